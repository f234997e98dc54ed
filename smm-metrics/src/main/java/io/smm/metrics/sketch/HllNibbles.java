package io.smm.metrics.sketch;

import java.nio.ByteBuffer;

/**
 * Reads the registers of HLL_4: four bits each over a smallest value; 15 stands for an exception, whose value is in a table
 * behind them, as a coupon.
 */
final class HllNibbles {

    private static final int COMPACT = 8;
    private static final int START = 40;
    private static final int EXCEPTION = 15;
    private static final byte AWAITED = -1;

    private HllNibbles() {}

    static byte[] read(ByteBuffer image, int precision) {
        int count = 1 << precision;
        int table = START + count / 2;
        HllImage.sized(image, table, false);
        int smallest = image.get(6);
        if (smallest < 0 || smallest > Coupons.MOST_VALUE) {
            throw HllImage.bad("must have a smallest value from 0 to 63");
        }
        byte[] values = new byte[count];
        int awaited = 0;
        for (int i = 0; i < count; i++) {
            int nibble = image.get(START + i / 2) >>> 4 * (i & 1) & EXCEPTION;
            values[i] = nibble == EXCEPTION ? AWAITED : (byte) (smallest + nibble);
            awaited += nibble == EXCEPTION ? 1 : 0;
            if (values[i] > Coupons.MOST_VALUE) {
                throw HllImage.bad("must have registers from 0 to 63");
            }
        }
        fill(image, table, values, awaited, smallest);
        return values;
    }

    private static void fill(ByteBuffer image, int table, byte[] values, int awaited, int smallest) {
        int counted = image.getInt(36);
        int places = (image.capacity() - table) / Integer.BYTES;
        boolean compact = (image.get(5) & COMPACT) != 0;
        if (counted != awaited || (image.capacity() - table) % Integer.BYTES != 0 || compact && places != counted) {
            throw HllImage.bad("must have as many exceptions as it counts and its registers ask for");
        }
        int found = 0;
        for (int i = 0; i < places; i++) {
            int exception = image.getInt(table + i * Integer.BYTES);
            if (exception != 0) {
                int slot = exception & Coupons.ADDRESS_MASK & values.length - 1;
                int value = Coupons.value(exception);
                if (values[slot] != AWAITED || value < smallest + EXCEPTION) {
                    throw HllImage.bad("must have one exception for each register that asks for one, above the others");
                }
                values[slot] = (byte) value;
                found++;
            }
        }
        if (found != awaited) {
            throw HllImage.bad("must have one exception for each register that asks for one, above the others");
        }
    }
}
