package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers, and the wait that an answer asks for (RFC 9110 §10.2.3: seconds, or a date). */
class AnswerHeadTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "290, 290", "'Mon, 23 Nov 2026 10:00:30 GMT', 30", "'Mon, 23 Nov 2026 09:00:00 GMT', 0"})
    void theWaitIsReadFromSecondsAndDates(String value, long seconds) {
        assertThat(head("Retry-After", value).retryAfter()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999", "31536001", "Fri, 31 Dec 9999 10:00:00 GMT"})
    void aWaitWithoutEndIsAYear(String value) {
        assertThat(head("Retry-After", value).retryAfter()).contains(Duration.ofDays(365));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "99999999999999999999", ""})
    void whatIsNoWaitIsNone(String value) {
        assertThat(head("Retry-After", value).retryAfter()).isEmpty();
    }

    @Test
    void namesAreFoundInAnyCase() {
        AnswerHead head = head("RateLimit-Limit", "3000");

        assertThat(head.header("ratelimit-limit")).contains("3000");
        assertThat(head.number("RATELIMIT-LIMIT")).hasValue(3_000);
        assertThat(head.number("RateLimit-Reset")).isEmpty();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.receivedAt()).isEqualTo(NOW);
    }

    private static AnswerHead head(String name, String value) {
        return new AnswerHead(200, Headers.of(name, value), NOW);
    }
}
