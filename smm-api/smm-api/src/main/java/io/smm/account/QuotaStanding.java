package io.smm.account;

import io.smm.spi.QuotaPart;
import io.smm.spi.QuotaScope;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How one quota stands, as far as the SDK knows without asking. Others who use the same app or account elsewhere are in it only
 * as far as the network's answers told of them.
 *
 * @param rule the rule, as the adapter names it
 * @param scope by what use is counted
 * @param part which part of the quota
 * @param unit in what it is measured
 * @param limit how much there is; empty while no number is known
 * @param used how much is used
 * @param resetsAt when all of it will be free again, by what is known now; empty when all of it is
 * @param closedUntil to when the network wants no calls, whatever the numbers say; empty when it wants them
 * @param source where the limit comes from
 */
public record QuotaStanding(
        String rule,
        QuotaScope scope,
        QuotaPart part,
        QuotaUnit unit,
        OptionalLong limit,
        long used,
        Optional<Instant> resetsAt,
        Optional<Instant> closedUntil,
        QuotaSource source) {

    /**
     * Checks that no component is null.
     *
     * @param rule the rule, as the adapter names it
     * @param scope by what use is counted
     * @param part which part of the quota
     * @param unit in what it is measured
     * @param limit how much there is
     * @param used how much is used
     * @param resetsAt when all of it will be free again
     * @param closedUntil to when the network wants no calls
     * @param source where the limit comes from
     */
    public QuotaStanding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(resetsAt, "resetsAt");
        Objects.requireNonNull(closedUntil, "closedUntil");
        Objects.requireNonNull(source, "source");
    }

    /** {@return how much is left; never below zero, empty while no limit is known} */
    public OptionalLong remaining() {
        return limit.isPresent() ? OptionalLong.of(Math.max(0, limit.getAsLong() - used)) : OptionalLong.empty();
    }
}
