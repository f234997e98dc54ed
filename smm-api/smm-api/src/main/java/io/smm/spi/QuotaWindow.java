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
     * A span that begins with the first use in it, unless the network's answer says otherwise: "300 in 5 minutes".
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
     * The window that a use begins when none is running.
     *
     * @param now the moment of the use
     * @return from when to when use counts together with it
     */
    TimeWindow at(Instant now);

    /** {@return the longest that one window can last} */
    Duration longest();

    private static void requirePositive(Duration length) {
        if (length.compareTo(Duration.ZERO) <= 0) {
            throw InvalidInputException.of("QuotaWindow", "length", "must be more than zero, is " + length);
        }
    }
}
