package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.error.ContentRejectedException;
import io.smm.error.DuplicatePostException;
import io.smm.error.MediaRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.NotFoundException;
import io.smm.error.RateLimitedException;
import io.smm.post.DeliveryId;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.StepKind;
import io.smm.testkit.TestImages;
import io.smm.testkit.tck.StandaloneContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What slips past preflight: the adapter's ports called directly, against a network that checks everything itself. */
class NetworksOwnLawTest {

    private final TestWorld world =
            new TestWorld(builder -> builder.profile(MemoryProfile.microblog()).writesPerHour(3));
    private final StandaloneContext context = around(world);
    private final Connection bakery = context.connect(world.request("tenant-1", "bakery", TestWorld.PASSWORD));
    private final Publisher publisher = context.adapter().publisher().orElseThrow();

    @AfterEach
    void close() {
        context.close();
        world.close();
    }

    @Test
    void aTextThatIsTooLongIsRejected() {
        assertThatThrownBy(() -> publish("d-1", Post.of("x".repeat(281))))
                .isInstanceOf(ContentRejectedException.class)
                .hasMessageContaining("281 of at most 280");
        assertThat(world.network.posts()).isEmpty();
    }

    @Test
    void aLinkWeighsTheSameWhateverItsLength() {
        String before = "x".repeat(257);
        PostText long280 = PostText.builder()
                .text(before)
                .link("https://example.org/" + "a".repeat(200), URI.create("https://example.org/a"))
                .build();

        assertThat(publish("d-1", Post.builder(long280).build())).isInstanceOf(Outcome.Published.class);
    }

    @Test
    void whereThereAreNoThreadsAndNoRepliesTheSecondPartIsRejected() {
        MemoryProfile lone = MemoryProfile.complete()
                .without(Capability.PUBLISH_THREAD, "a post stands alone", "")
                .without(Capability.FIRST_COMMENT, "nobody comments", "")
                .without(Capability.PUBLISH_REPLY, "nobody answers", "");
        try (TestWorld silent = new TestWorld(builder -> builder.profile(lone));
                StandaloneContext alone = around(silent)) {
            Connection account = alone.connect(silent.request("tenant-1", "bakery", TestWorld.PASSWORD));
            Post thread = Post.of("One").toBuilder()
                    .then(PostPart.of(PostText.of("Two")))
                    .build();
            PublishIntent intent = new PublishIntent(new DeliveryId("d-1"), account, thread, silent.clock.instant());
            Publisher direct = alone.adapter().publisher().orElseThrow();
            PublishState afterOne =
                    direct.advance(intent, direct.begin(intent), later(silent)).state();

            assertThatThrownBy(() -> direct.advance(intent, afterOne, later(silent)))
                    .isInstanceOf(ContentRejectedException.class)
                    .hasMessageContaining("nobody answers");
            assertThat(silent.network.posts()).hasSize(1);
        }
    }

    @Test
    void anAnswerToAPostThatDoesNotStandIsNotFound() {
        PostRef nothing = PostRef.of(world.network.network(), "account-1/nothing");

        assertThatThrownBy(() -> publish(
                        "d-1",
                        Post.builder(PostText.of("Answer")).replyTo(nothing).build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anImageOfAnotherTypeOrTooLargeIsRejectedAtTheUpload() {
        Image svg = Image.builder(MediaSource.ofBytes(new byte[] {1}), "image/svg+xml")
                .build();
        Image large = Image.builder(MediaSource.ofBytes(new byte[5_000_001]), "image/png")
                .build();

        assertThatThrownBy(() -> publish("d-1", withImage(svg))).isInstanceOf(MediaRejectedException.class);
        assertThatThrownBy(() -> publish("d-2", withImage(large))).isInstanceOf(MediaRejectedException.class);
    }

    @Test
    void anImageWhoseBytesCannotBeReadIsRejectedAndNothingIsPublished() {
        Image broken = Image.builder(
                        MediaSource.ofStream("a broken disk", 10, () -> {
                            throw new IOException("the disk is gone");
                        }),
                        "image/png")
                .build();
        Image shorter = Image.builder(
                        MediaSource.ofStream("a shorter file", 10, () -> new ByteArrayInputStream(new byte[3])),
                        "image/png")
                .build();

        assertThatThrownBy(() -> publish("d-1", withImage(broken)))
                .isInstanceOf(MediaRejectedException.class)
                .hasRootCauseMessage("the disk is gone");
        assertThatThrownBy(() -> publish("d-2", withImage(shorter)))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageContaining("3 bytes where it promised 10");
        assertThat(world.network.posts()).isEmpty();
    }

    @Test
    void theSameRequestAgainFindsThePostThatStands() {
        publish("d-1", Post.of("Once"));

        assertThat(publish("d-1", Post.of("Once"))).isInstanceOf(Outcome.Published.class);
        assertThat(world.network.posts()).hasSize(1);
    }

    @Test
    void anotherPostUnderATakenIdIsADuplicate() {
        Outcome.Published first = (Outcome.Published) publish("d-1", Post.of("Once"));

        assertThatThrownBy(() -> publish("d-1", Post.of("Another"))).isInstanceOf(DuplicatePostException.class);

        context.adapter()
                .postRemover()
                .orElseThrow()
                .delete(bakery, first.publication().ref());
        assertThatThrownBy(() -> publish("d-1", Post.of("Once"))).isInstanceOf(DuplicatePostException.class);
        assertThat(world.network.posts()).isEmpty();
    }

    @Test
    void theNetworkLimitsWritesWhateverTheLedgerSays() {
        for (int i = 0; i < 3; i++) {
            publish("d-" + i, Post.of("Post " + i));
        }

        assertThatThrownBy(() -> publish("d-3", Post.of("One too many")))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        error -> assertThat(error.retryAdvice().after()).contains(Duration.ofHours(1)));
        assertThat(context.charges()).hasSize(4);
        assertThat(context.observations()).extracting(seen -> seen.remaining()).containsExactly(2L, 1L, 0L, 0L);
    }

    @Test
    void aPostOfAnotherAccountIsNotDeleted() {
        PostRef theirs = world.network.write("ana", "Mine");

        assertThatThrownBy(() -> context.adapter().postRemover().orElseThrow().delete(bakery, theirs))
                .isInstanceOf(NotFoundException.class);
        assertThat(world.network.post(theirs)).isPresent();
    }

    @Test
    void afterTheDeadlineNothingIsSent() {
        PublishIntent intent = intent("d-1", Post.of("Too late"));
        PublishState state = publisher.begin(intent);

        assertThatThrownBy(() -> publisher.advance(intent, state, world.clock.instant()))
                .isInstanceOf(NetworkDownException.class);
        assertThat(world.network.publishRequests()).isZero();
    }

    @Test
    void whatNeverArrivedIsReadBackAsAbsent() {
        PublishIntent intent = intent("d-1", Post.of("Never sent"));

        assertThat(publisher.reconcile(intent, publisher.begin(intent), world.clock.instant()))
                .isInstanceOf(Reconciliation.Absent.class);
    }

    @Test
    void whatIsDeletedLeavesItsCommentsAndTheListsOfOthers() {
        Outcome.Published post = (Outcome.Published) publish("d-1", Post.of("Once"));
        PostRef ref = post.publication().ref();
        PostRef comment = world.network.comment("ana", ref, "Twice!");
        world.network.comment("ana", comment, "Thrice!");

        context.adapter().postRemover().orElseThrow().delete(bakery, ref);

        assertThat(world.network.posts()).hasSize(2);
        assertThat(world.network.comments(comment)).hasSize(1);
    }

    private static StandaloneContext around(TestWorld world) {
        return StandaloneContext.around(MemoryAdapter.factory(world.network), world.clock, world.clock);
    }

    private static Instant later(TestWorld world) {
        return world.clock.instant().plusSeconds(60);
    }

    private static Post withImage(Image image) {
        return Post.builder(PostPart.builder(PostText.of("Look"))
                        .image(TestImages.png(1, "First"))
                        .image(image)
                        .build())
                .build();
    }

    /** Takes all steps; what became of the last part. */
    private Outcome publish(String delivery, Post post) {
        PublishIntent intent = intent(delivery, post);
        PublishState state = publisher.begin(intent);
        List<Outcome> outcomes = new ArrayList<>();
        while (state.next() != StepKind.NONE) {
            PublishStep step = publisher.advance(intent, state, later(world));
            step.outcome().ifPresent(outcomes::add);
            state = step.state();
        }
        return outcomes.get(outcomes.size() - 1);
    }

    private PublishIntent intent(String delivery, Post post) {
        return new PublishIntent(new DeliveryId(delivery), bakery, post, world.clock.instant());
    }
}
