package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.ContentRejectedException;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.NotFoundException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.ReplyControl;
import io.smm.post.Surface;
import io.smm.post.Visibility;
import io.smm.testkit.TestMedia;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the network does with posts of its own accord, and what people may do with them. */
class PublishingLawTest {

    private final TestWorld world = new TestWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aVideoIsPendingUntilTheNetworkIsDoneWithItAndThenPublishedOnce() {
        world.network.publishing().mediaTakes(Duration.ofMinutes(10));

        Delivery early = world.smm
                .publishing()
                .publish(PublishRequest.of(world.bakery, video()).withPatience(Duration.ofSeconds(30)));
        Delivery still = world.smm.publishing().settle(early);
        world.clock.advance(Duration.ofMinutes(10));
        Delivery late = world.smm.publishing().settle(still);

        assertThat(early.lastOutcome())
                .get()
                .isInstanceOfSatisfying(
                        Outcome.Pending.class,
                        pending -> assertThat(pending.checkAfter())
                                .isEqualTo(TestWorld.START.plus(Duration.ofMinutes(10))));
        assertThat(still.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(late.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(world.network.posts()).hasSize(1);
    }

    @Test
    void aVideoThatTurnsOutNoGoodIsRejectedWithTheNetworksReason() {
        world.network.publishing().failNextMedia("the video has no picture");

        Delivery delivery = world.publish(video());

        assertThat(delivery.state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(delivery.lastOutcome())
                .get()
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.error())
                                .isInstanceOf(MediaRejectedException.class)
                                .hasMessageContaining("the video has no picture"));
        assertThat(world.network.posts()).isEmpty();
    }

    @Test
    void aLoweredVisibilityIsAWarningOnThePublication() {
        world.network.publishing().lowerVisibilityTo(Visibility.PRIVATE);

        Delivery delivery = world.publish(
                Post.of("For all.").toBuilder().visibility(Visibility.PUBLIC).build());

        assertThat(delivery.publications().get(0).warnings())
                .containsExactly("the network lowered who may see it to PRIVATE");
        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void theSurfaceThatTheNetworkChoseIsReadBack() {
        world.network.publishing().showVideosOn(Surface.REEL);

        assertThat(world.publish(video()).publications().get(0).surface()).contains(Surface.REEL);
    }

    @Test
    void aPostThatOneMayNotSeeDoesNotExistForOne() {
        world.network.follow("ana", "bakery");
        PostRef ref = world.publish(Post.of("For friends.").toBuilder()
                        .visibility(Visibility.FOLLOWERS)
                        .build())
                .publications()
                .get(0)
                .ref();

        world.network.like("ana", ref);
        assertThatThrownBy(() -> world.network.like("somebody", ref)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyThoseMayAnswerWhomTheAuthorLets() {
        PostRef nobody = answers(ReplyControl.NOBODY);
        PostRef followers = answers(ReplyControl.FOLLOWERS);
        world.network.follow("ana", "bakery");

        assertThatThrownBy(() -> world.network.comment("ana", nobody, "Why?"))
                .isInstanceOf(ContentRejectedException.class)
                .hasMessageContaining("NOBODY");
        PostRef comment = world.network.comment("ana", followers, "Thanks");
        assertThatThrownBy(() -> world.network.comment("somebody", comment, "And me?"))
                .as("the first post of a conversation decides")
                .isInstanceOf(ContentRejectedException.class);
    }

    @Test
    void eachPersonHasOneVoteUntilThePollEnds() {
        PostRef poll = world.publish(Post.builder(PostPart.builder(PostText.of("Which?"))
                                .poll(Poll.of(Duration.ofHours(1), "Rye", "Wheat"))
                                .build())
                        .build())
                .publications()
                .get(0)
                .ref();

        world.network.publishing().vote("ana", poll, "Rye");
        world.network.publishing().vote("ana", poll, "Wheat");
        assertThat(world.network.publishing().votes(poll)).isEqualTo(List.of(0, 1));

        world.clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> world.network.publishing().vote("ion", poll, "Rye"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aRepostThatIsTakenBackIsNoShareAnyMore() {
        PostRef theirs = world.network.write("ana", "Look.");
        PostRef repost = world.smm
                .publishing()
                .repost(world.bakery, theirs)
                .publications()
                .get(0)
                .ref();
        assertThat(world.network.activity(theirs).shares()).containsExactly("bakery");

        world.smm.publishing().delete(world.bakery, repost);

        assertThat(world.network.activity(theirs).shares()).isEmpty();
    }

    @Test
    void whatOnlyThisNetworkUnderstandsStandsAsItWasSaid() {
        MemoryVariant topic = new MemoryVariant(world.network.network(), "baking");

        world.publish(Post.of("Sorted.").toBuilder().variant(topic).build());

        assertThat(world.network.posts().get(0).options().variant()).contains(topic);
    }

    private PostRef answers(ReplyControl who) {
        return world.publish(Post.of("Answers: " + who).toBuilder().replies(who).build())
                .publications()
                .get(0)
                .ref();
    }

    private static Post video() {
        return Post.builder(PostPart.builder(PostText.of("A video"))
                        .video(TestMedia.mp4(100, Duration.ofSeconds(15)))
                        .build())
                .build();
    }
}
