package io.smm.adapter.bluesky.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.Operation;
import io.smm.spi.QuotaObservation;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of our rules a server's nameless limiter is. Source: headers of a PDS of version 0.5.35. */
class RateHeadersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final long RESET = 1_795_428_300L;

    static Stream<Arguments> policies() {
        return Stream.of(
                Arguments.of(Operations.GET_RECORD, "3000;w=300", "calls-5min"),
                Arguments.of(Operations.CREATE_SESSION, "30;w=300", "sign-in-5min"),
                Arguments.of(Operations.CREATE_SESSION, "3000;w=300", "calls-5min"),
                Arguments.of(Operations.CREATE_SESSION, "300;w=86400", "sign-in-day"),
                Arguments.of(Operations.CREATE_RECORD, "5000;w=3600", "writes-hour"),
                Arguments.of(Operations.CREATE_RECORD, "35000;w=86400", "writes-day"),
                Arguments.of(Operations.UPLOAD_BLOB, "1000;w=86400", "blobs-day"),
                Arguments.of(Operations.DELETE_RECORD, " 5000; w=3600 ", "writes-hour"),
                // A server of one's own with other numbers: the window is enough where it is the only one.
                Arguments.of(Operations.GET_RECORD, "100;w=300", "calls-5min"),
                Arguments.of(Operations.CREATE_RECORD, "70;w=3600", "writes-hour"));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aLimiterIsKnownByItsWindowAndItsLimit(Operation operation, String policy, String rule) {
        long limit = Long.parseLong(policy.strip().split(";")[0]);

        assertThat(new RateHeaders().read(operation, head(policy, "7", "" + RESET)))
                .containsExactly(new QuotaObservation(rule, limit, 7, Instant.ofEpochSecond(RESET)));
    }

    @ParameterizedTest
    @CsvSource({
        "77;w=300, 7, 1795428300", // two rules of this window, and neither has this limit
        "3000;w=60, 7, 1795428300", // a window that we know nothing of
        "3000, 7, 1795428300",
        "many;w=300, 7, 1795428300",
        "0;w=300, 7, 1795428300",
        "3000;w=300, , 1795428300",
        "3000;w=300, -1, 1795428300",
        "3000;w=300, 7, soon",
        "3000;w=300, 7, 999999999999999999"
    })
    void whatCannotBeToldIsNotGuessed(String policy, String remaining, String reset) {
        assertThat(new RateHeaders().read(Operations.CREATE_SESSION, head(policy, remaining, reset)))
                .isEmpty();
    }

    @Test
    void anAnswerWithoutTheHeadersSaysNothing() {
        AnswerHead head = new AnswerHead(200, Headers.of(Map.of()), NOW);

        assertThat(new RateHeaders().read(Operations.GET_RECORD, head)).isEmpty();
    }

    private static AnswerHead head(String policy, String remaining, String reset) {
        return new AnswerHead(
                200,
                Headers.of(
                        "RateLimit-Limit",
                        policy.strip().split(";")[0],
                        "RateLimit-Policy",
                        policy,
                        "RateLimit-Remaining",
                        remaining == null ? "" : remaining,
                        "RateLimit-Reset",
                        reset),
                NOW);
    }
}
