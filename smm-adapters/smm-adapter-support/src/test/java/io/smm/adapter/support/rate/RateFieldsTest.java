package io.smm.adapter.support.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.support.AnswerHead;
import io.smm.error.InvalidInputException;
import io.smm.spi.QuotaObservation;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limit, rest and moment, as the networks of the matrix name them. */
class RateFieldsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final RateFields COMMON = RateFields.prefixed("X-RateLimit-", MomentSpelling.SECONDS_LEFT);
    private static final RateFields REDDIT = RateFields.counting(
            "X-Ratelimit-Used", "X-Ratelimit-Remaining", "X-Ratelimit-Reset", MomentSpelling.SECONDS_LEFT);

    private static AnswerHead head(String... namesAndValues) {
        return new AnswerHead(200, Headers.of(namesAndValues), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "X-RateLimit-, ISO_8601, 2026-11-23T10:05:00.000000Z",
        "RateLimit-, EPOCH_SECONDS, 1795428300",
        "x-rate-limit-, EPOCH_SECONDS, 1795428300",
        "x-ratelimit-, SECONDS_LEFT, 300"
    })
    void threeHeadersAreOneReadingInAnyCase(String prefix, MomentSpelling spelling, String reset) {
        AnswerHead head = head(
                prefix.toLowerCase(java.util.Locale.ROOT) + "limit",
                "300",
                prefix + "REMAINING",
                "7",
                prefix + "Reset",
                reset);

        Optional<RateReading> reading = RateFields.prefixed(prefix, spelling).read(head);

        assertThat(reading).contains(new RateReading(300, 7, Instant.parse("2026-11-23T10:05:00Z")));
        assertThat(reading.orElseThrow().of("calls"))
                .isEqualTo(new QuotaObservation("calls", 300, 7, Instant.parse("2026-11-23T10:05:00Z")));
    }

    @Test
    void aNetworkWithThreeWindowsSaysEachOfThem() {
        AnswerHead head = head(
                "x-rate-limit-limit", "1200",
                "x-rate-limit-remaining", "1199",
                "x-rate-limit-reset", "1795428900",
                "x-app-limit-24hour-limit", "10000",
                "x-app-limit-24hour-remaining", "0",
                "x-app-limit-24hour-reset", "1795514400",
                "x-user-limit-24hour-limit", "100",
                "x-user-limit-24hour-remaining", "99",
                "x-user-limit-24hour-reset", "1795514400");

        assertThat(RateFields.prefixed("x-rate-limit-", MomentSpelling.EPOCH_SECONDS)
                        .read(head))
                .contains(new RateReading(1_200, 1_199, Instant.parse("2026-11-23T10:15:00Z")));
        assertThat(RateFields.prefixed("x-app-limit-24hour-", MomentSpelling.EPOCH_SECONDS)
                        .read(head))
                .contains(new RateReading(10_000, 0, Instant.parse("2026-11-24T10:00:00Z")));
        assertThat(RateFields.prefixed("x-user-limit-24hour-", MomentSpelling.EPOCH_SECONDS)
                        .read(head))
                .contains(new RateReading(100, 99, Instant.parse("2026-11-24T10:00:00Z")));
    }

    @Test
    void useAndRestTogetherAreTheLimitAndAFractionIsNeverLeft() {
        AnswerHead head = head("X-Ratelimit-Used", "2", "X-Ratelimit-Remaining", "997.7", "X-Ratelimit-Reset", "411");

        assertThat(REDDIT.read(head)).contains(new RateReading(999, 997, NOW.plusSeconds(411)));
    }

    @Test
    void theSmallestFractionUsedIsAWholeOneUsed() {
        AnswerHead head =
                head("X-Ratelimit-Used", "2.0000000000001", "X-Ratelimit-Remaining", "1", "X-Ratelimit-Reset", "60");

        assertThat(REDDIT.read(head)).contains(new RateReading(4, 1, NOW.plusSeconds(60)));
    }

    @Test
    void aFractionUsedIsAWholeOneUsed() {
        AnswerHead head = head("X-Ratelimit-Used", "2.3", "X-Ratelimit-Remaining", "0.9", "X-Ratelimit-Reset", "60.5");

        assertThat(REDDIT.read(head)).contains(new RateReading(3, 0, NOW.plusMillis(60_500)));
        assertThat(REDDIT.limit(head)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 7, 300",
                "300, none, 300",
                "300, 7, none",
                "0, 0, 300",
                "-300, 7, 300",
                "300, -7, 300",
                "300, 7, -300",
                "many, 7, 300",
                "300, NaN, 300",
                "300, 7, 9999-12-31T00:00:00Z",
                "99999999999999999999, 7, 300",
                "300, '', 300"
            })
    void whatMakesNoSenseIsPassedOver(String limit, String remaining, String reset) {
        Headers.Builder headers = new Headers.Builder();
        add(headers, "X-RateLimit-Limit", limit);
        add(headers, "X-RateLimit-Remaining", remaining);
        add(headers, "X-RateLimit-Reset", reset);

        assertThat(COMMON.read(new AnswerHead(200, headers.build(), NOW))).isEmpty();
    }

    private static void add(Headers.Builder headers, String name, String value) {
        if (value != null) {
            headers.add(name, value);
        }
    }

    @Test
    void theLimitAloneIsReadWhereTheBodySaysTheRest() {
        assertThat(COMMON.limit(head("X-RateLimit-Limit", "5"))).hasValue(5);
        assertThat(COMMON.limit(head("X-RateLimit-Limit", "0"))).isEmpty();
        assertThat(COMMON.limit(head("X-RateLimit-Limit", "five"))).isEmpty();
        assertThat(COMMON.limit(head())).isEmpty();
    }

    @Test
    void aReadingOfNothingIsWrongInput() {
        assertThatThrownBy(() -> new RateReading(0, -1, NOW))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("limit")
                .hasMessageContaining("remaining");
    }
}
