package io.smm.metrics.roi;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarnedMediaValueTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    private static final RateCard CARD = RateCard.builder("House rates", DAY)
            .perThousand(MetricId.IMPRESSIONS, eur("5"))
            .each(MetricId.COMMENTS, eur("0.30"))
            .build();

    @Test
    void i05IsRoundedOncePerPostOverAllThatTheCardPrices() {
        // a: 1 * 0.005 + 0 = 0.005 -> 0.00 (to even); b: 1001 * 0.005 + 2 * 0.30 = 5.605 -> 5.60. Rounding each rate's
        // part
        // would give 5.00 + 0.60; rounding the total once 5.61.
        EarnedMediaValue value = EarnedMediaValue.of(List.of(numbers("a", 1, 0), numbers("b", 1_001, 2)), CARD);

        assertThat(value.posts())
                .extracting(EarnedMediaItem::amount)
                .containsExactly(new BigDecimal("0.00"), new BigDecimal("5.60"));
        assertThat(value.total().fraction()).contains(Fraction.of(560, 100));
    }

    @Test
    void i05PartsOfOnePostAreAddedBeforeTheyAreRounded() {
        RateCard halves = RateCard.builder("halves", DAY)
                .each(MetricId.COMMENTS, eur("0.005"))
                .each(MetricId.SHARES, eur("0.005"))
                .build();
        PostInsights one =
                post("a").with(MetricId.COMMENTS, 1).with(MetricId.SHARES, 1).insights();

        assertThat(EarnedMediaValue.of(List.of(one), halves).total().fraction()).contains(Fraction.of(1, 100));
    }

    @Test
    void i05APostWithAnUnknownCountThatTheCardPricesIsLeftOutWhole() {
        PostInsights gap = post("gap")
                .with(MetricId.IMPRESSIONS, 1_000_000)
                .without(MetricId.COMMENTS)
                .insights();
        EarnedMediaValue value = EarnedMediaValue.of(List.of(numbers("a", 1_000, 0), gap), CARD);

        assertThat(value.total().fraction()).contains(Fraction.of(5));
        assertThat(value.total().evidence().leftOut()).containsEntry(UndefinedReason.MISSING_INPUT, 1L);
        assertThat(value.posts()).hasSize(1);
    }

    @Test
    void i05AnUnknownCountThatTheCardDoesNotPriceMattersNot() {
        PostInsights post = post("a")
                .with(MetricId.IMPRESSIONS, 1_000)
                .with(MetricId.COMMENTS, 0)
                .without(MetricId.SHARES)
                .insights();

        assertThat(EarnedMediaValue.of(List.of(post), CARD).total().evidence().used())
                .isEqualTo(1);
    }

    @Test
    void i05OnlyUnknownCountsAndNoPostsHaveNoValueNotZero() {
        PostInsights gap = post("gap").without(MetricId.IMPRESSIONS).insights();

        assertThat(EarnedMediaValue.of(List.of(gap), CARD).total().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(EarnedMediaValue.of(List.of(), CARD).total().reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(EarnedMediaValue.of(List.of(numbers("a", 0, 0)), CARD)
                        .total()
                        .fraction())
                .contains(Fraction.ZERO);
    }

    @Test
    void i05TwoUnknownCountsOfOnePostForTwoReasonsAreMissingInput() {
        PostInsights both = post("both")
                .with(MetricId.IMPRESSIONS, new Reading.Withheld("too few people"))
                .without(MetricId.COMMENTS)
                .insights();
        EarnedMediaValue value = EarnedMediaValue.of(List.of(both), CARD);

        assertThat(value.total().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(value.total().evidence().leftOut()).containsOnlyKeys(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void i05APostWithARefusedAndAnUnknownCountIsRefused() {
        PostInsights both = post("both")
                .without(MetricId.IMPRESSIONS)
                .with(MetricId.COMMENTS, -1)
                .insights();
        EarnedMediaValue value = EarnedMediaValue.of(List.of(both), CARD);

        assertThat(value.total().reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(value.total().evidence().leftOut()).containsOnlyKeys(UndefinedReason.INVALID_INPUT);
    }

    @Test
    void i05ANegativeCountIsRefusedAndNamed() {
        EarnedMediaValue value = EarnedMediaValue.of(List.of(numbers("a", 1, 1), numbers("bad", 1, -1)), CARD);

        assertThat(value.total().reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(value.total().explanation()).contains("bad");
    }

    @Test
    void i05IsNobodysMoneyAndSaysSo() {
        EarnedMediaValue value = EarnedMediaValue.of(List.of(numbers("a", 1_000, 1)), CARD);

        assertThat(value.total().money()).isEmpty();
        assertThat(value.total().unit().currency()).isEmpty();
        assertThat(value.total().metric()).hasToString("I-05 earned-media-value(House rates of 2026-01-01)");
        assertThat(value.total().evidence().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Finding.VALUE_BY_CONVENTION);
            assertThat(finding.message()).contains("Barcelona Principles").contains("never added");
        });
        assertThat(value.card().date()).isEqualTo(DAY);
    }

    @Test
    void i05RoundsAsTheCallerSays() {
        List<PostInsights> posts = List.of(numbers("a", 1, 0), numbers("b", 1_001, 2));

        assertThat(EarnedMediaValue.of(posts, CARD, RoundingMode.HALF_UP)
                        .total()
                        .fraction())
                .contains(Fraction.of(562, 100)); // 0.01 + 5.61
    }

    @Test
    void aCardWithoutOrWithMixedOrWithDoublePricesIsRefused() {
        assertThatThrownBy(() -> RateCard.builder(" ", DAY).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("name")
                .hasMessageContaining("rates");
        assertThatThrownBy(() -> RateCard.builder("x", DAY)
                        .each(MetricId.CLICKS, eur("1"))
                        .each(MetricId.CLICKS, Money.of("1", "USD"))
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a second time")
                .hasMessageContaining("must be in EUR");
    }

    private static PostInsights numbers(String id, long impressions, long comments) {
        return post(id).with(MetricId.IMPRESSIONS, impressions)
                .with(MetricId.COMMENTS, comments)
                .insights();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
