package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Optional;

/** Reads the cells of a column of times. Not thread-safe: it remembers the time read last. */
abstract class EventTime {

    /** The first and the last whole second whose nanoseconds fit. */
    private static final long FIRST_SECOND = Long.MIN_VALUE / 1_000_000_000 + 1;

    private static final long LAST_SECOND = Long.MAX_VALUE / 1_000_000_000 - 1;
    private static final String OUT_OF_RANGE = "a time of the years 1678 to 2261";

    private long epochNanos;

    static EventTime of(CsvTime format) {
        if (format instanceof CsvTime.EpochSeconds) {
            return new Seconds();
        }
        if (format instanceof CsvTime.EpochMillis) {
            return new Millis();
        }
        return format instanceof CsvTime.Pattern pattern ? new Patterned(pattern) : new IsoTime();
    }

    /**
     * Reads a cell.
     *
     * @return what was expected, when it is malformed
     */
    abstract Optional<String> read(CellText cell);

    /** The time that was read last. */
    final long epochNanos() {
        return epochNanos;
    }

    final Optional<String> set(long seconds, int nanos) {
        if (seconds < FIRST_SECOND || seconds > LAST_SECOND) {
            return Optional.of(OUT_OF_RANGE);
        }
        epochNanos = seconds * 1_000_000_000 + nanos;
        return Optional.empty();
    }

    /** The decimals of a second as nanoseconds. */
    static int nanos(CharSequence text, int from, int to) {
        int nanos = Digits.of(text, from, to);
        for (int i = to - from; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static final class Seconds extends EventTime {
        @Override
        Optional<String> read(CellText cell) {
            int point = 0;
            while (point < cell.length() && cell.charAt(point) != '.') {
                point++;
            }
            boolean negative = cell.charAt(0) == '-';
            int decimals = cell.length() - point - 1;
            if (!Digits.areDigits(cell, negative ? 1 : 0, point)
                    || point > 12
                    || decimals >= 0 && (decimals > 9 || !Digits.areDigits(cell, point + 1, cell.length()))) {
                return Optional.of("seconds since 1970 such as 1795512600 or 1795512600.125");
            }
            long seconds = 0;
            for (int i = negative ? 1 : 0; i < point; i++) {
                seconds = seconds * 10 + (cell.charAt(i) - '0');
            }
            int nanos = decimals > 0 ? nanos(cell, point + 1, cell.length()) : 0;
            return negative ? set(-seconds, -nanos) : set(seconds, nanos);
        }
    }

    private static final class Millis extends EventTime {
        @Override
        Optional<String> read(CellText cell) {
            if (!Digits.isLong(cell)) {
                return Optional.of("milliseconds since 1970 such as 1795512600000");
            }
            long millis = Digits.toLong(cell);
            return set(Math.floorDiv(millis, 1_000), Math.floorMod(millis, 1_000) * 1_000_000);
        }
    }

    private static final class Patterned extends EventTime {
        private final DateTimeFormatter formatter;
        private final Optional<ZoneId> zone;
        private final String expected;

        Patterned(CsvTime.Pattern format) {
            formatter = PublishedTime.formatter(format.pattern());
            zone = format.zone();
            expected = "a date and time like " + format.pattern();
        }

        @Override
        Optional<String> read(CellText cell) {
            try {
                TemporalAccessor parsed = formatter.parse(cell);
                if (zone.isEmpty() || parsed.query(TemporalQueries.zone()) != null) {
                    Instant at = Instant.from(parsed);
                    return set(at.getEpochSecond(), at.getNano());
                }
                LocalDateTime local = LocalDateTime.from(parsed);
                List<ZoneOffset> offsets = zone.get().getRules().getValidOffsets(local);
                if (offsets.size() != 1) {
                    return Optional.of("a time that comes once in " + zone.get() + " (its clocks "
                            + (offsets.isEmpty() ? "skip this one)" : "go back over this one)"));
                }
                Instant at = local.toInstant(offsets.get(0));
                return set(at.getEpochSecond(), at.getNano());
            } catch (DateTimeException malformed) {
                return Optional.of(expected);
            }
        }
    }
}
