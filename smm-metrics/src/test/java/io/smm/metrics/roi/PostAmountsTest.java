package io.smm.metrics.roi;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.smm.Money;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.Fraction;
import io.smm.metrics.Seed;
import io.smm.metrics.UndefinedReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostAmountsTest {

    @Test
    void eachPostIsRoundedOnceAndTheTotalAddsTheRoundedOnes() {
        // At 5.00 a thousand: 1 display costs 0.005 -> 0.00 (to even), 3 cost 0.015 -> 0.02, 5 cost 0.025 -> 0.02.
        // Rounded lines: 0.04; the total rounded once would be 0.045 -> 0.04 too, so one more line: 1 -> 0.00, exact
        // 0.050.
        PostAmounts costs = PostAmounts.atCpm(displays(1, 3, 5, 1), MetricId.IMPRESSIONS, Money.of("5", "EUR"));

        assertThat(costs.posts())
                .extracting(PostAmount::amount)
                .containsExactly(eur("0.00"), eur("0.02"), eur("0.02"), eur("0.00"));
        assertThat(costs.total().money()).contains(eur("0.04"));
    }

    @Test
    void theCallerMayRoundInAnotherWay() {
        PostAmounts up = PostAmounts.of(
                displays(1, 3, 5, 1), UnitRate.perThousand(MetricId.IMPRESSIONS, eur("5")), RoundingMode.HALF_UP);

        assertThat(up.total().money()).contains(eur("0.07")); // 0.01 + 0.02 + 0.03 + 0.01
        assertThatThrownBy(() -> PostAmounts.of(
                        displays(1), UnitRate.each(MetricId.IMPRESSIONS, eur("5")), RoundingMode.UNNECESSARY))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void roundingIsToTheMinorUnitOfTheCurrency() {
        List<PostInsights> one = displays(1_500);

        assertThat(PostAmounts.atCpm(one, MetricId.IMPRESSIONS, Money.of("3", "JPY"))
                        .total()
                        .money())
                .contains(Money.of("4", "JPY")); // 4.5 to even
        assertThat(PostAmounts.atCpm(one, MetricId.IMPRESSIONS, Money.of("0.003", "KWD"))
                        .total()
                        .money())
                .contains(Money.of("0.004", "KWD")); // 0.0045 to even
    }

    @Test
    void aPostWhoseCountIsNotKnownIsLeftOutAndCounted() {
        List<PostInsights> posts = new ArrayList<>(displays(1_000));
        posts.add(post("gap").without(MetricId.IMPRESSIONS).insights());
        PostAmounts costs = PostAmounts.atCpm(posts, MetricId.IMPRESSIONS, eur("5"));

        assertThat(costs.total().money()).contains(eur("5"));
        assertThat(costs.total().evidence().used()).isEqualTo(1);
        assertThat(costs.total().evidence().leftOut()).containsEntry(UndefinedReason.MISSING_INPUT, 1L);
        assertThat(costs.posts()).hasSize(1);
    }

    @Test
    void zeroDisplaysCostZeroAndNoPostsHaveNoTotal() {
        assertThat(PostAmounts.atCpm(displays(0), MetricId.IMPRESSIONS, eur("5"))
                        .total()
                        .fraction())
                .contains(Fraction.ZERO);
        assertThat(PostAmounts.atCpm(List.of(), MetricId.IMPRESSIONS, eur("5"))
                        .total()
                        .reason())
                .contains(UndefinedReason.TOO_FEW);
    }

    @Test
    void aNegativeCountTakesTheTotalAwayAndNamesThePost() {
        PostAmounts costs = PostAmounts.atEach(displays(5, -1), MetricId.IMPRESSIONS, eur("5"));

        assertThat(costs.total().reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(costs.total().explanation()).contains("p1");
    }

    @Test
    void aRefusedPostIsLeftOutAsRefusedAndReasonsThatDifferAreMissingInput() {
        PostAmounts refused = PostAmounts.atEach(displays(5, -1), MetricId.IMPRESSIONS, eur("5"));
        PostInsights held = post("held")
                .with(MetricId.IMPRESSIONS, new Reading.Withheld("too few people"))
                .insights();
        PostInsights gap = post("gap").without(MetricId.IMPRESSIONS).insights();

        assertThat(refused.total().evidence().leftOut()).containsExactly(entry(UndefinedReason.INVALID_INPUT, 1L));
        assertThat(refused.posts()).hasSize(1);
        assertThat(PostAmounts.atEach(List.of(held), MetricId.IMPRESSIONS, eur("5"))
                        .total()
                        .reason())
                .contains(UndefinedReason.SUPPRESSED);
        assertThat(PostAmounts.atEach(List.of(held, gap), MetricId.IMPRESSIONS, eur("5"))
                        .total()
                        .reason())
                .contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void aNegativePriceAndOneForWhatIsNoCountAreRefused() {
        assertThatThrownBy(() -> UnitRate.each(MetricId.FOLLOWERS, eur("-1")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("metric")
                .hasMessageContaining("price");
        assertThatThrownBy(() -> new UnitRate(MetricId.CLICKS, eur("1"), 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void linesAddUpToTheTotalWhateverTheNumbers() {
        var random = Seed.random("PostAmountsTest");
        for (int round = 0; round < 50; round++) {
            long[] counts = random.longs(8, 0, 10_000).toArray();
            Money price = new Money(new BigDecimal(random.nextInt(100_000)).movePointLeft(4), eur("1").currency());
            PostAmounts amounts = PostAmounts.atEach(displays(counts), MetricId.IMPRESSIONS, price);
            Money lines = amounts.posts().stream()
                    .map(PostAmount::amount)
                    .reduce(Money::plus)
                    .orElseThrow();

            assertThat(amounts.total().money()).contains(lines);
            for (int i = 0; i < counts.length; i++) {
                BigDecimal exact = price.amount().multiply(BigDecimal.valueOf(counts[i]));
                assertThat(amounts.posts().get(i).amount().amount())
                        .isEqualByComparingTo(exact.setScale(2, RoundingMode.HALF_EVEN));
            }
        }
    }

    private static List<PostInsights> displays(long... counts) {
        List<PostInsights> posts = new ArrayList<>();
        for (long count : counts) {
            posts.add(post("p" + posts.size()).with(MetricId.IMPRESSIONS, count).insights());
        }
        return posts;
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
