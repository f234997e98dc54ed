package io.smm.core.internal.plan;

import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import io.smm.post.plan.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When a recurrence beats. Counts in local time, so that the hour stays when the clocks change; the zone comes in last. */
final class Rhythm {

    /** How many occurrences one question may give. */
    static final int MOST = 500;

    /** How many occurrences before the window are passed over at most: a hundred years of hours, well under a second. */
    private static final int MOST_BEFORE = 100 * 366 * 24;

    /** How far the calendar is walked, for rules that never beat, such as one for 30 February. */
    private static final int MOST_YEARS = 200;

    /** More than clocks were ever changed at once: Samoa left out a whole day. */
    private static final int MOST_SHIFT_DAYS = 2;

    /**
     * One beat.
     *
     * @param index its number in the rule, from 0; of one that was added, the number of the rule's next
     * @param original its local date and time as the rule gives it
     * @param at when it is
     */
    record Beat(int index, LocalDateTime original, ZonedDateTime at) {

        Instant instant() {
            return at.toInstant();
        }
    }

    private final Recurrence recurrence;
    private final RuleParts rule;

    Rhythm(Recurrence recurrence) {
        this.recurrence = recurrence;
        rule = new RuleParts(recurrence.rule());
    }

    /** {@return the beats in a window, in order} */
    List<Beat> in(TimeWindow window) {
        Gathering gathering = new Gathering(window);
        RuleTimes times = new RuleTimes(rule, recurrence.start(), gathering.end());
        int index = 0;
        while (times.hasNext() && !gathering.isFull()) {
            LocalDateTime local = times.next();
            gathering.extrasBefore(local, index);
            Beat beat = beat(index, local);
            if (rule.until.filter(beat.instant()::isAfter).isEmpty()) {
                gathering.offer(beat);
            }
            index++;
            if (index > MOST_BEFORE && beat.instant().isBefore(window.from())) {
                throw tooOld("lies more than " + MOST_BEFORE + " occurrences before " + window.from());
            }
        }
        gathering.extrasBefore(LocalDateTime.MAX, index);
        return gathering.beats();
    }

    private Beat beat(int index, LocalDateTime local) {
        return new Beat(index, local, local.atZone(recurrence.zone()));
    }

    private static InvalidInputException tooOld(String message) {
        return InvalidInputException.of("Recurrence", "start", message);
    }

    /** Collects what lies in a window. Beats come in local order, which is not quite the order of time when the clocks change. */
    private final class Gathering {

        private final TimeWindow window;
        private final Deque<LocalDateTime> extras = new ArrayDeque<>(recurrence.extra());
        private final Map<Instant, Beat> found = new TreeMap<>();
        private LocalDateTime full = LocalDateTime.MAX;
        private LocalDateTime last = LocalDateTime.MIN;

        Gathering(TimeWindow window) {
            this.window = window;
            if (ChronoUnit.YEARS.between(recurrence.start(), local(window.from())) > MOST_YEARS) {
                throw tooOld("lies more than " + MOST_YEARS + " years before " + window.from());
            }
        }

        LocalDateTime end() {
            LocalDateTime furthest =
                    later(recurrence.start(), local(window.from())).plusYears(MOST_YEARS);
            LocalDateTime asked = local(window.to()).plusDays(MOST_SHIFT_DAYS);
            return asked.isBefore(furthest) ? asked : furthest;
        }

        void extrasBefore(LocalDateTime local, int index) {
            while (!extras.isEmpty() && !extras.peek().isAfter(local)) {
                LocalDateTime extra = extras.remove();
                if (!extra.equals(local)) {
                    offer(beat(index, extra));
                }
            }
        }

        void offer(Beat beat) {
            last = beat.original();
            // Two hours that fall together when the clocks go forward are one beat.
            if (window.contains(beat.instant())
                    && !recurrence.except().contains(beat.original())
                    && found.putIfAbsent(beat.instant(), beat) == null
                    && found.size() == MOST) {
                full = beat.original().plusDays(MOST_SHIFT_DAYS);
            }
        }

        boolean isFull() {
            return last.isAfter(full);
        }

        List<Beat> beats() {
            Collection<Beat> inOrder = found.values();
            return new ArrayList<>(inOrder).subList(0, Math.min(MOST, inOrder.size()));
        }

        private LocalDateTime local(Instant instant) {
            return LocalDateTime.ofInstant(instant, recurrence.zone());
        }

        private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
