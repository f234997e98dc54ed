package io.smm.core.internal.quota;

import io.smm.spi.QuotaStore.Closure;
import io.smm.spi.QuotaStore.Use;
import io.smm.spi.QuotaStore.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Arithmetic over uses. */
final class Uses {

    private static final Comparator<Use> FIRST_TO_LEAVE = Uses::order;

    private Uses() {}

    /** The sum of the points; the largest number when there is no such number. */
    static long sum(List<Use> uses) {
        long sum = 0;
        for (Use use : uses) {
            sum = add(sum, use.points());
        }
        return sum;
    }

    /** A sum that stays at the largest number. */
    static long add(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    /** Takes points from uses in their order, and leaves empty ones out. */
    static List<Use> less(List<Use> uses, long points) {
        if (points == 0) {
            return uses;
        }
        long left = points;
        List<Use> rest = new ArrayList<>(uses.size());
        for (Use use : uses) {
            long taken = Math.min(left, use.points());
            left -= taken;
            if (use.points() > taken) {
                rest.add(new Use(use.at(), use.until(), use.points() - taken, use.holder()));
            }
        }
        return rest;
    }

    /** The uses that still count, the first to leave first. One from the future was written by a clock that stood wrong: it counts
     * as one of now, so that it is neither forgotten nor kept for longer than a window. */
    static List<Use> present(List<Use> uses, Instant end, Instant now) {
        List<Use> present = new ArrayList<>(uses.size());
        for (Use use : uses) {
            boolean mended = Meter.isAhead(use.at(), now) || Meter.isAhead(use.until(), end);
            Use one = mended
                    ? new Use(earlier(use.at(), now), earlier(use.until(), end), use.points(), use.holder())
                    : use;
            if (one.until().isAfter(now)) {
                present.add(one);
            }
        }
        present.sort(FIRST_TO_LEAVE);
        return present;
    }

    /** Whether {@link #present} would give just these: every call asks, and nearly always nothing is over. */
    static boolean areAllPresent(List<Use> uses, Instant end, Instant now) {
        for (int i = 0; i < uses.size(); i++) {
            Use use = uses.get(i);
            boolean counts = use.until().isAfter(now)
                    && !Meter.isAhead(use.at(), now)
                    && !Meter.isAhead(use.until(), end)
                    && (i == 0 || order(uses.get(i - 1), use) <= 0);
            if (!counts) {
                return false;
            }
        }
        return true;
    }

    private static int order(Use one, Use other) {
        int byEnd = one.until().compareTo(other.until());
        return byEnd != 0 ? byEnd : one.at().compareTo(other.at());
    }

    /** A closure that is not over; one from the future lasts as long from now as it would have lasted then. */
    static Optional<Closure> present(Optional<Closure> stored, Instant now) {
        if (stored.isEmpty()) {
            return stored;
        }
        Closure closure = stored.get();
        if (Meter.isAhead(closure.at(), now)) {
            closure = new Closure(now, now.plus(Duration.between(closure.at(), closure.until())));
        }
        return closure.until().isAfter(now) ? Optional.of(closure) : Optional.empty();
    }

    /** Whether more was done to a stored window than leaving out what is over. */
    static boolean isMended(Window stored, Window present) {
        return !stored.uses().containsAll(present.uses())
                || present.resetAt().isBefore(stored.resetAt())
                || present.closed().isPresent() && !present.closed().equals(stored.closed());
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
