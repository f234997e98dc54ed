package io.smm.adapter.support.rate;

import io.smm.adapter.support.Operation;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of an adapter's rules a server means that shows one limiter and does not name it: one of those that the operation is
 * charged for. Immutable.
 */
public final class NamelessLimiter {

    /** How far clocks may differ. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    private final List<QuotaRule> rules;

    /**
     * Chooses among rules.
     *
     * @param rules the adapter's rules
     */
    public NamelessLimiter(List<QuotaRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * By what a policy says.
     *
     * @param operation what was called
     * @param policy the window and limit that the answer told
     * @return the only rule charged with a fixed window of that length, or of several the one with that limit; empty when that
     *     does not tell them apart
     */
    public Optional<QuotaRule> of(Operation operation, RatePolicy policy) {
        QuotaRule sameWindow = null;
        QuotaRule sameLimit = null;
        int candidates = 0;
        for (QuotaRule rule : rules) {
            if (rule.window() instanceof QuotaWindow.Fixed fixed
                    && fixed.length().equals(policy.window())
                    && isCharged(operation, rule)) {
                candidates++;
                sameWindow = rule;
                if (sameLimit == null
                        && rule.limit() instanceof QuotaLimit.Points points
                        && points.most() == policy.limit()) {
                    sameLimit = rule;
                }
            }
        }
        return Optional.ofNullable(candidates == 1 ? sameWindow : sameLimit);
    }

    /**
     * By how far off the end of the window is.
     *
     * @param operation what was called
     * @param left the time until the end that the answer told
     * @return of the rules charged the one with the shortest window that can end so late; empty when none can
     */
    public Optional<QuotaRule> endingIn(Operation operation, Duration left) {
        QuotaRule shortest = null;
        for (QuotaRule rule : rules) {
            if (left.compareTo(rule.window().longest().plus(SLACK)) <= 0
                    && isShorter(rule, shortest)
                    && isCharged(operation, rule)) {
                shortest = rule;
            }
        }
        return Optional.ofNullable(shortest);
    }

    private static boolean isShorter(QuotaRule rule, @Nullable QuotaRule other) {
        return other == null || rule.window().longest().compareTo(other.window().longest()) < 0;
    }

    private static boolean isCharged(Operation operation, QuotaRule rule) {
        for (QuotaCharge charge : operation.charges()) {
            if (charge.rule().equals(rule.id())) {
                return true;
            }
        }
        return false;
    }
}
