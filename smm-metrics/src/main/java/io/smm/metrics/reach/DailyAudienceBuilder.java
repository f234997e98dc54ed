package io.smm.metrics.reach;

import io.smm.error.InvalidInputException;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.ids.IdSetBuilder;
import io.smm.metrics.ids.IdSpace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sorts displays into exact audiences of days, in any order. A day is a day of the zone, 23 to 25 hours long; midnight belongs to the
 * day that begins. O(1) a display; a display on the day of the one before it allocates nothing for a known person. Not thread-safe.
 */
public final class DailyAudienceBuilder {

    private final ZoneId zone;
    private final IdSpace space;
    private final ReachUnit unit;
    private final Map<LocalDate, IdSetBuilder> days = new HashMap<>();
    private @Nullable IdSetBuilder current;
    private long currentFrom;
    private long currentTo;

    /**
     * Begins with no display of people with unkeyed ids.
     *
     * @param zone whose days are meant
     */
    public DailyAudienceBuilder(ZoneId zone) {
        this(zone, IdSpace.UNKEYED, ReachUnit.PEOPLE);
    }

    /**
     * Begins with no display.
     *
     * @param zone whose days are meant
     * @param space whose ids will come
     * @param unit what an id stands for
     */
    public DailyAudienceBuilder(ZoneId zone, IdSpace space, ReachUnit unit) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.space = Objects.requireNonNull(space, "space");
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    /**
     * Adds one display.
     *
     * @param person the id of whom it was shown to; any value
     * @param at when
     * @return this
     */
    public DailyAudienceBuilder add(long person, Instant at) {
        day(at.toEpochMilli()).add(person);
        return this;
    }

    /**
     * Adds the displays of a part of two columns; the same as adding each of them.
     *
     * @param ids whom they were shown to
     * @param epochMillis when, in milliseconds since 1970
     * @param from the first place
     * @param to the place after the last
     * @return this
     * @throws InvalidInputException when the places are not within both columns
     */
    public DailyAudienceBuilder add(long[] ids, long[] epochMillis, int from, int to) {
        Columns.check("DailyAudienceBuilder", Math.min(ids.length, epochMillis.length), from, to);
        for (int i = from; i < to; i++) {
            day(epochMillis[i]).add(ids[i]);
        }
        return this;
    }

    /** {@return the daily reach of what came so far; the builder can go on} */
    public DailyReach build() {
        Map<LocalDate, ExactAudience> audiences = new TreeMap<>();
        days.forEach((day, ids) -> audiences.put(day, new ExactAudience(ids.build(), unit)));
        return DailyReach.of(zone, unit, audiences);
    }

    @Override
    public String toString() {
        return "DailyAudienceBuilder[" + days.size() + " days, " + zone + "]";
    }

    private IdSetBuilder day(long millis) {
        IdSetBuilder last = current;
        if (last != null && millis >= currentFrom && millis < currentTo) {
            return last;
        }
        LocalDate day = Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
        IdSetBuilder ids = days.computeIfAbsent(day, any -> IdSet.builder(space));
        currentFrom = day.atStartOfDay(zone).toInstant().toEpochMilli();
        currentTo = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        current = comesOnce(day.atStartOfDay()) && comesOnce(day.plusDays(1).atStartOfDay()) ? ids : null;
        return ids;
    }

    /** Where the clock goes back over midnight, a day is no stretch of time: it ends, begins again and ends. */
    private boolean comesOnce(LocalDateTime midnight) {
        return zone.getRules().getValidOffsets(midnight).size() < 2;
    }
}
