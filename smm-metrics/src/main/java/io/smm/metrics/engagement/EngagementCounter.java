package io.smm.metrics.engagement;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.ids.IdDictionary;
import java.util.Arrays;

/**
 * Counts engagements by campaign and type, both numbers of the caller's, from columns: each row is one engagement. O(1) a row; a row
 * whose cell is there already allocates nothing. Not thread-safe; {@link #add(EngagementCounter)} puts parts together.
 *
 * <p>Memory: 8 bytes a cell for campaigns below 65,536 and types below 64, as many cells as the highest of both ask for; about 60 bytes
 * for each cell beyond. {@link EngagementTally} is the same over {@code CampaignId} and {@code MetricId}.
 */
public final class EngagementCounter {

    private static final int DENSE_CAMPAIGNS = 1 << 16;
    private static final int DENSE_TYPES = 1 << 6;

    private int typeBits;
    private long[] dense = new long[1];
    private final IdDictionary scattered = new IdDictionary();
    private long[] scatteredCounts = new long[16];

    /** Makes an empty counter. */
    public EngagementCounter() {}

    /**
     * Counts one engagement.
     *
     * @param campaign the number of the campaign, from 0 on
     * @param type the number of the type, from 0 on
     * @return this
     * @throws InvalidInputException when one of them is below zero
     */
    public EngagementCounter add(int campaign, int type) {
        if ((campaign | type) < 0) {
            Faults.of("EngagementCounter")
                    .check(campaign >= 0, "campaign", "must not be below zero, is ", campaign)
                    .check(type >= 0, "type", "must not be below zero, is ", type)
                    .raise();
        }
        return add(campaign, type, 1);
    }

    /**
     * Counts the rows of a part of two columns; the same as counting each of them, and quicker.
     *
     * @param campaigns the campaign of each row, from 0 on
     * @param types the type of each row, from 0 on
     * @param from the first place
     * @param to the place after the last
     * @return this
     * @throws InvalidInputException when the places are not within both columns, or a number is below zero; nothing is counted then
     */
    public EngagementCounter add(int[] campaigns, byte[] types, int from, int to) {
        check(Math.min(campaigns.length, types.length), from, to);
        int signs = 0;
        int highestCampaign = 0;
        int highestType = 0;
        for (int i = from; i < to; i++) {
            signs |= campaigns[i] | types[i];
            highestCampaign = Math.max(highestCampaign, campaigns[i]);
            highestType = Math.max(highestType, types[i]);
        }
        refuse(signs);
        if (highestCampaign >= DENSE_CAMPAIGNS || highestType >= DENSE_TYPES) {
            for (int i = from; i < to; i++) {
                add(campaigns[i], types[i], 1);
            }
            return this;
        }
        makeRoom(highestCampaign, highestType);
        long[] cells = dense;
        int bits = typeBits;
        for (int i = from; i < to; i++) {
            cells[(campaigns[i] << bits) + types[i]]++;
        }
        return this;
    }

    /**
     * Counts the rows of a part of two columns, of types that a byte does not hold.
     *
     * @param campaigns the campaign of each row, from 0 on
     * @param types the type of each row, from 0 on
     * @param from the first place
     * @param to the place after the last
     * @return this
     * @throws InvalidInputException when the places are not within both columns, or a number is below zero; nothing is counted then
     */
    public EngagementCounter add(int[] campaigns, int[] types, int from, int to) {
        check(Math.min(campaigns.length, types.length), from, to);
        int signs = 0;
        int highestCampaign = 0;
        int highestType = 0;
        for (int i = from; i < to; i++) {
            signs |= campaigns[i] | types[i];
            highestCampaign = Math.max(highestCampaign, campaigns[i]);
            highestType = Math.max(highestType, types[i]);
        }
        refuse(signs);
        if (highestCampaign >= DENSE_CAMPAIGNS || highestType >= DENSE_TYPES) {
            for (int i = from; i < to; i++) {
                add(campaigns[i], types[i], 1);
            }
            return this;
        }
        makeRoom(highestCampaign, highestType);
        long[] cells = dense;
        int bits = typeBits;
        for (int i = from; i < to; i++) {
            cells[(campaigns[i] << bits) + types[i]]++;
        }
        return this;
    }

    /**
     * Adds what another counter counted.
     *
     * @param other a counter over other rows; stays as it is
     * @return this
     */
    public EngagementCounter add(EngagementCounter other) {
        other.forEach(this::add);
        return this;
    }

    /**
     * How many engagements of a campaign were of a type. O(1).
     *
     * @param campaign the number of the campaign
     * @param type the number of the type
     * @return how many; 0 when there was none
     */
    public long count(int campaign, int type) {
        if (campaign < 0 || type < 0) {
            return 0;
        }
        if (isDense(campaign, type)) {
            int cell = (campaign << typeBits) + type;
            return type < 1 << typeBits && cell < dense.length ? dense[cell] : 0;
        }
        int number = scattered.find(key(campaign, type));
        return number < 0 ? 0 : scatteredCounts[number];
    }

    /** {@return the counts of what came so far, a copy: the counter can go on; O(n log n) in the cells} */
    public EngagementCounts counts() {
        return EngagementCounts.of(this);
    }

    @Override
    public String toString() {
        return counts().toString();
    }

    /** Hands out each cell that is not zero, in no order. */
    void forEach(Cell action) {
        for (int cell = 0; cell < dense.length; cell++) {
            if (dense[cell] != 0) {
                action.take(cell >> typeBits, cell & (1 << typeBits) - 1, dense[cell]);
            }
        }
        for (int number = 0; number < scattered.size(); number++) {
            long key = scattered.id(number);
            action.take((int) (key >>> 32), (int) key, scatteredCounts[number]);
        }
    }

    private EngagementCounter add(int campaign, int type, long times) {
        if (isDense(campaign, type)) {
            makeRoom(campaign, type);
            dense[(campaign << typeBits) + type] += times;
            return this;
        }
        int number = scattered.number(key(campaign, type));
        if (number == scatteredCounts.length) {
            scatteredCounts = Arrays.copyOf(scatteredCounts, number * 2);
        }
        scatteredCounts[number] += times;
        return this;
    }

    private void makeRoom(int highestCampaign, int highestType) {
        int bits = Math.max(typeBits, 32 - Integer.numberOfLeadingZeros(highestType));
        int campaigns = Math.max(dense.length >> typeBits, Integer.highestOneBit(highestCampaign) << 1);
        if (bits == typeBits && campaigns << bits == dense.length) {
            return;
        }
        long[] larger = new long[campaigns << bits];
        for (int cell = 0; cell < dense.length; cell++) {
            larger[(cell >> typeBits << bits) + (cell & (1 << typeBits) - 1)] = dense[cell];
        }
        dense = larger;
        typeBits = bits;
    }

    private static boolean isDense(int campaign, int type) {
        return campaign < DENSE_CAMPAIGNS && type < DENSE_TYPES;
    }

    private static long key(int campaign, int type) {
        return (long) campaign << 32 | type;
    }

    private static void check(int length, int from, int to) {
        Faults.of("EngagementCounter")
                .check(from >= 0 && from <= to, "from", "must be 0 to " + to + ", is ", from)
                .check(to <= length, "to", "must be at most " + length + ", is ", to)
                .raise();
    }

    private static void refuse(int signs) {
        if (signs < 0) {
            throw InvalidInputException.of("EngagementCounter", "campaigns, types", "must not be below zero");
        }
    }

    /** Takes one cell. */
    interface Cell {
        void take(int campaign, int type, long count);
    }
}
