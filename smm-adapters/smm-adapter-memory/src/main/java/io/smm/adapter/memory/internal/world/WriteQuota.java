package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.MemoryQuota;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaScope;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts each account's writes by all quotas that the network has. Guarded by the world's lock. */
public final class WriteQuota {

    /**
     * What answers tell of an account's quotas.
     *
     * @param told how those stand that are told of
     * @param askAgainAt from when on a write is taken again, as far as a refusal tells
     */
    public record Standing(List<QuotaObservation> told, Optional<Instant> askAgainAt) {}

    private final List<MemoryQuota> quotas;
    private final Map<String, WriteCounter> counters = new HashMap<>();

    WriteQuota(List<MemoryQuota> quotas) {
        this.quotas = quotas;
    }

    /** Counts a write on all of them, or refuses it and counts it on none. */
    Standing spend(String accountId, Instant now) {
        for (MemoryQuota quota : quotas) {
            WriteCounter counter = counter(quota, accountId);
            if (!counter.isFree(now)) {
                throw refusal(quota, counter, now);
            }
        }
        quotas.forEach(quota -> counter(quota, accountId).take(now));
        return standing(accountId, now);
    }

    private static Refusal refusal(MemoryQuota quota, WriteCounter counter, Instant now) {
        Standing standing = new Standing(
                told(quota, counter.refused(now)),
                quota.telling() == MemoryQuota.Telling.NOTHING ? Optional.empty() : counter.freeAt(now));
        return new Refusal(
                Refusal.Code.TOO_MANY_WRITES,
                "too many writes"
                        + standing.askAgainAt()
                                .map(at -> "; the next is taken at " + at)
                                .orElse(""),
                standing);
    }

    /** Lets nothing be left, as other programs of the owner do; tells from when on a write is taken again. */
    Instant useUp(String accountId, Instant now) {
        Instant last = now;
        for (MemoryQuota quota : quotas) {
            WriteCounter counter = counter(quota, accountId);
            counter.fill(now);
            Instant free = counter.freeAt(now).orElse(now);
            last = free.isAfter(last) ? free : last;
        }
        return last;
    }

    Standing standing(String accountId, Instant now) {
        return new Standing(
                quotas.stream()
                        .flatMap(quota -> told(quota, counter(quota, accountId).standing(now)).stream())
                        .toList(),
                Optional.empty());
    }

    /** A write came in that is being worked on. */
    void begin(String accountId) {
        quotas.forEach(quota -> counter(quota, accountId).begin());
    }

    /** It was answered. */
    void end(String accountId) {
        quotas.forEach(quota -> counter(quota, accountId).end());
    }

    private static List<QuotaObservation> told(MemoryQuota quota, Optional<QuotaObservation> observation) {
        return quota.telling() == MemoryQuota.Telling.EVERY_ANSWER
                ? observation.stream().toList()
                : List.of();
    }

    private WriteCounter counter(MemoryQuota quota, String accountId) {
        String holder = quota.rule().scope() == QuotaScope.HOST ? "" : accountId;
        return counters.computeIfAbsent(quota.rule().id() + "/" + holder, key -> WriteCounter.of(quota));
    }
}
