package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.Cursor;
import io.smm.account.AppId;
import io.smm.account.Secret;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.WebhookRejectedException;
import io.smm.listening.FeedRequest;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalFeed;
import io.smm.listening.SignalStream;
import io.smm.listening.WebhookEndpoint;
import io.smm.listening.WebhookRequest;
import io.smm.post.PostRef;
import io.smm.spi.WebhookReceiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What the network tells by itself is trusted only when it is the network's, and is lost neither twice told nor out of order. */
abstract class EventsContract extends ContractGroup {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** Real time: how long who waits may take to hear that the line was closed. */
    private static final Duration LET_GO = Duration.ofSeconds(5);

    EventsContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void aDeliveryTellsWhatWasSaidBelowOurPost() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.RECEIVE_WEBHOOKS,
                () -> {
                    PostRef said = run().people().comment(post, "Rye bread!");

                    List<SignalEvent> events = received(hands().endpoint(), hands().deliver());

                    assertThat(events)
                            .filteredOn(event -> event.ref().id().equals(said.id()))
                            .singleElement()
                            .satisfies(event -> {
                                assertThat(event.change()).isEqualTo(SignalEvent.Change.CREATED);
                                assertThat(event.source()).isEqualTo(SignalEvent.Source.WEBHOOK);
                                assertThat(event.account().id())
                                        .isEqualTo(run().connection().account().id());
                                assertThat(event.signal().orElseThrow().text().text())
                                        .isEqualTo("Rye bread!");
                            });
                },
                this::receiveNothing);
    }

    @Test
    void aDeliveryThatTheNetworkDidNotSignIsRefused() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.RECEIVE_WEBHOOKS,
                () -> {
                    run().people().comment(post, "Rye bread!");
                    WebhookRequest delivery = hands().deliver().get(0);

                    for (Runnable attempt : List.<Runnable>of(
                            () -> receive(hands().wrongEndpoint(), delivery),
                            () -> receive(hands().endpoint(), hands().forge(delivery)))) {
                        SmmException refusal = ContractRun.failureOf(attempt);
                        assertThat(refusal).isExactlyInstanceOf(WebhookRejectedException.class);
                    }
                },
                this::receiveNothing);
    }

    @Test
    void aDeliveryThatWasSignedLongAgoIsRefusedWhereItsTimeIsSigned() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.RECEIVE_WEBHOOKS,
                () -> {
                    run().people().comment(post, "Rye bread!");
                    WebhookRequest delivery = hands().deliver().get(0);
                    if (receiver().scheme().maxAge().isEmpty()) {
                        return; // an old delivery cannot be told from a new one here, but by the ids of its events
                    }
                    hands().pass(Duration.ofDays(1));

                    SmmException refusal = ContractRun.failureOf(() -> receive(hands().endpoint(), delivery));

                    assertThat(refusal)
                            .isInstanceOfSatisfying(
                                    WebhookRejectedException.class,
                                    error -> assertThat(error.reason())
                                            .isEqualTo(WebhookRejectedException.Reason.TOO_OLD));
                },
                this::receiveNothing);
    }

    @Test
    void deliveriesThatComeTwiceCountOnceAndTwoThatSayTheSameCountTwice() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.RECEIVE_WEBHOOKS,
                () -> {
                    PostRef one = run().people().comment(post, "Rye bread!");
                    PostRef other = run().people().comment(post, "Rye bread!");
                    List<WebhookRequest> deliveries = new ArrayList<>(hands().deliver());
                    deliveries.addAll(List.copyOf(deliveries));
                    List<String> counted = new ArrayList<>();

                    SignalFeed feed = feed(post);
                    for (WebhookRequest delivery : deliveries) {
                        feed.take(
                                received(hands().endpoint(), List.of(delivery)),
                                event -> counted.add(event.ref().id()));
                    }

                    assertThat(counted).containsExactlyInAnyOrder(one.id(), other.id());
                },
                this::receiveNothing);
    }

    @Test
    void aFeedThatIsAskedTellsOnceWhatWasSaid() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.READ_COMMENTS,
                () -> {
                    PostRef one = run().people().comment(post, "Rye bread!");
                    List<String> counted = new ArrayList<>();
                    SignalFeed feed = feed(post);

                    feed.poll(event -> counted.add(event.ref().id()));
                    PostRef other = run().people().comment(post, "With seeds!");
                    feed(post).poll(event -> counted.add(event.ref().id()));
                    feed.poll(event -> counted.add(event.ref().id()));

                    assertThat(counted).containsExactly(one.id(), other.id());
                },
                () -> feed(post));
    }

    @Test
    void aStreamTellsWhatHappensAndGoesOnFromItsCursor() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.STREAM_SIGNALS,
                () -> {
                    Optional<Cursor> place;
                    PostRef first;
                    try (SignalStream stream = stream(Optional.empty())) {
                        first = run().people().comment(post, "Rye bread!");
                        assertThat(told(stream)).isEqualTo(first.id());
                        assertThat(stream.next(Duration.ZERO)).isEmpty();
                        place = stream.cursor();
                    }
                    PostRef missed = run().people().comment(post, "With seeds!");
                    try (SignalStream stream = stream(place)) {
                        assertThat(told(stream)).isEqualTo(missed.id());
                    }
                },
                () -> stream(Optional.empty()));
    }

    @Test
    void aStreamsPlaceIsAfterWhatItGaveAndNotAfterWhatItHolds() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.STREAM_SIGNALS,
                () -> {
                    if (!run().newAdapter()
                            .adapter()
                            .eventStream()
                            .orElseThrow()
                            .rules()
                            .resumes()) {
                        return; // it has no places: what is missed is read from the lists
                    }
                    Optional<Cursor> place;
                    PostRef second;
                    try (SignalStream stream = stream(Optional.empty())) {
                        PostRef first = run().people().comment(post, "Rye bread!");
                        second = run().people().comment(post, "With seeds!");
                        assertThat(told(stream)).isEqualTo(first.id());
                        place = stream.cursor();
                    }
                    try (SignalStream stream = stream(place)) {
                        assertThat(told(stream)).isEqualTo(second.id());
                    }
                },
                () -> stream(Optional.empty()));
    }

    @Test
    void aStreamThatIsClosedGivesNothingMore() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.STREAM_SIGNALS,
                () -> {
                    SignalStream stream = stream(Optional.empty());
                    run().people().comment(post, "Rye bread!");

                    stream.close();
                    stream.close();

                    assertThat(stream.next(Duration.ZERO)).isEmpty();
                },
                () -> stream(Optional.empty()));
    }

    @Test
    void aStreamThatIsClosedWhileSomebodyWaitsLetsHimGo() {
        run().publishedPlain("What shall we bake?");
        where(
                Capability.STREAM_SIGNALS,
                () -> {
                    SignalStream stream = stream(Optional.empty());
                    CompletableFuture<Optional<SignalEvent>> waiting = new CompletableFuture<>();
                    Thread reader = new Thread(() -> waiting.complete(stream.next(A_MINUTE)), "waits-for-an-event");
                    reader.setDaemon(true);
                    reader.start();
                    try {
                        stream.close();

                        assertThat(waiting).succeedsWithin(LET_GO).isEqualTo(Optional.empty());
                    } finally {
                        reader.interrupt();
                    }
                },
                () -> stream(Optional.empty()));
    }

    @Test
    void aStreamThatIsCutSaysSoAndNothingIsLostAfterItsPlace() {
        PostRef post = run().publishedPlain("What shall we bake?");
        where(
                Capability.STREAM_SIGNALS,
                () -> {
                    Optional<Cursor> place;
                    boolean resumes;
                    PostRef missed;
                    try (SignalStream stream = stream(Optional.empty())) {
                        PostRef first = run().people().comment(post, "Rye bread!");
                        assertThat(told(stream)).isEqualTo(first.id());
                        if (!run().environment().server().cutLines()) {
                            return; // how it ends is left to the adapter's own tests
                        }
                        missed = run().people().comment(post, "With seeds!");

                        SmmException cut = ContractRun.failureOf(() -> stream.next(A_MINUTE));

                        assertThat(cut).as("a cut is trouble on the way").isInstanceOf(NetworkDownException.class);
                        assertThat(cut.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.SAME_CALL_AFTER);
                        place = stream.cursor();
                        resumes = run().newAdapter()
                                .adapter()
                                .eventStream()
                                .orElseThrow()
                                .rules()
                                .resumes();
                    }
                    assertThat(place.isPresent())
                            .as("a place to go on from, where there are places")
                            .isEqualTo(resumes);
                    if (resumes) {
                        try (SignalStream stream = stream(place)) {
                            assertThat(told(stream)).isEqualTo(missed.id());
                        }
                    }
                },
                () -> stream(Optional.empty()));
    }

    private SignalStream stream(Optional<Cursor> from) {
        return run().smm().listening().stream(run().connection(), from);
    }

    private static String told(SignalStream stream) {
        return stream.next(A_MINUTE).orElseThrow().ref().id();
    }

    private SignalFeed feed(PostRef post) {
        FeedRequest request = FeedRequest.of("contract", run().connection());
        return run().smm()
                .listening()
                .feed(
                        run().declares(Capability.READ_COMMENTS) || !run().declares(Capability.RECEIVE_WEBHOOKS)
                                ? request.commentsBelow(post)
                                : request);
    }

    private List<SignalEvent> received(WebhookEndpoint endpoint, List<WebhookRequest> deliveries) {
        return deliveries.stream()
                .flatMap(delivery -> receive(endpoint, delivery).stream())
                .toList();
    }

    private List<SignalEvent> receive(WebhookEndpoint endpoint, WebhookRequest delivery) {
        return run().smm().listening().receive(endpoint, delivery).events();
    }

    private void receiveNothing() {
        receive(
                WebhookEndpoint.of(run().network(), new AppId("app"), Secret.of("made-up")),
                WebhookRequest.post(Map.of(), new byte[0]));
    }

    private WebhookReceiver receiver() {
        return run().newAdapter().adapter().webhookReceiver().orElseThrow();
    }

    private ContractDeliveries hands() {
        return run().environment()
                .deliveries()
                .orElseGet(() -> Assertions.fail(
                        "the environment delivers nothing, but " + run().network() + " declares webhooks"));
    }
}
