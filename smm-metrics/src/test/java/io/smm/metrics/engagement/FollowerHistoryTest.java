package io.smm.metrics.engagement;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.account.AccountRef;
import io.smm.error.InvalidInputException;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.Fraction;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowerHistoryTest {

    private final FollowerHistory history = FollowerHistory.of(List.of(
            read("us", "2026-03-10T00:00:00Z", 900),
            read("us", "2026-03-01T00:00:00Z", 500),
            new AccountInsights(account("us"), Map.of(MetricId.FOLLOWERS, new Reading.Unknown("no answer"))),
            read("us", "2026-03-05T00:00:00Z", 600),
            read("us", "2026-03-05T00:00:00Z", 650)));

    @Test
    void theFollowersAreThoseReadAtOrBeforeThePost() {
        assertThat(followers("2026-03-05T00:00:00Z")).isEqualByComparingTo("650");
        assertThat(followers("2026-03-04T23:59:59Z")).isEqualByComparingTo("500");
        assertThat(followers("2027-01-01T00:00:00Z")).isEqualByComparingTo("900");
    }

    @Test
    void whatTheHistoryDoesNotReachIsUnknown() {
        PostInsights early =
                actedOn("early").publishedAt("2026-02-28T00:00:00Z").insights();
        PostInsights undated = actedOn("undated").insights();
        PostInsights known =
                actedOn("known").publishedAt("2026-03-02T00:00:00Z").insights();

        MetricResult rate = EngagementMetrics.byFollowers(InteractionSet.standard(), history::atPosting)
                .of(List.of(early, undated, known));

        assertThat(rate.fraction()).contains(Fraction.of(10, 500));
        assertThat(rate.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 2L));
    }

    @Test
    void twoAccountsHaveNoCommonHistory() {
        List<AccountInsights> two =
                List.of(read("us", "2026-03-01T00:00:00Z", 1), read("them", "2026-03-01T00:00:00Z", 1));

        assertThatThrownBy(() -> FollowerHistory.of(two)).isInstanceOf(InvalidInputException.class);
    }

    private BigDecimal followers(String publishedAt) {
        return history.atPosting(post("p").publishedAt(publishedAt).insights())
                .value()
                .orElseThrow();
    }

    private static Posts actedOn(String id) {
        return post(id).with(MetricId.REACTIONS, 10).with(MetricId.COMMENTS, 0).with(MetricId.SHARES, 0);
    }

    private static AccountInsights read(String account, String at, long followers) {
        Reading reading = Reading.of(followers, Posts.lineage(MetricId.FOLLOWERS, Instant.parse(at)));
        return new AccountInsights(account(account), Map.of(MetricId.FOLLOWERS, reading));
    }

    private static AccountRef account(String id) {
        return AccountRef.of(Posts.NETWORK, id, id);
    }
}
