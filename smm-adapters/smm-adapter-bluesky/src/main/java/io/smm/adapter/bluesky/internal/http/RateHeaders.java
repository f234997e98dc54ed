package io.smm.adapter.bluesky.internal.http;

import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.QuotaHeaders;
import io.smm.adapter.support.rate.MomentSpelling;
import io.smm.adapter.support.rate.NamelessLimiter;
import io.smm.adapter.support.rate.RateFields;
import io.smm.adapter.support.rate.RatePolicy;
import io.smm.adapter.support.rate.RateReading;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code RateLimit-Limit}, {@code -Remaining}, {@code -Reset} (seconds since 1970) and {@code -Policy} (such as {@code
 * 3000;w=300}). A server shows one limiter only, the one nearest to its end, and does not name it: its window and limit do.
 */
final class RateHeaders implements QuotaHeaders {

    private static final RateFields FIELDS = RateFields.prefixed("RateLimit-", MomentSpelling.EPOCH_SECONDS);

    private static final NamelessLimiter LIMITER = new NamelessLimiter(Quotas.RULES);

    @Override
    public List<QuotaObservation> read(Operation operation, AnswerHead head) {
        Optional<RateReading> reading = FIELDS.read(head);
        Optional<RatePolicy> policy = reading.isEmpty() ? Optional.empty() : RatePolicy.only(head);
        Optional<QuotaRule> rule = policy.flatMap(told -> LIMITER.of(operation, told));
        return rule.isEmpty()
                ? List.of()
                : List.of(reading.orElseThrow().of(rule.get().id()));
    }
}
