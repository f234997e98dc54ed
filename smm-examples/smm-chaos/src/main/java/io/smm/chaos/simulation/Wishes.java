package io.smm.chaos.simulation;

import io.smm.insight.MetricId;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.plan.FollowUp;
import io.smm.post.plan.FollowUpCondition;
import io.smm.post.plan.FollowUpKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** What people of one world want published: in some worlds with first comments, in some with something that follows. */
final class Wishes {

    private static final String FOLLOWS = "follows";
    private static final String IF_LIKED = "liked";

    private final SplittableRandom random;
    private final boolean comments;
    private final boolean follows;
    private final boolean images;

    Wishes(SplittableRandom random) {
        this.random = random;
        comments = random.nextInt(4) == 0;
        follows = random.nextInt(4) == 0;
        images = random.nextInt(4) == 0;
    }

    boolean hasMedia() {
        return images;
    }

    /** A post, of two parts now and then. */
    Post post(String name) {
        Post post = images ? Post.builder(pictured(name + "-1")).build() : Post.of(name + "-1");
        if (random.nextInt(5) < 2) {
            post = post.toBuilder().then(PostPart.of(PostText.of(name + "-2"))).build();
        }
        return comments && random.nextBoolean()
                ? post.toBuilder()
                        .firstComments(List.of(PostText.of(name + "-comment")))
                        .build()
                : post;
    }

    /** With bytes that are in the memory of one process alone, until somebody stores them. */
    private static PostPart pictured(String text) {
        return PostPart.builder(PostText.of(text))
                .image(Image.builder(MediaSource.ofBytes(text.getBytes(StandardCharsets.UTF_8)), "image/png")
                        .altText(text)
                        .build())
                .build();
    }

    /** Something after a while, and something else if the post is liked. */
    List<FollowUp> whatFollows(int post) {
        if (!follows || random.nextInt(3) == 0) {
            return List.of();
        }
        Duration after = Duration.ofMinutes(1 + random.nextInt(15));
        return List.of(
                FollowUp.of(FOLLOWS, after, FollowUpKind.POST, Post.of(FOLLOWS + "-" + post)),
                FollowUp.of(IF_LIKED, after, FollowUpKind.POST, Post.of(IF_LIKED + "-" + post))
                        .when(FollowUpCondition.atLeast(MetricId.REACTIONS, SimNetwork.LIKED))
                        .waitingForNumbers());
    }
}
