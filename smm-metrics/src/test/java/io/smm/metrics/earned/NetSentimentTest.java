package io.smm.metrics.earned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetSentimentTest {

    @Test
    void theTwoMetricsDifferByTheNeutralAndNeitherCountsTheUnscored() {
        NetSentiment sentiment = NetSentiment.of(List.of(counts("1", "en", 6, 5, 2, 100)));

        assertThat(sentiment.ofPolar().fraction()).contains(Fraction.of(4, 8));
        assertThat(sentiment.ofAllScored().fraction()).contains(Fraction.of(4, 13));
        assertThat(sentiment.ofPolar().metric().name()).isEqualTo("net-sentiment(polar)");
        assertThat(sentiment.ofAllScored().metric().name()).isEqualTo("net-sentiment(all-scored)");
        assertThat(sentiment.ofPolar().metric().code()).contains("E-12");
        assertThat(sentiment.ofAllScored().evidence().used()).isEqualTo(13);
        assertThat(sentiment.ofAllScored().evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 100L));
    }

    @Test
    void languagesAddUpAndTheirSourcesAreKept() {
        SentimentCounts english = counts("1", "en", 1, 0, 3, 0);
        SentimentCounts german = counts("1", "de", 0, 4, 1, 2);

        NetSentiment both = NetSentiment.of(List.of(english, german));

        assertThat(both.ofPolar().fraction()).contains(Fraction.of(-3, 5));
        assertThat(both.ofAllScored().fraction()).contains(Fraction.of(-3, 9));
        assertThat(both.sources()).containsExactly(english, german);
        assertThat(both.ofPolar().evidence().findings()).isEmpty();
    }

    @Test
    void twoVersionsInOneNumberAreFound() {
        NetSentiment mixed = NetSentiment.of(List.of(counts("1", "en", 1, 0, 0, 0), counts("2", "en", 0, 0, 1, 0)));

        assertThat(mixed.ofPolar().fraction()).contains(Fraction.ZERO);
        assertThat(mixed.ofPolar().evidence().findings())
                .extracting(Finding::code)
                .containsExactly(Finding.MIXED_SCORERS);
        NetSentiment one = NetSentiment.of(List.of(counts("1", "en", 1, 0, 0, 0), counts("2", "sw", 0, 0, 0, 5)));
        assertThat(one.ofPolar().evidence().findings())
                .as("a version that judged nothing is not in the number")
                .isEmpty();
    }

    @Test
    void nothingScoredIsUndefinedAndNeutralAloneIsZeroOfAll() {
        NetSentiment none = NetSentiment.of(List.of(counts("1", "sw", 0, 0, 0, 7)));
        NetSentiment neutral = NetSentiment.of(List.of(counts("1", "en", 0, 3, 0, 0)));

        assertThat(none.ofPolar().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(none.ofAllScored().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(neutral.ofPolar().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(neutral.ofAllScored().fraction()).contains(Fraction.ZERO);
        assertThat(NetSentiment.of(List.of()).ofPolar().isDefined()).isFalse();
    }

    @Test
    void countsWithoutASourceOrBelowZeroAreRefusedWithAllFaults() {
        assertThatThrownBy(() -> new SentimentCounts("", " ", "en", -1, 0, 0, -1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults()).hasSize(4));
    }

    private static SentimentCounts counts(
            String version, String language, long positive, long neutral, long negative, long unscored) {
        return new SentimentCounts("scorer", version, language, positive, neutral, negative, unscored);
    }
}
