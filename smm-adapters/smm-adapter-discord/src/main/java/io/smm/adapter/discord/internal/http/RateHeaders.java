package io.smm.adapter.discord.internal.http;

import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.QuotaHeaders;
import io.smm.adapter.support.rate.MomentSpelling;
import io.smm.adapter.support.rate.RateFields;
import io.smm.adapter.support.rate.RateReading;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads {@code X-RateLimit-Limit}, {@code -Remaining} and {@code -Reset-After} (seconds with a fraction; its own clock's {@code
 * -Reset} is not needed then) of the bucket that the operation is charged to first; and from the body of a refusal for how long
 * which bucket is empty, the one of this kind of call or the global one.
 */
final class RateHeaders implements QuotaHeaders {

    private static final RateFields FIELDS = RateFields.of(
            "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset-After", MomentSpelling.SECONDS_LEFT);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    @Override
    public List<QuotaObservation> read(Operation operation, AnswerHead head) {
        boolean otherBucket = head.header("X-RateLimit-Global").isPresent();
        Optional<RateReading> reading = otherBucket ? Optional.empty() : FIELDS.read(head);
        return reading.isEmpty() ? List.of() : List.of(reading.get().of(bucket(operation)));
    }

    @Override
    public List<QuotaObservation> readRefusal(Operation operation, AnswerHead head, NativeError error) {
        if (head.status() != 429 || error.retryAfter().isEmpty()) {
            return List.of();
        }
        boolean global = error.code().equals(DiscordErrors.GLOBAL);
        QuotaRule rule = rule(global ? Quotas.GLOBAL : bucket(operation));
        OptionalLong told = global ? OptionalLong.empty() : FIELDS.limit(head);
        long limit = told.isPresent() ? told.getAsLong() : rule.limit().stated().orElseThrow();
        return List.of(new QuotaObservation(
                rule.id(), limit, 0, head.receivedAt().plus(error.retryAfter().get())));
    }

    /** Seconds with a fraction, as the body of a refusal has them; a day at most. */
    static Duration seconds(BigDecimal value) {
        BigDecimal most = BigDecimal.valueOf(LONGEST_WAIT.toSeconds());
        BigDecimal bounded = value.max(BigDecimal.ZERO).min(most);
        return Duration.ofNanos(bounded.movePointRight(9).longValue());
    }

    private static String bucket(Operation operation) {
        return operation.charges().get(0).rule();
    }

    private static QuotaRule rule(String id) {
        return Quotas.RULES.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
