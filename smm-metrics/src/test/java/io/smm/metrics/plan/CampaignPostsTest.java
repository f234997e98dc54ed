package io.smm.metrics.plan;

import static io.smm.metrics.Deliveries.published;
import static io.smm.metrics.Deliveries.waiting;
import static io.smm.metrics.Posts.post;
import static io.smm.metrics.Posts.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.campaign.CampaignId;
import io.smm.campaign.ContentTheme;
import io.smm.insight.PostInsights;
import io.smm.metrics.GroupKey;
import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CampaignPostsTest {

    private static final CampaignId SPRING = new CampaignId("spring");
    private static final ContentTheme RECIPES = new ContentTheme("recipes");
    private static final Post FOR_FAMILIES = Post.builder(PostText.of("Rye."))
            .campaign(SPRING)
            .theme(RECIPES)
            .segment("families")
            .build();

    @Test
    void postsStandInTheOrderOfPublishingAndOnlyThoseThatStand() {
        CampaignPosts posts = CampaignPosts.of(
                SPRING,
                List.of(
                        published(Post.of("Later."), "2026-03-03T10:00:00Z", "2"),
                        published(FOR_FAMILIES, "2026-03-02T10:00:00Z", "1"),
                        waiting(FOR_FAMILIES, "2026-03-04T10:00:00Z")));

        assertThat(posts.refs()).containsExactly(ref("1"), ref("2"));
        assertThat(posts.themes()).containsExactly(Optional.of(RECIPES), Optional.empty());
        assertThat(posts.unpublished()).isEqualTo(1);
    }

    @Test
    void aPostOfAnotherCampaignIsLeftOutAndCounted() {
        Post autumn = Post.builder(PostText.of("Pumpkin."))
                .campaign(new CampaignId("autumn"))
                .build();

        CampaignPosts posts = CampaignPosts.of(SPRING, List.of(published(autumn, "2026-03-02T10:00:00Z", "1")));

        assertThat(posts.published()).isEmpty();
        assertThat(posts.elsewhere()).isEqualTo(1);
        assertThat(posts.of(ref("1"))).isEmpty();
    }

    @Test
    void ofADeliveryGivenTwiceTheLastCounts() {
        Delivery before = waiting(FOR_FAMILIES, "2026-03-02T10:00:00Z");
        Delivery after = before.withOutcomes(
                published(FOR_FAMILIES, "2026-03-02T10:00:00Z", "1").outcomes());

        CampaignPosts posts = CampaignPosts.of(SPRING, List.of(before, after));

        assertThat(posts.published()).containsExactly(after);
        assertThat(posts.unpublished()).isZero();
    }

    @Test
    void aThreadIsOnePostWhosePartsAllBelongToIt() {
        Post thread = FOR_FAMILIES.toBuilder()
                .then(PostPart.of(PostText.of("And more.")))
                .build();
        Delivery delivery = published(thread, "2026-03-02T10:00:00Z", "1", "2");

        CampaignPosts posts = CampaignPosts.of(SPRING, List.of(delivery));

        assertThat(posts.themes()).hasSize(1);
        assertThat(posts.refs()).containsExactly(ref("1"));
        assertThat(posts.of(ref("2"))).contains(delivery);
    }

    @Test
    void numbersAreGroupedByTheSegmentOfTheirPostAndStrangersAreInNoGroup() {
        CampaignPosts posts = CampaignPosts.of(
                SPRING,
                List.of(
                        published(FOR_FAMILIES, "2026-03-02T10:00:00Z", "1"),
                        published(Post.of("For all."), "2026-03-02T10:00:00Z", "2")));
        PostInsights families = post("1").insights();
        PostInsights everybody = post("2").insights();

        assertThat(posts.bySegment(List.of(everybody, families, post("3").insights())))
                .containsOnlyKeys(new GroupKey(Optional.of("families")), new GroupKey(Optional.empty()))
                .containsEntry(new GroupKey(Optional.of("families")), List.of(families))
                .containsEntry(new GroupKey(Optional.empty()), List.of(everybody));
        assertThat(posts.byTheme(List.of(families))).containsOnlyKeys(new GroupKey(Optional.of("recipes")));
    }

    @Test
    void aTimeOfPublishingComesFromTheDeliveryOnlyWhereTheNetworkGaveNone() {
        CampaignPosts posts = CampaignPosts.of(SPRING, List.of(published(FOR_FAMILIES, "2026-03-02T10:00:00Z", "1")));
        PostInsights timed = post("1").publishedAt("2026-03-02T10:00:07Z").insights();

        assertThat(posts.dated(List.of(post("1").insights(), timed, post("9").insights())))
                .extracting(PostInsights::publishedAt)
                .containsExactly(
                        Optional.of(Instant.parse("2026-03-02T10:00:00Z")),
                        Optional.of(Instant.parse("2026-03-02T10:00:07Z")),
                        Optional.empty());
    }
}
