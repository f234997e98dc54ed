package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Surface;
import io.smm.testkit.TestImages;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What real networks do with a second repost, and with a story when its day is over. */
class RepostsAndStoriesTest {

    @Test
    void passingOnTwiceIsPassingOnOnce() {
        try (TestWorld world = new TestWorld()) {
            PostRef theirs = world.network.write("ana", "Rye bread for everybody!");

            Delivery first = world.publish(Post.repost(theirs));
            Delivery second = world.publish(Post.repost(theirs));

            assertThat(second.publications().get(0).ref())
                    .isEqualTo(first.publications().get(0).ref());
            assertThat(world.network.posts().stream()
                            .filter(post -> post.options().repostOf().isPresent()))
                    .hasSize(1);
            assertThat(world.network.activity(theirs).shares()).containsExactly("bakery");
        }
    }

    @Test
    void aStoryEndsAfterADayAndAPostStays() {
        try (TestWorld world = new TestWorld()) {
            PostRef post =
                    world.publish(shown(Surface.FEED)).publications().get(0).ref();
            world.clock.advance(Duration.ofHours(1));
            PostRef story =
                    world.publish(shown(Surface.STORY)).publications().get(0).ref();

            world.clock.advance(Duration.ofHours(24).minusSeconds(90));
            assertThat(world.network.posts()).extracting(MemoryPost::ref).contains(story);

            world.clock.advance(Duration.ofSeconds(90));
            assertThat(world.network.posts()).extracting(MemoryPost::ref).containsExactly(post);
        }
    }

    private static Post shown(Surface surface) {
        PostPart part = PostPart.builder(PostText.of("Out of the oven"))
                .image(TestImages.png(0x884400, "A loaf"))
                .build();
        return Post.builder(part).surface(surface).build();
    }
}
