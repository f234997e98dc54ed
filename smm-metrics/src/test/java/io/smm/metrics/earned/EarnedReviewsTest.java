package io.smm.metrics.earned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.error.InvalidInputException;
import io.smm.listening.Rating;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EarnedReviewsTest {

    private static final RatingPrior TEN_TIMES_THREE = new RatingPrior(BigDecimal.TEN, new BigDecimal("3"));

    @Test
    void theBayesianMeanIsDrawnToThePrior() {
        EarnedReviews two = EarnedReviews.ofCounts(0, 0, 0, 0, 2);

        assertThat(two.meanRating().fraction()).contains(Fraction.of(5));
        assertThat(two.bayesianMean(TEN_TIMES_THREE).fraction()).contains(Fraction.of(40, 12));
        assertThat(two.bayesianMean(TEN_TIMES_THREE).evidence().findings()).isEmpty();
        assertThat(two.bayesianMean(new RatingPrior(new BigDecimal("0.5"), new BigDecimal("3.5")))
                        .fraction())
                .contains(Fraction.of(47, 10));
        assertThat(two.count().fraction()).contains(Fraction.of(2));
        assertThat(two.count().metric().code()).contains("E-13");
    }

    @Test
    void withoutReviewsItIsThePriorAndFlagged() {
        EarnedReviews none = EarnedReviews.ofRatings(List.of());

        assertThat(none.count().fraction()).contains(Fraction.ZERO);
        assertThat(none.meanRating().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(none.bayesianMean(TEN_TIMES_THREE).fraction()).contains(Fraction.of(3));
        assertThat(none.bayesianMean(TEN_TIMES_THREE).evidence().findings())
                .extracting(Finding::code)
                .containsExactly(Finding.PRIOR_ONLY);
        assertThat(none.bayesianMean(new RatingPrior(BigDecimal.ZERO, BigDecimal.ONE))
                        .reason())
                .contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void recommendationsAreReviewsWithoutStars() {
        EarnedReviews reviews = EarnedReviews.ofRatings(
                List.of(new Rating.Stars(2, 5), new Rating.Stars(3, 5), new Rating.Recommendation(true)));

        assertThat(reviews.count().fraction()).contains(Fraction.of(3));
        assertThat(reviews.meanRating().fraction()).contains(Fraction.of(5, 2));
        assertThat(reviews.meanRating().evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 1L));
    }

    @Test
    void twoScalesHaveNoMean() {
        EarnedReviews reviews = EarnedReviews.ofRatings(List.of(new Rating.Stars(2, 5), new Rating.Stars(8, 10)));

        assertThat(reviews.meanRating().reason()).contains(UndefinedReason.NOT_MERGEABLE);
        assertThat(reviews.bayesianMean(TEN_TIMES_THREE).reason()).contains(UndefinedReason.NOT_MERGEABLE);
        assertThat(reviews.count().fraction()).contains(Fraction.of(2));
    }

    @Test
    void aReviewThatWasReadTwiceCountsOnceAsItWasReadLast() {
        EarnedReviews reviews = EarnedReviews.ofSignals(List.of(
                review("1").rating(new Rating.Stars(1, 5)).build(),
                review("2").build(),
                review("1").rating(new Rating.Stars(4, 5)).build(),
                signal(SignalKind.COMMENT, "3").build()));

        assertThat(reviews.count().fraction()).contains(Fraction.of(2));
        assertThat(reviews.meanRating().fraction()).contains(Fraction.of(4));
    }

    @Test
    void aPriorOffTheScaleAndNegativeCountsAreRefused() {
        RatingPrior best = new RatingPrior(BigDecimal.ONE, new BigDecimal("2"));
        assertThat(EarnedReviews.ofCounts(1, 1).bayesianMean(best).fraction()).contains(Fraction.of(5, 3));
        assertThatThrownBy(() -> EarnedReviews.ofCounts(1, 1)
                        .bayesianMean(new RatingPrior(BigDecimal.ONE, new BigDecimal("2.1"))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> EarnedReviews.ofCounts(-1, 1, -2))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
        assertThatThrownBy(() -> new RatingPrior(new BigDecimal("-1"), BigDecimal.ONE))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> EarnedReviews.ofCounts(1)).isInstanceOf(InvalidInputException.class);
    }

    private static Signal.Builder review(String id) {
        return signal(SignalKind.REVIEW, id);
    }

    private static Signal.Builder signal(SignalKind kind, String id) {
        Network network = new Network("example");
        return Signal.builder(
                kind,
                "native",
                PostRef.of(network, id),
                AccountRef.of(network, "ann", "ann"),
                PostText.of("words"),
                Instant.EPOCH);
    }
}
