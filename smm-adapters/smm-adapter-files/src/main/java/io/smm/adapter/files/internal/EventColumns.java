package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvEventProfile;
import io.smm.adapter.files.CsvKeys;
import io.smm.adapter.files.CsvPeople;
import io.smm.error.InvalidInputException;
import java.util.Arrays;

/** The columns of a batch, which serve all batches of a reading. What the profile has no column for has no room here. */
public final class EventColumns {

    private static final long[] NONE = new long[0];

    private final CsvPeople asPeople;
    private final CsvKeys asKeys;
    private final long[] people;
    private final int[] keys;
    private final byte[] kinds;
    private final long[] epochNanos;
    private final long[] counts;
    private long[] epochMillis = NONE;
    private boolean inMillis;
    private int size;

    /**
     * Makes room.
     *
     * @param profile which columns there are
     * @param batchSize for how many rows
     * @param people makes ids of persons
     * @param keys numbers keys
     */
    public EventColumns(CsvEventProfile profile, int batchSize, CsvPeople people, CsvKeys keys) {
        asPeople = people;
        asKeys = keys;
        this.people = profile.person().isPresent() ? new long[batchSize] : NONE;
        this.keys = new int[profile.key().isPresent() ? batchSize : 0];
        kinds = new byte[profile.kind().isPresent() ? batchSize : 0];
        epochNanos = profile.time().isPresent() ? new long[batchSize] : NONE;
        counts = new long[batchSize];
        Arrays.fill(counts, 1);
    }

    /**
     * Adds the row at hand; a person or key that is refused is a fault of the pass.
     *
     * @param pass the pass
     */
    public void add(EventPass pass) {
        if (people.length > 0) {
            try {
                people[size] = asPeople.id(pass.person());
            } catch (InvalidInputException refused) {
                pass.refusePerson(message(refused));
            }
        }
        if (keys.length > 0) {
            try {
                keys[size] = asKeys.number(pass.key());
            } catch (InvalidInputException refused) {
                pass.refuseKey(message(refused));
            }
        }
        if (kinds.length > 0) {
            kinds[size] = pass.kind();
        }
        if (epochNanos.length > 0) {
            epochNanos[size] = pass.epochNanos();
        }
        counts[size] = pass.count();
        size++;
    }

    /** Forgets the rows. */
    public void clear() {
        size = 0;
        inMillis = false;
    }

    /** {@return how many rows there are} */
    public int size() {
        return size;
    }

    /** {@return the persons} */
    public long[] people() {
        return people.length == 0 ? refuse("person") : people;
    }

    /** {@return the keys' numbers} */
    public int[] keys() {
        if (keys.length == 0) {
            refuse("key");
        }
        return keys;
    }

    /** {@return the kinds' numbers} */
    public byte[] kinds() {
        if (kinds.length == 0) {
            refuse("kind");
        }
        return kinds;
    }

    /** {@return the times} */
    public long[] epochNanos() {
        return epochNanos.length == 0 ? refuse("time") : epochNanos;
    }

    /** {@return the times in milliseconds} */
    public long[] epochMillis() {
        long[] nanos = epochNanos();
        if (!inMillis) {
            epochMillis = epochMillis.length == 0 ? new long[nanos.length] : epochMillis;
            for (int i = 0; i < size; i++) {
                epochMillis[i] = Math.floorDiv(nanos[i], 1_000_000);
            }
            inMillis = true;
        }
        return epochMillis;
    }

    /** {@return the counts} */
    public long[] counts() {
        return counts;
    }

    private static String message(InvalidInputException refused) {
        return refused.faults().get(0).message();
    }

    private static long[] refuse(String column) {
        throw InvalidInputException.of("CsvEventBatch", column, "the profile has no column for it");
    }
}
