package io.smm.adapter.files.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads {@code 2026-11-24T09:30[:00[.125]](Z|+02:00|+02)} where it stands. */
final class IsoTime extends EventTime {

    private static final Optional<String> EXPECTED = Optional.of("a time with its offset such as 2026-11-24T09:30:00Z");

    private int date = -1;
    private long epochDay;

    @Override
    Optional<String> read(CellText cell) {
        if (cell.length() < 17
                || !Digits.areDigits(cell, 0, 4)
                || !isTwo(cell, 4, '-')
                || !isTwo(cell, 7, '-')
                || !isTwo(cell, 10, cell.charAt(10) == ' ' ? ' ' : 'T')
                || !isTwo(cell, 13, ':')) {
            return EXPECTED;
        }
        int hour = Digits.of(cell, 11, 13);
        int minute = Digits.of(cell, 14, 16);
        int at = 16;
        int second = 0;
        int nanos = 0;
        if (isTwo(cell, at, ':')) {
            second = Digits.of(cell, at + 1, at + 3);
            at += 3;
            if (at < cell.length() && cell.charAt(at) == '.') {
                int end = at + 1;
                while (end < cell.length() && end <= at + 9 && Digits.areDigits(cell, end, end + 1)) {
                    end++;
                }
                if (end == at + 1) {
                    return EXPECTED;
                }
                nanos = nanos(cell, at + 1, end);
                at = end;
            }
        }
        int offset = offsetMinutes(cell, at);
        if (offset == Integer.MIN_VALUE || hour > 23 || minute > 59 || second > 59 || !readDate(cell)) {
            return EXPECTED;
        }
        return set(((epochDay * 24 + hour) * 60 + minute - offset) * 60 + second, nanos);
    }

    /** Events of one day stand together, so the day is seldom another. */
    private boolean readDate(CellText cell) {
        int year = Digits.of(cell, 0, 4);
        int month = Digits.of(cell, 5, 7);
        int day = Digits.of(cell, 8, 10);
        int found = (year * 100 + month) * 100 + day;
        if (found != date) {
            try {
                epochDay = LocalDate.of(year, month, day).toEpochDay();
                date = found;
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }
        return true;
    }

    private static int offsetMinutes(CellText cell, int at) {
        int left = cell.length() - at;
        if (left == 1 && cell.charAt(at) == 'Z') {
            return 0;
        }
        char sign = left > 0 ? cell.charAt(at) : ' ';
        boolean wellFormed = (sign == '+' || sign == '-')
                && isTwo(cell, at, sign)
                && (left == 3 || left == 6 && isTwo(cell, at + 3, ':'));
        if (!wellFormed) {
            return Integer.MIN_VALUE;
        }
        int hours = Digits.of(cell, at + 1, at + 3);
        int minutes = left == 6 ? Digits.of(cell, at + 4, at + 6) : 0;
        if (hours > 18 || minutes > 59 || hours == 18 && minutes > 0) {
            return Integer.MIN_VALUE;
        }
        return sign == '-' ? -(hours * 60 + minutes) : hours * 60 + minutes;
    }

    /** Whether a mark and two digits stand there. */
    private static boolean isTwo(CellText cell, int at, char mark) {
        return cell.length() >= at + 3 && cell.charAt(at) == mark && Digits.areDigits(cell, at + 1, at + 3);
    }
}
