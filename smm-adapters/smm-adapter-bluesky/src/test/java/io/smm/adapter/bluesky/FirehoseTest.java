package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Capability;
import io.smm.Cursor;
import io.smm.PageRequest;
import io.smm.adapter.bluesky.stub.DagCbor;
import io.smm.adapter.bluesky.stub.StubFirehose;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubPost;
import io.smm.error.InvalidInputException;
import io.smm.error.NetworkDownException;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalKind;
import io.smm.listening.SignalStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of all that a network writes, an account hears what is about it, in order, and knows when it may have missed something. */
class FirehoseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BOB = StubNetwork.BOB.did();

    @RegisterExtension
    final TestName test = new TestName();

    private StubFirehose firehose;
    private Bench bench;
    private StubPost ours;

    @BeforeEach
    void open() {
        firehose = new StubFirehose();
        bench = new Bench(
                test::get, BlueskyOptions.builder().firehose(firehose.address()).build());
        firehose.listenTo(bench.network);
        ours = bench.network.write(StubNetwork.US, Map.of("text", "What shall we bake?"));
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
        firehose.close();
    }

    @Test
    void whatIsSaidAndDoneToUsIsHeardAndNothingElse() {
        try (SignalStream stream = stream(Optional.empty())) {
            bench.network.write(StubNetwork.BOB, Map.of("text", "about something else"));
            bench.network.write(StubNetwork.US, Map.of("text", "our own", "reply", reply(ours)));
            bench.network.record(
                    StubNetwork.BOB, "app.bsky.graph.block", "3kblock222222", Map.of("subject", StubNetwork.US.did()));
            bench.network.write(StubNetwork.BOB, Map.of("text", BOB + " and " + StubNetwork.US.did()));
            bench.network.write(StubNetwork.BOB, Map.of("text", "Rye bread!", "reply", reply(ours)));
            bench.network.write(StubNetwork.BOB, Map.of("text", "Look!", "embed", quote(ours)));
            bench.network.write(StubNetwork.BOB, mention());
            bench.network.record(
                    StubNetwork.BOB, "app.bsky.feed.repost", "3krepost22222", Map.of("subject", ref(ours)));
            bench.network.record(StubNetwork.BOB, "app.bsky.feed.like", "3klike2222222", Map.of("subject", ref(ours)));
            bench.network.record(
                    StubNetwork.BOB, "app.bsky.graph.follow", "3kfollow22222", Map.of("subject", StubNetwork.US.did()));

            assertThat(Stream.generate(() -> next(stream)).limit(6))
                    .allSatisfy(event -> {
                        assertThat(event.source()).isEqualTo(SignalEvent.Source.STREAM);
                        assertThat(event.account()).isEqualTo(bench.connection().account());
                        assertThat(event.signal().orElseThrow().author().id()).isEqualTo(BOB);
                        assertThat(event.afterGap()).isFalse();
                    })
                    .extracting(event -> event.signal().orElseThrow().kind())
                    .containsExactly(
                            SignalKind.COMMENT,
                            SignalKind.QUOTE,
                            SignalKind.MENTION,
                            SignalKind.REPOST,
                            SignalKind.LIKE,
                            SignalKind.FOLLOW);
            assertThat(stream.next(Duration.ZERO)).isEmpty();
        }
        assertThat(firehose.requests())
                .allSatisfy(headers -> assertThat(headers.get("Authorization"))
                        .as("the line is public, and may be another's")
                        .isNull());
    }

    @Test
    void whatIsHeardIsWhatPollingGives() {
        try (SignalStream stream = stream(Optional.empty())) {
            bench.network.write(StubNetwork.BOB, mention());

            SignalEvent heard = next(stream);

            assertThat(bench.adapter()
                            .signalReader()
                            .orElseThrow()
                            .mentions(bench.connection(), PageRequest.first())
                            .items())
                    .singleElement()
                    .satisfies(polled -> {
                        assertThat(heard.ref().id()).isEqualTo(polled.ref().id());
                        assertThat(heard.signal().orElseThrow().text()).isEqualTo(polled.text());
                        assertThat(heard.signal().orElseThrow().kind()).isEqualTo(polled.kind());
                        assertThat(heard.signal().orElseThrow().nativeKind()).isEqualTo(polled.nativeKind());
                        assertThat(heard.signal().orElseThrow().saidAt()).isEqualTo(polled.saidAt());
                        assertThat(heard.signal().orElseThrow().author().id())
                                .isEqualTo(polled.author().id());
                    });
        }
    }

    @Test
    void aChangedTextIsAnEdit() {
        StubPost said = bench.network.write(StubNetwork.BOB, Map.of("text", "Rye", "reply", reply(ours)));
        try (SignalStream stream = stream(Optional.empty())) {
            bench.network.replace(
                    said.uri(),
                    Map.of("text", "Rye bread!", "reply", reply(ours), "createdAt", "2026-11-23T10:00:00Z"));

            assertThat(next(stream).change()).isEqualTo(SignalEvent.Change.EDITED);
        }
    }

    @Test
    void thePlaceMovesWithWhatIsNotForUsToo() {
        Optional<Cursor> place;
        try (SignalStream stream = stream(Optional.empty())) {
            comment("one");
            assertThat(next(stream).afterGap()).isFalse();
            place = stream.cursor();
            bench.network.write(StubNetwork.BOB, Map.of("text", "about something else"));
            comment("two");
            assertThat(next(stream).signal().orElseThrow().text().text()).isEqualTo("two");
            assertThat(stream.cursor()).isPresent().isNotEqualTo(place);
        }
        try (SignalStream stream = stream(place)) {
            SignalEvent again = next(stream);
            assertThat(again.signal().orElseThrow().text().text()).isEqualTo("two");
            assertThat(again.afterGap()).isFalse();
        }
    }

    @Test
    void aPlaceThatTheServerDoesNotKnowBeginsAnewAfterAGap() {
        Optional<Cursor> place;
        try (SignalStream stream = stream(Optional.empty())) {
            comment("one");
            next(stream);
            place = stream.cursor();
        }
        firehose.forget();
        try (SignalStream stream = stream(place)) {
            assertThat(stream.next(Duration.ofMillis(500))).isEmpty();
            comment("two");

            SignalEvent event = next(stream);
            assertThat(event.signal().orElseThrow().text().text()).isEqualTo("two");
            assertThat(event.afterGap()).isTrue();
        }
    }

    @Test
    void aPlaceOnAnothersLineIsNoneOnThisOne() {
        try (SignalStream stream = stream(Optional.of(new Cursor("firehose:7@relay.example:443")))) {
            comment("one");

            assertThat(next(stream).afterGap()).isTrue();
        }
        assertThatThrownBy(() -> stream(Optional.of(new Cursor("event:7")))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatTheServerForgotIsAGap() {
        try (SignalStream stream = stream(Optional.empty())) {
            firehose.sendUnnumbered(StubFirehose.frame(
                    Map.of("op", 1, "t", "#info"), Map.of("name", "OutdatedCursor", "message", "too old")));
            comment("one");

            assertThat(next(stream).afterGap()).isTrue();
        }
    }

    @Test
    void aFrameThatIsNotWhatItSaysIsAGapAndTheLineGoesOn() {
        try (SignalStream stream = stream(Optional.empty())) {
            comment("one");
            next(stream);
            byte[] said = DagCbor.of(Map.of("$type", "app.bsky.feed.post", "text", "said", "reply", reply(ours)));
            byte[] forged = DagCbor.of(Map.of("$type", "app.bsky.feed.post", "text", "lied", "reply", reply(ours)));
            byte[] car = DagCbor.car(forged);
            System.arraycopy(DagCbor.cid(said), 0, car, car.length - forged.length - 36, 36);
            Map<String, Object> operation = Map.of(
                    "action", "create",
                    "path", "app.bsky.feed.post/3kforged22222",
                    "cid", new DagCbor.Link(DagCbor.cid(said)));
            firehose.numbered(
                    "#commit",
                    Map.of("repo", BOB, "time", "2026-11-23T10:00:00Z", "ops", List.of(operation), "blocks", car));
            comment("two");

            SignalEvent event = next(stream);
            assertThat(event.signal().orElseThrow().text().text()).isEqualTo("two");
            assertThat(event.afterGap()).isTrue();
        }
    }

    @Test
    void whoIsTooSlowIsToldAndComesBack() {
        try (SignalStream stream = stream(Optional.empty())) {
            firehose.sendUnnumbered(StubFirehose.error("ConsumerTooSlow"));

            assertThatThrownBy(() -> stream.next(PATIENCE))
                    .isInstanceOfSatisfying(
                            NetworkDownException.class,
                            error -> assertThat(error.details().nativeCode()).contains("ConsumerTooSlow"));
        }
    }

    @Test
    void withoutAFirehoseNoLineIsOffered() throws Exception {
        try (Bench plain = new Bench(test::get)) {
            assertThat(plain.adapter().eventStream()).isEmpty();
            assertThat(plain.adapter().capabilities().supports(Capability.STREAM_SIGNALS))
                    .isFalse();
        }
    }

    private SignalStream stream(Optional<Cursor> from) {
        return bench.adapter().eventStream().orElseThrow().open(bench.connection(), from);
    }

    private static SignalEvent next(SignalStream stream) {
        return stream.next(PATIENCE).orElseThrow();
    }

    private void comment(String text) {
        bench.network.write(StubNetwork.BOB, Map.of("text", text, "reply", reply(ours)));
    }

    private static Map<String, Object> ref(StubPost post) {
        return Map.of("uri", post.uri(), "cid", post.cid());
    }

    private static Map<String, Object> reply(StubPost post) {
        return Map.of("root", ref(post), "parent", ref(post));
    }

    private static Map<String, Object> quote(StubPost post) {
        return Map.of("$type", "app.bsky.embed.record", "record", ref(post));
    }

    private static Map<String, Object> mention() {
        Map<String, Object> feature = Map.of("$type", "app.bsky.richtext.facet#mention", "did", StubNetwork.US.did());
        return Map.of(
                "text",
                "@bakery.example bakes well",
                "facets",
                List.of(Map.of("index", Map.of("byteStart", 0, "byteEnd", 15), "features", List.of(feature))));
    }
}
