package io.smm.adapter.mastodon.internal.http;

import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.QuotaHeaders;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads {@code X-RateLimit-Limit}, {@code -Remaining} and {@code -Reset} (ISO 8601, with three or six digits of a second). A server
 * shows one limiter and does not name it. Among the rules that the operation is charged for, the shortest is meant whose window
 * can hold the reset. Some servers send nothing at all.
 */
final class RateHeaders implements QuotaHeaders {

    /** Clocks differ a little. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    @Override
    public List<QuotaObservation> read(Operation operation, AnswerHead head) {
        OptionalLong limit = head.number("X-RateLimit-Limit");
        OptionalLong remaining = head.number("X-RateLimit-Remaining");
        Optional<Instant> reset = reset(head);
        if (limit.isEmpty() || limit.getAsLong() == 0 || remaining.isEmpty() || reset.isEmpty()) {
            return List.of();
        }
        Duration ahead = Duration.between(head.receivedAt(), reset.get());
        return Quotas.RULES.stream()
                .filter(rule -> operation.charges().stream()
                        .anyMatch(charge -> charge.rule().equals(rule.id())))
                .filter(rule -> ahead.compareTo(rule.window().longest().plus(SLACK)) <= 0)
                .min(Comparator.<QuotaRule, Duration>comparing(
                        rule -> rule.window().longest()))
                .map(rule -> new QuotaObservation(rule.id(), limit.getAsLong(), remaining.getAsLong(), reset.get()))
                .stream()
                .toList();
    }

    /** When the window ends that an answer tells of. */
    static Optional<Instant> reset(AnswerHead head) {
        try {
            return head.header("X-RateLimit-Reset").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
