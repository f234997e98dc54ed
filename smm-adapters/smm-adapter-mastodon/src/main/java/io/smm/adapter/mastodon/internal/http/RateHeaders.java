package io.smm.adapter.mastodon.internal.http;

import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.QuotaHeaders;
import io.smm.adapter.support.rate.MomentSpelling;
import io.smm.adapter.support.rate.NamelessLimiter;
import io.smm.adapter.support.rate.RateFields;
import io.smm.adapter.support.rate.RateReading;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code X-RateLimit-Limit}, {@code -Remaining} and {@code -Reset} (ISO 8601, with three or six digits of a second). A server
 * shows one limiter and does not name it. Among the rules that the operation is charged for, the shortest is meant whose window
 * can hold the reset. Some servers send nothing at all.
 */
final class RateHeaders implements QuotaHeaders {

    private static final String RESET = "X-RateLimit-Reset";
    private static final RateFields FIELDS =
            RateFields.of("X-RateLimit-Limit", "X-RateLimit-Remaining", RESET, MomentSpelling.ISO_8601);
    private static final NamelessLimiter LIMITER = new NamelessLimiter(Quotas.RULES);

    @Override
    public List<QuotaObservation> read(Operation operation, AnswerHead head) {
        Optional<RateReading> reading = FIELDS.read(head);
        Optional<QuotaRule> rule = reading.flatMap(
                told -> LIMITER.endingIn(operation, Duration.between(head.receivedAt(), told.resetAt())));
        return rule.isEmpty()
                ? List.of()
                : List.of(reading.orElseThrow().of(rule.get().id()));
    }

    /** When the window ends that an answer tells of. */
    static Optional<Instant> reset(AnswerHead head) {
        return head.header(RESET).flatMap(value -> MomentSpelling.ISO_8601.read(value, head.receivedAt()));
    }
}
