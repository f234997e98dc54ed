package io.smm.adapter.mastodon.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.Operation;
import io.smm.spi.QuotaObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers say of quotas: times with three or six digits of a second, and nothing at all. */
class RateHeadersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:35:00Z");

    private final RateHeaders headers = new RateHeaders();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T01:38:58.000Z",
                "2026-11-23T01:38:58.000000Z",
                "2026-11-23T01:38:58Z",
                "2026-11-23T03:38:58.000+02:00"
            })
    void aResetIsATimeOfIso8601(String reset) {
        assertThat(read(Operations.GET_STATUS, "300", "299", reset))
                .containsExactly(new QuotaObservation(Quotas.CALLS, 300, 299, Instant.parse("2026-11-23T01:38:58Z")));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(
            value = {
                "300, 299, 1763861938",
                "300, 299, soon",
                "300, 299, -",
                "-, 299, 2026-11-23T01:38:58.000Z",
                "300, -, 2026-11-23T01:38:58.000Z",
                "0, 0, 2026-11-23T01:38:58.000Z",
                "many, few, 2026-11-23T01:38:58.000Z",
            })
    void whatIsIncompleteOrNoTimeSaysNothing(String limit, String remaining, String reset) {
        assertThat(read(Operations.GET_STATUS, limit, remaining, reset)).isEmpty();
    }

    @Test
    void theShortestRuleIsMeantWhoseWindowCanHoldTheReset() {
        assertThat(rule(Operations.CREATE_STATUS, "2026-11-23T01:39:00.000Z")).isEqualTo(Quotas.CALLS);
        assertThat(rule(Operations.CREATE_STATUS, "2026-11-23T03:00:00.000Z")).isEqualTo(Quotas.POSTS);
        assertThat(rule(Operations.UPLOAD, "2026-11-23T02:00:00.000Z")).isEqualTo(Quotas.UPLOADS);
        assertThat(rule(Operations.DELETE_STATUS, "2026-11-23T02:00:00.000Z")).isEqualTo(Quotas.DELETIONS);
        assertThat(read(Operations.GET_STATUS, "300", "1", "2026-11-23T02:00:00.000Z"))
                .isEmpty();
    }

    /** GoToSocial says on a 503 how long to wait, and then until when. */
    @Test
    void aWaitThatIsSaidTwiceIsTakenOnce() {
        AnswerHead head = new AnswerHead(
                503, Headers.of("Retry-After", "30", "Retry-After", "Mon, 23 Nov 2026 01:35:30 GMT"), NOW);

        assertThat(head.retryAfter()).contains(Duration.ofSeconds(30));
    }

    private String rule(Operation operation, String reset) {
        return read(operation, "300", "1", reset).get(0).rule();
    }

    private List<QuotaObservation> read(Operation operation, String limit, String remaining, String reset) {
        Map<String, String> given = new TreeMap<>(
                Map.of("X-RateLimit-Limit", limit, "X-RateLimit-Remaining", remaining, "X-RateLimit-Reset", reset));
        given.values().removeIf("-"::equals);
        return headers.read(operation, head(given));
    }

    private static AnswerHead head(Map<String, String> given) {
        return new AnswerHead(200, Headers.of(given), NOW);
    }
}
