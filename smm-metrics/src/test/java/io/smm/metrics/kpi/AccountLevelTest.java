package io.smm.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.account.AccountRef;
import io.smm.error.InvalidInputException;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountLevelTest {

    private static final Instant LATER = Posts.READ_AT.plusSeconds(60);

    @Test
    void ofOneAccountTheNewestReadingCountsInWhateverOrder() {
        AccountInsights before = followers("1", 100, Posts.READ_AT);
        AccountInsights after = followers("1", 130, LATER);

        MetricResult followers = AccountLevel.of(MetricId.FOLLOWERS, List.of(after, before));

        assertThat(followers.fraction()).contains(Fraction.of(130));
        assertThat(followers.metric().name()).isEqualTo("followers");
    }

    @Test
    void followsOfSeveralAccountsAreAddedUpUnderANameThatSaysSo() {
        MetricResult followers = AccountLevel.of(
                MetricId.FOLLOWERS, List.of(followers("1", 100, LATER), followers("2", 20, Posts.READ_AT)));

        assertThat(followers.fraction()).contains(Fraction.of(120));
        assertThat(followers.metric().name()).isEqualTo("followers(sum-of-accounts)");
    }

    @Test
    void anAccountWithoutAValueIsLeftOutAndCounted() {
        MetricResult followers = AccountLevel.of(
                MetricId.FOLLOWERS,
                List.of(followers("1", 100, LATER), account("2", new Reading.NotReported("it has none"))));

        assertThat(followers.fraction()).contains(Fraction.of(100));
        assertThat(followers.evidence().leftOut()).containsEntry(UndefinedReason.NOT_REPORTED_BY_NETWORK, 1L);
    }

    @Test
    void aFailedReadingDoesNotUndoWhatWasKnown() {
        assertThat(AccountLevel.of(
                                MetricId.FOLLOWERS,
                                List.of(followers("1", 100, LATER), account("1", new Reading.Unknown("no answer"))))
                        .fraction())
                .contains(Fraction.of(100));
    }

    @Test
    void withoutAnyValueItIsUndefinedWithTheReason() {
        assertThat(AccountLevel.of(MetricId.FOLLOWERS, List.of()).reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(AccountLevel.of(MetricId.FOLLOWERS, List.of(account("1", new Reading.Withheld("too few"))))
                        .reason())
                .contains(UndefinedReason.SUPPRESSED);
        assertThat(AccountLevel.of(MetricId.FOLLOWERS, List.of(followers("1", -1, LATER)))
                        .reason())
                .contains(UndefinedReason.INVALID_INPUT);
    }

    @Test
    void nobodyFollowingIsALevelOfZero() {
        assertThat(AccountLevel.of(MetricId.FOLLOWERS, List.of(followers("1", 0, LATER)))
                        .fraction())
                .contains(Fraction.ZERO);
    }

    @Test
    void aReasonIsNotUndoneByAReadingThatDidNotAsk() {
        AccountInsights withheld = account("1", new Reading.Withheld("too few"));
        AccountInsights notAsked = new AccountInsights(AccountRef.of(Posts.NETWORK, "1", "bakery"), Map.of());

        assertThat(AccountLevel.of(MetricId.FOLLOWERS, List.of(withheld, notAsked))
                        .reason())
                .contains(UndefinedReason.SUPPRESSED);
        assertThat(AccountLevel.of(MetricId.FOLLOWERS, List.of(notAsked, withheld))
                        .reason())
                .contains(UndefinedReason.SUPPRESSED);
        MetricResult never = AccountLevel.of(MetricId.FOLLOWERS, List.of(notAsked));
        assertThat(never.reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(never.explanation()).isEqualTo("example 1: not among the numbers that were read");
    }

    @Test
    void accountsThatLackForDifferentReasonsAreAllNamed() {
        MetricResult none = AccountLevel.of(
                MetricId.FOLLOWERS,
                List.of(
                        account("1", new Reading.Withheld("too few")),
                        account("2", new Reading.Unknown("no answer")),
                        account("3", new Reading.NotReported("it has none"))));

        assertThat(none.reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(none.explanation()).isEqualTo("example 1: too few; example 2: no answer; example 3: it has none");
    }

    @Test
    void whatDoesNotStandAtAMomentIsRefused() {
        assertThatThrownBy(() -> AccountLevel.of(MetricId.REACH, List.of())).isInstanceOf(InvalidInputException.class);
    }

    private static AccountInsights followers(String id, long count, Instant readAt) {
        return account(id, Reading.of(count, Posts.lineage(MetricId.FOLLOWERS, readAt)));
    }

    private static AccountInsights account(String id, Reading reading) {
        return new AccountInsights(AccountRef.of(Posts.NETWORK, id, "bakery"), Map.of(MetricId.FOLLOWERS, reading));
    }
}
