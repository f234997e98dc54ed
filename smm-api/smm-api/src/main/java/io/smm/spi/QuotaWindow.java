package io.smm.spi;

import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** For how long a network counts the use of a quota together, and when it begins anew. */
public sealed interface QuotaWindow {

    /**
     * A span after which all use is forgotten at once: "300 in 5 minutes". Where it begins only the network's answers say; until
     * they do, every span of that length is held to the limit, so that a burst over the edge of a guessed window cannot be twice
     * the limit.
     *
     * @param length how long it lasts; more than zero
     */
    record Fixed(Duration length) implements QuotaWindow {
        /**
         * Checks the length.
         *
         * @param length how long it lasts
         */
        public Fixed {
            requirePositive(length);
        }

        @Override
        public TimeWindow at(Instant now) {
            return new TimeWindow(now, now.plus(length));
        }

        @Override
        public Duration longest() {
            return length;
        }
    }

    /**
     * A day of the calendar, from midnight to midnight: in UTC on LinkedIn, in Pacific time at Google. It is 23 or 25 hours
     * long where clocks change.
     *
     * @param zone whose midnight
     */
    record CalendarDay(ZoneId zone) implements QuotaWindow {
        /**
         * Checks that there is a zone.
         *
         * @param zone whose midnight
         */
        public CalendarDay {
            Objects.requireNonNull(zone, "zone");
        }

        @Override
        public TimeWindow at(Instant now) {
            LocalDate day = now.atZone(zone).toLocalDate();
            return new TimeWindow(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
        }

        @Override
        public Duration longest() {
            return Duration.ofHours(25);
        }
    }

    /**
     * The time just past, at every moment: "250 posts in any 24 hours". Use leaves it bit by bit, as it came.
     *
     * @param length how far it looks back; more than zero
     */
    record Rolling(Duration length) implements QuotaWindow {
        /**
         * Checks the length.
         *
         * @param length how far it looks back
         */
        public Rolling {
            requirePositive(length);
        }

        @Override
        public TimeWindow at(Instant now) {
            return new TimeWindow(now, now.plus(length));
        }

        @Override
        public Duration longest() {
            return length;
        }
    }

    /**
     * A month of the calendar, from the first midnight to the next month's: what budgets and bills are counted by.
     *
     * @param zone whose midnight
     */
    record CalendarMonth(ZoneId zone) implements QuotaWindow {
        /**
         * Checks that there is a zone.
         *
         * @param zone whose midnight
         */
        public CalendarMonth {
            Objects.requireNonNull(zone, "zone");
        }

        @Override
        public TimeWindow at(Instant now) {
            LocalDate first = now.atZone(zone).toLocalDate().withDayOfMonth(1);
            return new TimeWindow(
                    first.atStartOfDay(zone).toInstant(),
                    first.plusMonths(1).atStartOfDay(zone).toInstant());
        }

        @Override
        public Duration longest() {
            return Duration.ofHours(31 * 24 + 1);
        }
    }

    /**
     * A bucket that holds the limit's points and is filled evenly: what was used comes back bit by bit, and after a rest a burst
     * of the whole limit is free. In any span up to the limit may be used, and beyond it what flows in meanwhile. "About one
     * message a second in a chat" is a bucket of one that is full again after a second.
     *
     * @param refill in which time an empty bucket is full again; more than zero
     */
    record TokenBucket(Duration refill) implements QuotaWindow {
        /**
         * Checks the time.
         *
         * @param refill in which time an empty bucket is full again
         */
        public TokenBucket {
            requirePositive(refill);
        }

        @Override
        public TimeWindow at(Instant now) {
            return new TimeWindow(now, now.plus(refill));
        }

        @Override
        public Duration longest() {
            return refill;
        }

        @Override
        public boolean counts() {
            return false;
        }
    }

    /**
     * Slots: so many things at once, however long they take. A call holds its slot until its answer, or beyond it when its
     * charge {@linkplain QuotaCharge#heldBy(String) says so}.
     *
     * @param lease after how long a slot is free again though nobody gave it back, as after a crash; more than zero, and more
     *     than anything takes that holds one
     */
    record Slots(Duration lease) implements QuotaWindow {
        /**
         * Checks the lease.
         *
         * @param lease after how long a slot is free again though nobody gave it back
         */
        public Slots {
            requirePositive(lease);
        }

        @Override
        public TimeWindow at(Instant now) {
            return new TimeWindow(now, now.plus(lease));
        }

        @Override
        public Duration longest() {
            return lease;
        }

        @Override
        public boolean counts() {
            return false;
        }
    }

    /**
     * The window that a use begins when none is running.
     *
     * @param now the moment of the use
     * @return from when to when use counts together with it
     */
    TimeWindow at(Instant now);

    /** {@return the longest that one window can last} */
    Duration longest();

    /** {@return whether it is a span of time in which use adds up: not a bucket, not slots} */
    default boolean counts() {
        return true;
    }

    private static void requirePositive(Duration length) {
        if (length.compareTo(Duration.ZERO) <= 0) {
            throw InvalidInputException.of("QuotaWindow", "length", "must be more than zero, is " + length);
        }
    }
}
