package io.smm.metrics.earned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaSplitTest {

    @Test
    void eventsOfTheThreeKindsAddUpToAll() {
        MediaSplit split = MediaSplit.of(MetricId.IMPRESSIONS)
                .part(MediaKind.OWNED, 500)
                .part(MediaKind.PAID, 300)
                .part(MediaKind.EARNED, 200)
                .build();

        assertThat(split.earnedShare().fraction()).contains(Fraction.of(1, 5));
        assertThat(split.share(MediaKind.OWNED).fraction()).contains(Fraction.of(1, 2));
        assertThat(split.share(MediaKind.PAID).fraction()).contains(Fraction.of(3, 10));
        assertThat(split.earnedShare().metric().code()).contains("E-14");
        assertThat(split.earnedShare().metric().name()).isEqualTo("earned-share(earned-impressions/all-impressions)");
    }

    @Test
    void aPartThatIsNotKnownIsNotZero() {
        MediaSplit split = MediaSplit.of(MetricId.IMPRESSIONS)
                .part(MediaKind.PAID, 300)
                .part(MediaKind.EARNED, 200)
                .build();
        MediaSplit withTotal = MediaSplit.of(MetricId.IMPRESSIONS)
                .part(MediaKind.EARNED, 200)
                .total(1_000)
                .build();

        assertThat(split.earnedShare().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(withTotal.earnedShare().fraction()).contains(Fraction.of(1, 5));
        assertThat(withTotal.share(MediaKind.PAID).reason()).contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void peopleNeedATotalAndMayBeReachedByTwoKinds() {
        MediaSplit.Builder reach = MediaSplit.of(MetricId.REACH)
                .part(MediaKind.OWNED, 80)
                .part(MediaKind.PAID, 60)
                .part(MediaKind.EARNED, 30);

        assertThat(reach.build().earnedShare().reason()).contains(UndefinedReason.NOT_MERGEABLE);
        MetricResult owned = reach.total(100).build().share(MediaKind.OWNED);
        assertThat(owned.fraction()).contains(Fraction.of(4, 5));
        assertThat(owned.evidence().findings()).isEmpty();
        assertThat(reach.total(171).build().earnedShare().evidence().findings())
                .as("the parts of a union hold all of it")
                .extracting(Finding::code)
                .containsExactly(Finding.PARTS_AND_TOTAL);
        assertThat(reach.total(80).build().earnedShare().evidence().findings())
                .as("one kind may have reached all")
                .isEmpty();
        assertThat(reach.total(79).build().earnedShare().evidence().findings()).hasSize(1);
        assertThat(reach.total(170).build().earnedShare().evidence().findings()).isEmpty();
    }

    @Test
    void partsThatAreMoreThanTheTotalAreFlaggedAndKept() {
        MediaSplit.Builder split =
                MediaSplit.of(MetricId.IMPRESSIONS).part(MediaKind.OWNED, 60).part(MediaKind.EARNED, 50);

        assertThat(split.total(109).build().earnedShare().fraction()).contains(Fraction.of(50, 109));
        assertThat(split.total(109).build().earnedShare().evidence().findings())
                .extracting(Finding::code)
                .containsExactly(Finding.PARTS_AND_TOTAL);
        assertThat(split.total(110).build().earnedShare().evidence().findings()).isEmpty();
        assertThat(split.total(111).build().earnedShare().evidence().findings()).isEmpty();
    }

    @Test
    void zeroOfZeroIsUndefinedAndBelowZeroIsRefused() {
        MediaSplit none = MediaSplit.of(MetricId.REACTIONS)
                .part(MediaKind.EARNED, 0)
                .total(0)
                .build();
        MediaSplit refused = MediaSplit.of(MetricId.REACTIONS)
                .part(MediaKind.EARNED, 5)
                .part(MediaKind.PAID, -1)
                .total(10)
                .build();

        assertThat(none.earnedShare().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(refused.earnedShare().reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(refused.earnedShare().explanation()).isEqualTo("paid reactions is -1, below zero");
    }

    @Test
    void readingsKeepTheirSourceAndTheirReason() {
        Reading ten = Reading.of(10, Posts.lineage(MetricId.IMPRESSIONS, Posts.READ_AT));
        MetricResult share = MediaSplit.of(MetricId.IMPRESSIONS)
                .part(MediaKind.EARNED, ten)
                .total(40)
                .build()
                .earnedShare();
        MetricResult none = MediaSplit.of(MetricId.IMPRESSIONS)
                .part(MediaKind.EARNED, new Reading.NotReported("no split"))
                .total(ten)
                .build()
                .earnedShare();
        MetricResult held = MediaSplit.of(MetricId.IMPRESSIONS)
                .part(MediaKind.EARNED, new Reading.Withheld("too few"))
                .total(ten)
                .build()
                .earnedShare();

        assertThat(share.fraction()).contains(Fraction.of(1, 4));
        assertThat(share.evidence().sources()).hasSize(1);
        assertThat(share.evidence().used()).isEqualTo(1);
        assertThat(none.reason()).contains(UndefinedReason.NOT_REPORTED_BY_NETWORK);
        assertThat(none.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.NOT_REPORTED_BY_NETWORK, 1L));
        assertThat(held.reason()).contains(UndefinedReason.SUPPRESSED);
    }

    @Test
    void whatCountsNeitherEventsNorPeopleHasNoSplit() {
        assertThatThrownBy(() -> MediaSplit.of(MetricId.FREQUENCY).build()).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> MediaSplit.of(MetricId.FOLLOWERS).build()).isInstanceOf(InvalidInputException.class);
    }
}
