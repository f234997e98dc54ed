package io.smm.metrics.reach;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.ids.IdDictionary;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Gathers displays with their kind and time, for the split of reach by first and by any kind of exposure. Displays come in any
 * order; of those at the same time the one that was given first is the earlier.
 *
 * <p>O(1) a display; a person who came before allocates nothing. Memory: 30 to 66 bytes a person. Times count in whole milliseconds.
 * Not thread-safe.
 */
public final class ExposureLog {

    private static final ExposureKind[] KINDS = ExposureKind.values();

    private final ReachUnit unit;
    private final IdDictionary people = new IdDictionary();
    private long[] firstAt = new long[16];
    private byte[] firstKind = new byte[16];
    private byte[] kinds = new byte[16]; // one bit a kind
    private long displays;

    /** Makes an empty log of people. */
    public ExposureLog() {
        this(ReachUnit.PEOPLE);
    }

    /**
     * Makes an empty log.
     *
     * @param unit what an id stands for
     */
    public ExposureLog(ReachUnit unit) {
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    /**
     * Adds one display.
     *
     * @param person the id of whom it was shown to; any value
     * @param at when
     * @param kind how that came about
     * @return this
     */
    public ExposureLog add(long person, Instant at, ExposureKind kind) {
        return add(person, at.toEpochMilli(), kind.code());
    }

    /**
     * Adds the displays of a part of three columns; the same as adding each of them.
     *
     * @param ids whom they were shown to
     * @param epochMillis when, in milliseconds since 1970
     * @param exposureKinds how, as the codes of {@link ExposureKind}
     * @param from the first place
     * @param to the place after the last
     * @return this
     * @throws InvalidInputException when the places are not within all three columns, or a kind is none; nothing is added then
     */
    public ExposureLog add(long[] ids, long[] epochMillis, byte[] exposureKinds, int from, int to) {
        Columns.check(
                "ExposureLog", Math.min(ids.length, Math.min(epochMillis.length, exposureKinds.length)), from, to);
        for (int i = from; i < to; i++) {
            if (exposureKinds[i] < 0 || exposureKinds[i] >= KINDS.length) {
                throw InvalidInputException.of(
                        "ExposureLog", "exposureKinds[" + i + "]", "must be 0 to 3, is " + exposureKinds[i]);
            }
        }
        for (int i = from; i < to; i++) {
            add(ids[i], epochMillis[i], exposureKinds[i]);
        }
        return this;
    }

    /** {@return the split in which each person counts for the kind of its earliest display; the kinds add up to the total} */
    public ExposureReach byFirst() {
        long[] many = new long[KINDS.length];
        for (int person = 0; person < people.size(); person++) {
            many[firstKind[person]]++;
        }
        return reach(many, "first");
    }

    /** {@return the split in which each person counts for every kind that reached it} */
    public ExposureReach byAny() {
        long[] many = new long[KINDS.length];
        for (int person = 0; person < people.size(); person++) {
            for (int kind = 0; kind < KINDS.length; kind++) {
                many[kind] += kinds[person] >> kind & 1;
            }
        }
        return reach(many, "any");
    }

    /** {@return how many people and displays it holds; never the ids} */
    @Override
    public String toString() {
        return "ExposureLog[" + people.size() + " " + unit.unit() + ", " + displays + " displays]";
    }

    private ExposureLog add(long id, long at, int kind) {
        int before = people.size();
        int person = people.number(id);
        if (person == firstAt.length) {
            firstAt = Arrays.copyOf(firstAt, person * 2);
            firstKind = Arrays.copyOf(firstKind, person * 2);
            kinds = Arrays.copyOf(kinds, person * 2);
        }
        if (person == before || at < firstAt[person]) {
            firstAt[person] = at;
            firstKind[person] = (byte) kind;
        }
        kinds[person] |= (byte) (1 << kind);
        displays++;
        return this;
    }

    private ExposureReach reach(long[] many, String rule) {
        Evidence evidence = Evidence.counting(displays);
        Map<ExposureKind, MetricResult> byKind = new EnumMap<>(ExposureKind.class);
        for (ExposureKind kind : KINDS) {
            byKind.put(
                    kind,
                    MetricResult.exact(
                            ExposureReach.name(kind, rule), unit.unit(), Fraction.of(many[kind.code()]), evidence));
        }
        return new ExposureReach(
                Collections.unmodifiableMap(byKind),
                MetricResult.exact(UniqueReach.NAME, unit.unit(), Fraction.of(people.size()), evidence));
    }
}
