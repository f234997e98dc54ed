package io.smm.metrics.plan;

import static io.smm.metrics.Deliveries.ACCOUNT;
import static io.smm.metrics.Deliveries.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.TimeWindow;
import io.smm.account.AccountRef;
import io.smm.campaign.Cadence;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Channel;
import io.smm.campaign.Objective;
import io.smm.metrics.Fraction;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import io.smm.post.Delivery;
import io.smm.post.Post;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelProgressTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TWO_WEEKS_LATER = Instant.parse("2026-03-16T00:00:00Z");
    private static final TimeWindow MARCH = new TimeWindow(BEGIN, Instant.parse("2026-03-30T00:00:00Z"));

    private final List<Delivery> three = List.of(
            published(Post.of("1"), "2026-03-02T10:00:00Z", "1"),
            published(Post.of("2"), "2026-03-05T10:00:00Z", "2"),
            published(Post.of("3"), "2026-03-12T10:00:00Z", "3"));

    @Test
    void threePostsInTwoWeeksAreHalfOfThreeAWeek() {
        ChannelProgress progress = first(campaign().window(MARCH).build(), three, TWO_WEEKS_LATER);

        assertThat(progress.posts()).isEqualTo(3);
        assertThat(progress.perWeek().fraction()).contains(Fraction.of(3, 2));
        assertThat(progress.fulfilment().fraction()).contains(Fraction.of(1, 2));
    }

    @Test
    void afterItsEndTheWeeksOfTheCampaignCountAndNoMore() {
        // 3 posts in 4 weeks, of 12 planned.
        ChannelProgress progress =
                first(campaign().window(MARCH).build(), three, Instant.parse("2026-12-31T00:00:00Z"));

        assertThat(progress.fulfilment().fraction()).contains(Fraction.of(1, 4));
    }

    @Test
    void postsOutsideTheWindowOrStillToComeDoNotCount() {
        List<Delivery> around = List.of(
                published(Post.of("1"), "2026-03-01T23:59:59Z", "1"),
                published(Post.of("2"), "2026-03-16T00:00:01Z", "2"),
                published(Post.of("3"), "2026-03-02T00:00:00Z", "3"));

        assertThat(first(campaign().window(MARCH).build(), around, TWO_WEEKS_LATER)
                        .posts())
                .isEqualTo(1);
    }

    @Test
    void withoutAWindowOrBeforeItsBeginningThereIsNoRate() {
        ChannelProgress boundless = first(campaign().build(), three, TWO_WEEKS_LATER);
        ChannelProgress early = first(campaign().window(MARCH).build(), List.of(), BEGIN);

        assertThat(boundless.posts()).isEqualTo(3);
        assertThat(boundless.perWeek().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(early.perWeek().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(early.fulfilment().explanation()).isEqualTo("the campaign has not begun yet");
    }

    @Test
    void anAccountThatIsNotPlannedIsListedAfterThePlanWithoutFulfilment() {
        AccountRef other = AccountRef.of(Posts.NETWORK, "bakery-2", "bakery.two");
        List<ChannelProgress> all = ChannelProgress.of(
                campaign().window(MARCH).build(),
                CampaignPosts.of(
                        new CampaignId("spring"), List.of(published(other, Post.of("1"), "2026-03-02T10:00:00Z", "1"))),
                TWO_WEEKS_LATER);

        assertThat(all).extracting(ChannelProgress::account).containsExactly(ACCOUNT, other);
        assertThat(all.get(0).fulfilment().fraction()).contains(Fraction.ZERO); // known, and zero
        assertThat(all.get(1).channel()).isEmpty();
        assertThat(all.get(1).fulfilment().explanation()).isEqualTo("no cadence is planned for the account");
    }

    private static ChannelProgress first(Campaign campaign, List<Delivery> deliveries, Instant now) {
        return ChannelProgress.of(campaign, CampaignPosts.of(campaign.id(), deliveries), now)
                .get(0);
    }

    private static Campaign.Builder campaign() {
        return Campaign.builder(new CampaignId("spring"), "Spring menu", Objective.ENGAGEMENT)
                .channel(Channel.of(ACCOUNT, Objective.ENGAGEMENT, Cadence.perWeek(3)));
    }
}
