package io.smm.metrics.quality;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.Posts;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataQualityTest {

    @Test
    void whatCannotBeTrueIsFound() {
        assertThat(DataQuality.check(List.of(two("a", MetricId.REACH, 900, MetricId.IMPRESSIONS, 800))))
                .containsExactly(new Finding(
                        Finding.REACH_ABOVE_IMPRESSIONS,
                        Severity.IMPOSSIBLE,
                        "a",
                        "reach 900 is above impressions 800"));
        assertThat(DataQuality.check(List.of(two("a", MetricId.ENGAGED_PEOPLE, 9, MetricId.REACH, 8))))
                .extracting(Finding::code)
                .containsExactly(Finding.ENGAGED_ABOVE_REACH);
    }

    @Test
    void clicksAboveImpressionsAreOnlyUnusual() {
        assertThat(DataQuality.check(List.of(two("a", MetricId.CLICKS, 9, MetricId.IMPRESSIONS, 8))))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTICE);
    }

    @Test
    void equalNumbersAreSound() {
        assertThat(DataQuality.check(List.of(
                        two("a", MetricId.REACH, 8, MetricId.IMPRESSIONS, 8),
                        two("b", MetricId.ENGAGED_PEOPLE, 8, MetricId.REACH, 8),
                        two("c", MetricId.CLICKS, 8, MetricId.IMPRESSIONS, 8))))
                .isEmpty();
    }

    @Test
    void whatIsUnknownIsNotHeldAgainstAnything() {
        assertThat(DataQuality.check(List.of(post("a")
                        .with(MetricId.REACH, 900)
                        .without(MetricId.IMPRESSIONS)
                        .insights())))
                .isEmpty();
    }

    @Test
    void viewsAreAKindOfTheirOwn() {
        assertThat(DataQuality.check(List.of(two("a", MetricId.REACH, 900, MetricId.VIEWS, 8))))
                .isEmpty();
    }

    @Test
    void negativeCountsAreRefusedButRatesMayBeNegative() {
        MetricId sentiment = new MetricId("net-sentiment", MetricUnit.FRACTION);
        List<Finding> found = DataQuality.check(List.of(two("a", MetricId.SHARES, -2, sentiment, -1)));

        assertThat(found)
                .containsExactly(
                        new Finding(Finding.NEGATIVE_COUNT, Severity.REFUSED, "a", "shares is -2, below zero"));
    }

    @Test
    void absurdNumbersAreRefusedWithoutBeingComputedWith() {
        Reading absurd =
                new Reading.Value(new BigDecimal("1E+1000000000"), Posts.lineage(MetricId.REACH, Posts.READ_AT));
        PostInsights post = post("a")
                .with(MetricId.REACH, absurd)
                .with(MetricId.IMPRESSIONS, 5)
                .insights();

        assertThat(DataQuality.check(List.of(post))).extracting(Finding::code).containsExactly(Finding.ABSURD_NUMBER);
    }

    @Test
    void aPostThatIsThereTwiceIsFound() {
        assertThat(DataQuality.check(List.of(
                        post("a").insights(), post("b").insights(), post("a").insights())))
                .extracting(Finding::subject)
                .containsExactly("a");
    }

    @Test
    void findingsAreSortedByKindThenPost() {
        assertThat(DataQuality.check(List.of(
                        two("b", MetricId.REACH, 9, MetricId.IMPRESSIONS, 8),
                        two("a", MetricId.REACH, 9, MetricId.IMPRESSIONS, 8),
                        two("c", MetricId.CLICKS, 9, MetricId.IMPRESSIONS, 8))))
                .extracting(Finding::subject)
                .containsExactly("c", "a", "b");
    }

    @Test
    void aFindingHasToSaySomething() {
        assertThatThrownBy(() -> new Finding(" ", Severity.NOTICE, "", " "))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(3));
    }

    private static PostInsights two(String id, MetricId first, long one, MetricId second, long other) {
        return post(id).with(first, one).with(second, other).insights();
    }
}
