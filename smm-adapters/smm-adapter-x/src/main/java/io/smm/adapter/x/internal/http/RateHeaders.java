package io.smm.adapter.x.internal.http;

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

/** {@code x-rate-limit-*}: how the window of the called endpoint stands. */
final class RateHeaders implements QuotaHeaders {

    private static final RateFields FIELDS = RateFields.prefixed("x-rate-limit-", MomentSpelling.EPOCH_SECONDS);
    private static final NamelessLimiter LIMITER = new NamelessLimiter(
            Quotas.RULES.stream().filter(rule -> !rule.id().equals(Quotas.BILL)).toList());

    @Override
    public List<QuotaObservation> read(Operation operation, AnswerHead head) {
        Optional<RateReading> reading = FIELDS.read(head);
        Optional<QuotaRule> rule = reading.flatMap(
                told -> LIMITER.endingIn(operation, Duration.between(head.receivedAt(), told.resetAt())));
        return rule.isEmpty()
                ? List.of()
                : List.of(reading.orElseThrow().of(rule.get().id()));
    }

    /** When the window ends; empty when the answer does not say. */
    static Optional<Instant> reset(AnswerHead head) {
        return head.header("x-rate-limit-reset")
                .flatMap(value -> MomentSpelling.EPOCH_SECONDS.read(value, head.receivedAt()));
    }
}
