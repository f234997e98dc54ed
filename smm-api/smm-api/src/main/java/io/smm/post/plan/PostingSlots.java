package io.smm.post.plan;

import io.smm.error.Faults;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The times of the week at which an account posts what stands in its queue: {@link Planning#enqueue} takes the next free one. A value that
 * the host keeps with its account; the SDK stores none. Immutable, and a pure function of its parts: the same slots on every node.
 *
 * <p>Counted in local time, as {@link Recurrence} is: a time that a day does not have, because the clocks go forward, is moved on by the
 * length of the gap, and of one that it has twice the first is taken.
 *
 * @param zone the zone whose clocks they follow
 * @param times the times of the week, in order; 1 to 500
 * @param jitter by how much a slot may be earlier or later than its time, so that posts do not come by the minute; less than half of
 *     the distance between two times, in whole seconds
 * @param seed which jitter: another seed moves the slots otherwise
 * @param skip local dates without slots, in order; at most 1,000
 * @param mostPerDay how many posts of the account a local day may have, whoever planned them; 1 or more
 * @param pausedUntil before when there are no slots; empty when nothing is paused
 */
public record PostingSlots(
        ZoneId zone,
        Set<WeeklyTime> times,
        Duration jitter,
        long seed,
        Set<LocalDate> skip,
        int mostPerDay,
        Optional<Instant> pausedUntil) {

    private static final Comparator<WeeklyTime> ORDER =
            Comparator.comparing(WeeklyTime::day).thenComparing(WeeklyTime::time);
    private static final int MOST_TIMES = 500;
    private static final int MOST_DATES = 1_000;
    private static final int LOOK_AHEAD_DAYS = 366;
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");
    private static final long WEEK = Duration.ofDays(7).toSeconds();

    /**
     * Checks the parts and copies them.
     *
     * @param zone the zone whose clocks they follow
     * @param times the times of the week
     * @param jitter by how much a slot may be earlier or later than its time
     * @param seed which jitter
     * @param skip local dates without slots
     * @param mostPerDay how many posts of the account a local day may have
     * @param pausedUntil before when there are no slots
     */
    public PostingSlots {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(jitter, "jitter");
        Objects.requireNonNull(pausedUntil, "pausedUntil");
        TreeSet<WeeklyTime> inOrder = new TreeSet<>(ORDER);
        inOrder.addAll(times);
        times = Collections.unmodifiableSet(inOrder);
        skip = Collections.unmodifiableSet(new TreeSet<>(skip));
        Faults faults = Faults.of("PostingSlots")
                .check(!times.isEmpty() && times.size() <= MOST_TIMES, "times", "must be 1 to 500, are ", times.size())
                .check(!jitter.isNegative(), "jitter", "must not be negative, is ", jitter)
                .check(skip.size() <= MOST_DATES, "skip", "must have at most 1,000 dates, has ", skip.size())
                .check(mostPerDay > 0, "mostPerDay", "must be 1 or more, is ", mostPerDay)
                .check(
                        pausedUntil.filter(LATEST::isBefore).isEmpty(),
                        "pausedUntil",
                        "must not be later than " + LATEST);
        if (!times.isEmpty()) {
            long apart = apart(times);
            faults.check(
                    jitter.isZero()
                            || jitter.compareTo(Duration.ofSeconds(apart).dividedBy(2)) < 0,
                    "jitter",
                    "must be less than half of the " + Duration.ofSeconds(apart) + " between two times, is ",
                    jitter);
        }
        faults.raise();
    }

    /**
     * Slots without jitter, pause, days left out, and bound on a day.
     *
     * @param zone the zone whose clocks they follow
     * @param days the days
     * @param times the times on each of them; at least one
     * @return the slots
     */
    public static PostingSlots on(ZoneId zone, Set<DayOfWeek> days, LocalTime... times) {
        Set<WeeklyTime> all = new HashSet<>();
        days.forEach(day -> Arrays.stream(times).forEach(time -> all.add(new WeeklyTime(day, time))));
        return new PostingSlots(zone, all, Duration.ZERO, 0, Set.of(), Integer.MAX_VALUE, Optional.empty());
    }

    /**
     * The same slots and more.
     *
     * @param day the day
     * @param more the times on it
     * @return the slots
     */
    public PostingSlots and(DayOfWeek day, LocalTime... more) {
        Set<WeeklyTime> all = new HashSet<>(times);
        Arrays.stream(more).forEach(time -> all.add(new WeeklyTime(day, time)));
        return new PostingSlots(zone, all, jitter, seed, skip, mostPerDay, pausedUntil);
    }

    /**
     * The same slots, each earlier or later by chance, always by the same for the same slot and seed. Default: none.
     *
     * @param most by how much; less than half of the distance between two times
     * @param number which jitter; one for each account keeps them apart
     * @return the slots
     */
    public PostingSlots withJitter(Duration most, long number) {
        return new PostingSlots(zone, times, most, number, skip, mostPerDay, pausedUntil);
    }

    /**
     * The same slots without those on some days.
     *
     * @param dates the local dates; those left out before stay so
     * @return the slots
     */
    public PostingSlots skip(LocalDate... dates) {
        Set<LocalDate> all = new TreeSet<>(skip);
        Collections.addAll(all, dates);
        return new PostingSlots(zone, times, jitter, seed, all, mostPerDay, pausedUntil);
    }

    /**
     * The same slots for an account that posts no more than so often a day. Default: no bound.
     *
     * @param most how many posts, whoever planned them; 1 or more
     * @return the slots
     */
    public PostingSlots mostPerDay(int most) {
        return new PostingSlots(zone, times, jitter, seed, skip, most, pausedUntil);
    }

    /**
     * The same slots from a moment on. Default: none is left out.
     *
     * @param moment before when there are no slots
     * @return the slots
     */
    public PostingSlots pausedUntil(Instant moment) {
        return new PostingSlots(zone, times, jitter, seed, skip, mostPerDay, Optional.of(moment));
    }

    /**
     * Finds the next slot that is free. A slot is taken when a post of the account stands closer to its time than the jitter, or
     * exactly at it.
     *
     * @param from not before when
     * @param taken when posts of the account are planned, in any order; those from two days before {@code from} on matter
     * @return the slot; empty when none is free within 366 days
     */
    public Optional<PostingSlot> next(Instant from, Collection<Instant> taken) {
        Instant earliest = pausedUntil.filter(from::isBefore).orElse(from);
        NavigableSet<Instant> posts = new TreeSet<>(taken);
        Map<LocalDate, Long> perDay = taken.stream()
                .collect(Collectors.groupingBy(post -> LocalDate.ofInstant(post, zone), Collectors.counting()));
        // A slot may be later than its day, by the jitter or where the clocks go forward.
        LocalDate first = LocalDate.ofInstant(earliest, zone).minusDays(1);
        for (int day = 0; day <= LOOK_AHEAD_DAYS + 1; day++) {
            LocalDate date = first.plusDays(day);
            for (PostingSlot slot : perDay.getOrDefault(date, 0L) < mostPerDay ? on(date) : List.<PostingSlot>of()) {
                if (!slot.at().toInstant().isBefore(earliest) && !isTaken(slot, posts)) {
                    return Optional.of(slot);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isTaken(PostingSlot slot, NavigableSet<Instant> posts) {
        Instant near = posts.ceiling(nominal(slot.original()).toInstant().minus(jitter));
        return near != null && isAt(slot, near);
    }

    /**
     * The slots of a day, free or not.
     *
     * @param date the local date
     * @return its slots in the order of time; none where the date is left out. A pause does not matter
     */
    public List<PostingSlot> on(LocalDate date) {
        List<PostingSlot> slots = new ArrayList<>();
        for (WeeklyTime time : skip.contains(date) ? Set.<WeeklyTime>of() : times) {
            if (time.day() == date.getDayOfWeek()) {
                LocalDateTime original = date.atTime(time.time());
                slots.add(new PostingSlot(original, nominal(original).plusSeconds(shift(original))));
            }
        }
        slots.sort(Comparator.comparing(PostingSlot::at));
        return slots;
    }

    /**
     * Whether a post takes a slot.
     *
     * @param slot the slot
     * @param post when the post is planned
     * @return whether it stands no further from the slot's time than the jitter
     */
    public boolean isAt(PostingSlot slot, Instant post) {
        return Duration.between(nominal(slot.original()).toInstant(), post)
                        .abs()
                        .compareTo(jitter)
                <= 0;
    }

    private ZonedDateTime nominal(LocalDateTime original) {
        return original.atZone(zone);
    }

    /** From minus to plus the jitter, by SplitMix64 of the slot (Steele, Lea, Flood 2014). */
    private long shift(LocalDateTime original) {
        long z = seed * 31 + original.toEpochSecond(ZoneOffset.UTC) + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return Math.floorMod(z ^ (z >>> 31), 2 * jitter.toSeconds() + 1) - jitter.toSeconds();
    }

    /** The least seconds from one time of the week to the next. */
    private static long apart(Set<WeeklyTime> inOrder) {
        long least = WEEK;
        long before = -1;
        long first = -1;
        for (WeeklyTime time : inOrder) {
            long second = (time.day().getValue() - 1) * 86_400L + time.time().toSecondOfDay();
            if (before < 0) {
                first = second;
            } else {
                least = Math.min(least, second - before);
            }
            before = second;
        }
        return Math.min(least, first + WEEK - before);
    }
}
