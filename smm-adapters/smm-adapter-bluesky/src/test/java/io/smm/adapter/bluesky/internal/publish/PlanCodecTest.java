package io.smm.adapter.bluesky.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.bluesky.BlueskyCapabilities;
import io.smm.adapter.bluesky.internal.wire.BlobWire;
import io.smm.adapter.bluesky.internal.wire.ReplyWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import io.smm.testkit.TestImages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in a store between two steps outlives versions of ours, and stays small. */
class PlanCodecTest {

    private static final StrongRef POST = new StrongRef("at://did:plc:a/app.bsky.feed.post/3kp", "bafyp");
    private static final StrongRef ROOT = new StrongRef("at://did:plc:a/app.bsky.feed.post/3kr", "bafyr");

    /** Never change these bytes: states like them lie in stores. */
    private static final String FORMAT_1 = "{\"at\":\"2026-11-23T10:00:00.123Z\",\"dids\":{\"bob.test\":\"did:plc:b\"},"
            + "\"reply\":{\"root\":{\"uri\":\"at://did:plc:a/app.bsky.feed.post/3kr\",\"cid\":\"bafyr\"},"
            + "\"parent\":{\"uri\":\"at://did:plc:a/app.bsky.feed.post/3kp\",\"cid\":\"bafyp\"}},"
            + "\"parts\":[{\"key\":\"3k1\",\"quote\":{\"uri\":\"at://did:plc:a/app.bsky.feed.post/3kp\",\"cid\":\"bafyp\"},"
            + "\"blobs\":[{\"c\":\"bafkb\",\"t\":\"image/png\",\"s\":68}],\"again\":true,"
            + "\"done\":{\"uri\":\"at://did:plc:a/app.bsky.feed.post/3kr\",\"cid\":\"bafyr\"}},{\"key\":\"3k2\"}]}";

    private static final PublishPlan PLAN = new PublishPlan(
            Instant.parse("2026-11-23T10:00:00.123Z"),
            Map.of("bob.test", "did:plc:b"),
            Optional.of(new ReplyWire(ROOT, POST)),
            List.of(
                    new PartPlan(
                            "3k1",
                            Optional.of(POST),
                            List.of(new BlobWire("bafkb", "image/png", 68)),
                            Optional.empty(),
                            true,
                            Optional.of(ROOT)),
                    PartPlan.of("3k2", Optional.empty())));

    private static final Post THREAD =
            Post.builder(PostText.of("1")).then(PostPart.of(PostText.of("2"))).build();

    @Test
    void workOnAVideoIsKeptBetweenTwoSteps() {
        VideoJob job = new VideoJob("job-1", Instant.parse("2026-11-23T10:00:01Z"));
        PublishPlan working = PLAN.with(1, PartPlan.of("3k2", Optional.empty()).working(job));

        PublishState state = PlanCodec.encode(working, THREAD, "did:plc:a");

        assertThat(state.next()).isEqualTo(StepKind.PREPARE);
        assertThat(PlanCodec.decode(state)).isEqualTo(working);
    }

    @Test
    void aPlanIsWrittenAsFormatOneSays() {
        PublishState state = PlanCodec.encode(PLAN, THREAD, "did:plc:a");

        assertThat(new String(state.bytes(), StandardCharsets.UTF_8)).isEqualTo(FORMAT_1);
        assertThat(state.format()).isEqualTo(1);
        assertThat(state.next()).isEqualTo(StepKind.EFFECT);
    }

    @Test
    void statesOfFormatOneStayReadable() {
        assertThat(PlanCodec.decode(state(1, FORMAT_1))).isEqualTo(PLAN);
    }

    @Test
    void aFieldThatALaterVersionAddedDoesNotMatter() {
        assertThat(PlanCodec.decode(state(1, FORMAT_1.replace("{\"at\"", "{\"new\":[{}],\"at\""))))
                .isEqualTo(PLAN);
    }

    @Test
    void aLaterFormatIsRefused() {
        assertThatThrownBy(() -> PlanCodec.decode(state(2, FORMAT_1))).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "{\"at\":\"soon\",\"parts\":[]}",
                "{\"at\":\"2026-11-23T10:00:00Z\",\"parts\":[{}]}"
            })
    void bytesThatAreNoPlanAreRefused(String bytes) {
        assertThatThrownBy(() -> PlanCodec.decode(state(1, bytes))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theLargestThreadFitsFromItsFirstStepToItsLast() {
        int parts = BlueskyCapabilities.POST_RULES.mostParts();
        int images = BlueskyCapabilities.POST_RULES.images().most();
        Post.Builder post = Post.builder(largest(images));
        for (int i = 1; i < parts; i++) {
            post.then(largest(images));
        }
        String cid = "bafyrei" + "a".repeat(52);
        String did = "did:plc:" + "a".repeat(24);
        StrongRef ref = new StrongRef("at://" + did + "/app.bsky.feed.post/3kidem2222222", cid);
        BlobWire blob = new BlobWire(cid, "image/jpeg", 2_000_000);
        PartPlan part = new PartPlan(
                "3kidem2222222",
                Optional.of(ref),
                Collections.nCopies(images, blob),
                Optional.empty(),
                true,
                Optional.of(ref));
        Map<String, String> dids = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            dids.put("somebody-with-a-long-name-" + i + ".bsky.social", did);
        }
        PublishPlan plan = new PublishPlan(
                PLAN.createdAt(), dids, Optional.of(new ReplyWire(ref, ref)), Collections.nCopies(parts, part));

        assertThat(PlanCodec.encode(plan, post.build(), did).bytes()).hasSizeLessThan(PublishState.MOST_BYTES);
    }

    @Test
    void aStateThatCouldOutgrowItsRoomIsRefusedWhileNothingStands() {
        String did = "did:web:" + "a".repeat(240) + ".example";
        StrongRef quote =
                new StrongRef("at://" + did + "/app.bsky.feed.post/3kidem2222222", "bafyrei" + "a".repeat(52));
        int parts = BlueskyCapabilities.POST_RULES.mostParts();
        Post.Builder thread = Post.builder(largest(4));
        for (int i = 1; i < parts; i++) {
            thread.then(largest(4));
        }
        PartPlan part = PartPlan.of("3kidem2222222", Optional.of(quote));
        PublishPlan plan =
                new PublishPlan(PLAN.createdAt(), Map.of(), Optional.empty(), Collections.nCopies(parts, part));

        assertThatThrownBy(() -> PlanCodec.encode(plan, thread.build(), did))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("bytes of state");
        PublishPlan begun = plan.with(0, part.at(quote));
        assertThat(PlanCodec.encode(begun, thread.build(), did).bytes()).hasSizeLessThan(PublishState.MOST_BYTES);
    }

    @Test
    void noWayThroughAPlanThatWasTakenOutgrowsIt() {
        PublishPlan fullest = PLAN.fullest(THREAD, "did:plc:a");

        assertThat(fullest.parts()).allSatisfy(part -> {
            assertThat(part.published()).isPresent();
            assertThat(part.published().orElseThrow().within("at://did:plc:a/app.bsky.feed.post/" + part.rkey()))
                    .isEqualTo(part.published().orElseThrow());
        });
        assertThat(BlobWire.LARGEST.bounded()).isEqualTo(BlobWire.LARGEST);
    }

    private static PostPart largest(int images) {
        PostPart.Builder part = PostPart.builder(PostText.of("x".repeat(300)));
        for (int i = 0; i < images; i++) {
            part.image(TestImages.png(i, ""));
        }
        return part.build();
    }

    private static PublishState state(int format, String json) {
        return PublishState.of(format, json.getBytes(StandardCharsets.UTF_8), StepKind.EFFECT);
    }
}
