package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.CallEvent;
import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.core.InMemoryCursorStore;
import io.smm.core.SmmBuilder;
import io.smm.error.NetworkDownException;
import io.smm.error.TokenRevokedException;
import io.smm.listening.FeedReader;
import io.smm.listening.FeedRequest;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalEvent.Source;
import io.smm.post.PostRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One feed, over a line, lists and webhooks: nothing is lost, and what comes twice came after a crash. */
@Timeout(60)
class FeedReaderTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestWorld world = new TestWorld();
    private final MemoryNetwork network = world.network;
    private final InMemoryCursorStore places = new InMemoryCursorStore();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final PostRef post = world.published("Rye or wheat?");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatWasSaidBeforeComesFromTheListsAndWhatIsSaidNowFromTheLine() {
        network.comment("ana", post, "Rye.");
        try (Smm smm = process();
                FeedReader reader = reader(smm)) {
            SignalEvent before = reader.next(MINUTE).orElseThrow();
            network.comment("ben", post, "Wheat.");
            SignalEvent now = reader.next(MINUTE).orElseThrow();

            assertThat(before.source()).isEqualTo(Source.POLL);
            assertThat(now.source()).isEqualTo(Source.STREAM);
            assertThat(reader.next(MINUTE)).isEmpty();
            assertThat(reader.trouble()).isEmpty();
        }
    }

    @Test
    void aLineThatBreaksGoesOnWhereItWas() {
        try (Smm smm = process();
                FeedReader reader = reader(smm)) {
            network.comment("ana", post, "one");
            assertThat(text(reader)).isEqualTo("one");
            network.arm(FaultPlan.of(MemoryFault.SERVER_ERROR).on("readStream").times(1));
            network.comment("ana", post, "two");
            network.arm(FaultPlan.of(MemoryFault.TIMEOUT_BEFORE_ACCEPTANCE)
                    .on("readStream", "openStream")
                    .times(2));
            network.comment("ana", post, "three");

            SignalEvent two = reader.next(Duration.ofMinutes(5)).orElseThrow();
            assertThat(words(two)).isEqualTo("two");
            assertThat(two.afterGap()).isFalse();
            assertThat(two.source()).isEqualTo(Source.STREAM);
            assertThat(text(reader)).isEqualTo("three");
        }
    }

    @Test
    void aRestartGoesOnAfterWhatWasReceivedAndBringsTheLastAgain() {
        try (Smm smm = process();
                FeedReader reader = reader(smm)) {
            assertThat(reader.next(Duration.ZERO)).isEmpty();
            network.comment("ana", post, "one");
            network.comment("ana", post, "two");
            assertThat(text(reader)).isEqualTo("one");
            assertThat(text(reader)).isEqualTo("two"); // which says that one was received
        }
        network.comment("ana", post, "three");

        try (Smm smm = process();
                FeedReader reader = reader(smm)) {
            assertThat(text(reader)).isEqualTo("two");
            assertThat(text(reader)).isEqualTo("three");
            assertThat(reader.next(MINUTE)).isEmpty();
        }
    }

    @Test
    void withoutALineTheListsArePolledAtTheInterval() {
        FeedRequest polling = request().withoutLine().pollEvery(Duration.ofMinutes(10));
        try (Smm smm = process();
                FeedReader reader = smm.listening().feed(polling).open()) {
            assertThat(reader.next(MINUTE)).isEmpty();
            network.comment("ana", post, "one");
            calls.clear();

            assertThat(reader.next(MINUTE)).isEmpty();
            assertThat(calls).isEmpty();
            assertThat(text(reader)).isEqualTo("one");
        }
    }

    @Test
    void whileTheLineIsDownTheListsArePolledAndTheTroubleShows() {
        try (Smm smm = process();
                FeedReader reader = reader(smm)) {
            assertThat(reader.next(Duration.ZERO)).isEmpty();
            network.arm(FaultPlan.of(MemoryFault.SERVER_ERROR).on("readStream", "openStream"));
            network.comment("ana", post, "one");

            SignalEvent event = reader.next(Duration.ofMinutes(10)).orElseThrow();
            assertThat(event.source()).isEqualTo(Source.POLL);
            assertThat(reader.trouble()).get().isInstanceOf(NetworkDownException.class);

            network.disarm();
            assertThat(reader.next(Duration.ofMinutes(10))).isEmpty();
            assertThat(reader.trouble()).isEmpty();
        }
    }

    @Test
    void whatTheNetworkForgotIsReadFromTheListsAndTheEventSaysSo() {
        try (Smm smm = process();
                FeedReader reader = reader(smm)) {
            network.comment("ana", post, "one");
            assertThat(text(reader)).isEqualTo("one");
            assertThat(reader.next(Duration.ZERO)).isEmpty();
        }
        PostRef missed = network.comment("ana", post, "missed");
        network.inbox().forgetEvents();
        network.comment("ana", post, "three");

        try (Smm smm = process();
                FeedReader reader = reader(smm)) {
            SignalEvent three = reader.next(MINUTE).orElseThrow();
            assertThat(words(three)).isEqualTo("three");
            assertThat(three.afterGap()).isTrue();
            assertThat(reader.next(MINUTE).orElseThrow().ref().id()).isEqualTo(missed.id());
            assertThat(reader.next(MINUTE)).isEmpty();
        }
    }

    @Test
    void whatIsOfferedByAWebhookIsReadOnceAndIsReceivedWhenTheNextIsAskedFor() throws Exception {
        try (Smm smm = process();
                FeedReader reader =
                        smm.listening().feed(request().withoutLine()).open()) {
            MemoryHands hands = new MemoryHands(network, world.clock, "bakery", "ana");
            network.comment("ana", post, "one");
            List<SignalEvent> delivered = hands.deliver().stream()
                    .flatMap(delivery -> smm.listening().receive(hands.endpoint(), delivery).events().stream())
                    .toList();

            assertThat(reader.offer(delivered, Duration.ofMillis(1)))
                    .as("nobody reads")
                    .isFalse();
            CompletableFuture<Boolean> offer =
                    CompletableFuture.supplyAsync(() -> reader.offer(delivered, Duration.ofSeconds(20)));
            Optional<SignalEvent> one = Optional.empty();
            while (one.isEmpty()) {
                one = reader.next(Duration.ZERO);
            }
            assertThat(words(one.get())).isEqualTo("one");
            reader.next(Duration.ZERO);
            // Read from the list or offered, whichever came first: received it is.
            while (!offer.isDone()) {
                assertThat(reader.next(Duration.ZERO)).isEmpty();
            }
            assertThat(offer.get(5, TimeUnit.SECONDS)).isTrue();
            assertThat(reader.offer(delivered, Duration.ofMillis(1)))
                    .as("known")
                    .isTrue();
        }
    }

    @Test
    void anAccessThatWasTakenBackIsThrownAndNotWaitedOut() {
        try (Smm smm = process();
                FeedReader reader = reader(smm)) {
            assertThat(reader.next(Duration.ZERO)).isEmpty();
            network.arm(FaultPlan.of(new MemoryFault.AccessTakenBack("bakery"))
                    .on("readStream")
                    .times(1));

            assertThatThrownBy(() -> reader.next(MINUTE)).isInstanceOf(TokenRevokedException.class);
        }
    }

    @Test
    void closingEndsAWaitAndALoop() throws Exception {
        Smm smm = process();
        FeedReader reader = reader(smm);
        List<String> read = new ArrayList<>();
        CompletableFuture<Void> loop = CompletableFuture.runAsync(() -> {
            for (Iterator<SignalEvent> events = reader.events(); events.hasNext(); ) {
                read.add(words(events.next()));
            }
        });
        network.comment("ana", post, "one");
        while (!calls.contains("readStream")) {
            Thread.onSpinWait();
        }

        smm.close();

        loop.get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> reader.next(MINUTE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reader(smm)).isInstanceOf(IllegalStateException.class);
        reader.close();
    }

    /** Another process that shares the places; it signs in anew. */
    private Smm process() {
        Smm smm = SmmBuilder.create()
                .register(MemoryAdapter.factory(network))
                .clock(world.clock)
                .sleeper(world.clock)
                .cursorStore(places)
                .observer(new SmmObserver() {
                    @Override
                    public void onCall(CallEvent event) {
                        if (calls.size() < 1_000) {
                            calls.add(event.operation());
                        }
                    }
                })
                .build();
        world.connect(smm, "tenant-1", "bakery", TestWorld.PASSWORD);
        return smm;
    }

    private FeedRequest request() {
        return FeedRequest.of("inbox", world.bakery).mentions().commentsBelow(post);
    }

    private FeedReader reader(Smm smm) {
        return smm.listening().feed(request()).open();
    }

    private static String text(FeedReader reader) {
        return words(reader.next(Duration.ofMinutes(20)).orElseThrow());
    }

    private static String words(SignalEvent event) {
        return event.signal().orElseThrow().text().text();
    }
}
