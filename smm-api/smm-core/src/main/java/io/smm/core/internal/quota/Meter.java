package io.smm.core.internal.quota;

import io.smm.account.QuotaUnit;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaPart;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * One thing that is counted: a rule for one holder, or a host's budget.
 *
 * @param key under which it is stored
 * @param rule the rule
 * @param part which part of the rule
 * @param window the rule's window, or the budget's
 * @param chosen what the host lets be used; empty for what the network limits
 */
record Meter(String key, QuotaRule rule, QuotaPart part, QuotaWindow window, OptionalLong chosen) {

    /** How far clocks may differ: ours from another node's, or from the network's. */
    static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    /** No refusal is remembered for longer: a wrong date in one answer must not lock an account out for years. */
    static final Duration LONGEST_CLOSURE = Duration.ofDays(31);

    /** The limit without anything learned. */
    OptionalLong stated() {
        return chosen.isPresent() ? chosen : rule.limit().stated();
    }

    /** Whether the network's answers may correct it and care is due while none has. */
    boolean isTheNetworks() {
        return chosen.isEmpty() && rule.limit() instanceof QuotaLimit.Points;
    }

    Shape shape() {
        if (rule.limit() instanceof QuotaLimit.Percent) {
            return GaugeShape.GAUGE;
        }
        if (window instanceof QuotaWindow.TokenBucket) {
            return BucketShape.BUCKET;
        }
        return window instanceof QuotaWindow.Slots ? SlotShape.SLOTS : SpanShape.SPAN;
    }

    QuotaUnit unit() {
        if (rule.limit() instanceof QuotaLimit.Percent) {
            return QuotaUnit.PERCENT;
        }
        if (rule.limit() instanceof QuotaLimit.Spend) {
            return QuotaUnit.MILLIONTHS;
        }
        return window instanceof QuotaWindow.Slots ? QuotaUnit.SLOTS : QuotaUnit.POINTS;
    }

    /** When a use of now stops counting, as long as the network says nothing else. */
    Instant endOfUse(Instant now) {
        return window.at(now).to();
    }

    /** How many windows have begun or gone by since. */
    long windowsSince(Instant then, Instant now) {
        if (window instanceof QuotaWindow.CalendarDay day) {
            return between(ChronoUnit.DAYS, day.zone(), then, now);
        }
        if (window instanceof QuotaWindow.CalendarMonth month) {
            return between(ChronoUnit.MONTHS, month.zone(), then, now);
        }
        return Math.max(0, Duration.between(then, now).dividedBy(window.longest()));
    }

    private static long between(ChronoUnit unit, ZoneId zone, Instant then, Instant now) {
        LocalDate from = LocalDate.ofInstant(then, zone);
        LocalDate to = LocalDate.ofInstant(now, zone);
        return unit == ChronoUnit.MONTHS
                ? Math.max(0, unit.between(from.withDayOfMonth(1), to.withDayOfMonth(1)))
                : Math.max(0, unit.between(from, to));
    }

    /** Whether a stored moment lies so far ahead that the clock which wrote it, or ours, stood wrong. */
    static boolean isAhead(Instant stored, Instant now) {
        long seconds = stored.getEpochSecond() - now.getEpochSecond();
        long most = CLOCK_DIFFERENCE.toSeconds();
        return seconds > most || seconds == most && stored.getNano() > now.getNano();
    }
}
