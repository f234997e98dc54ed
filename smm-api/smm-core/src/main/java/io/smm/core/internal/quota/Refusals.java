package io.smm.core.internal.quota;

import io.smm.account.QuotaSource;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaStore.Closure;
import io.smm.spi.QuotaStore.Window;
import io.smm.spi.QuotaStore.Word;
import io.smm.spi.QuotaWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a refusal teaches that names no quota. */
final class Refusals {

    /**
     * From what is used by the fewest to what is used by the most. What others share is not held on a word that may be about one
     * account alone.
     */
    private static final List<QuotaScope> NARROWEST_FIRST =
            List.of(QuotaScope.ACCOUNT_DESTINATION, QuotaScope.DESTINATION, QuotaScope.APP_ACCOUNT, QuotaScope.ACCOUNT);

    private Refusals() {}

    /** The quotas that it may be about: those without a published limit, else the narrowest; never a budget of our own. */
    static List<Booking> about(List<Booking> booked) {
        List<Booking> theirs = booked.stream()
                .filter(booking -> booking.meter().chosen().isEmpty())
                .filter(booking -> !(booking.meter().rule().limit() instanceof QuotaLimit.Spend))
                .toList();
        List<Booking> unpublished =
                theirs.stream().filter(Refusals::isUnpublished).toList();
        if (!unpublished.isEmpty()) {
            return unpublished;
        }
        Optional<QuotaScope> narrowest = theirs.stream()
                .map(booking -> booking.meter().rule().scope())
                .filter(NARROWEST_FIRST::contains)
                .min(Comparator.comparingInt(NARROWEST_FIRST::indexOf));
        return theirs.stream()
                .filter(booking ->
                        narrowest.equals(Optional.of(booking.meter().rule().scope())))
                .toList();
    }

    /** Holds calls, and takes what went through before as the ceiling if all of the window was counted here. */
    static Window refuse(Booking booking, Window present, Optional<Instant> until, Instant now) {
        Meter meter = booking.meter();
        Instant end = until.filter(told -> told.isAfter(now) && !told.isAfter(now.plus(Meter.LONGEST_CLOSURE)))
                .orElseGet(() -> meter.shape().untilAskedAgain(meter, now));
        long wentThrough = present.used() - booking.points();
        boolean learns =
                isUnpublished(booking) && wentThrough > 0 && !present.from().isAfter(beginning(meter, now));
        return new Window(
                present.from(),
                present.resetAt(),
                learns ? wentThrough : present.limit(),
                present.used(),
                present.uses(),
                learns ? Optional.of(new Word(QuotaSource.LEARNED, now, Optional.empty())) : present.word(),
                Optional.of(new Closure(now, end)));
    }

    private static boolean isUnpublished(Booking booking) {
        return booking.meter().rule().limit() instanceof QuotaLimit.Unpublished;
    }

    private static Instant beginning(Meter meter, Instant now) {
        boolean calendar = meter.window() instanceof QuotaWindow.CalendarDay
                || meter.window() instanceof QuotaWindow.CalendarMonth;
        return calendar
                ? meter.window().at(now).from()
                : now.minus(meter.window().longest());
    }
}
