package io.smm.metrics.sketch;

import io.smm.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * The serial format of HLL sketches. Byte 0 the preamble in ints, 1 the version, 2 the family, 3 p, 4 the logarithm of a table's
 * size, 5 the flags, 6 the count of a list or the smallest value of HLL_4, 7 the mode in bits 0 and 1 and the type in 2 and 3.
 * List: coupons at 8. Set: count at 8, coupons at 12. HLL: history at 8, the two sums at 16 and 24, the registers of the
 * smallest value at 32, the count of exceptions at 36, registers at 40, then the exceptions of HLL_4.
 */
final class HllImage {

    private static final int VERSION = 1;
    private static final int FAMILY = 7;
    private static final int[] PREAMBLES = {2, 3, 10};

    private static final int LIST = 0;
    private static final int SET = 1;
    private static final int HLL = 2;
    private static final int HLL_4 = 0;
    private static final int HLL_6 = 1;
    private static final int HLL_8 = 2;

    private static final int IS_EMPTY = 4;
    private static final int COMPACT = 8;
    private static final int OUT_OF_ORDER = 16;

    private static final int LIST_START = 8;
    private static final int SET_START = 12;
    private static final int REGISTERS_START = 40;

    private static final int LEAST_SET_LOG = 5;

    private HllImage() {}

    static byte[] write(HllSketch sketch) {
        Registers registers = sketch.registers();
        return registers == null
                ? write(sketch.precision(), Objects.requireNonNull(sketch.coupons()))
                : write(sketch.precision(), registers);
    }

    private static byte[] write(int precision, int[] coupons) {
        int count = coupons.length;
        boolean list = count < Coupons.LIST;
        int log = list ? Integer.numberOfTrailingZeros(Coupons.LIST) : LEAST_SET_LOG;
        while (!list && 4 * count > 3 << log) {
            log++;
        }
        int start = list ? LIST_START : SET_START;
        byte[] bytes = new byte[start + count * Integer.BYTES];
        int flags = COMPACT | (count == 0 ? IS_EMPTY : 0);
        ByteBuffer image = begin(bytes, list ? LIST : SET, precision, log, flags);
        if (list) {
            image.put(6, (byte) count);
        } else {
            image.putInt(LIST_START, count);
        }
        image.position(start).asIntBuffer().put(coupons);
        return bytes;
    }

    private static byte[] write(int precision, Registers registers) {
        byte[] values = registers.values();
        byte[] bytes = new byte[REGISTERS_START + values.length];
        ByteBuffer image = begin(bytes, HLL, precision, 0, registers.isMerged() ? OUT_OF_ORDER : 0);
        image.putDouble(8, registers.hip()).putDouble(16, registers.low()).putDouble(24, registers.high());
        image.putInt(32, registers.zeros());
        image.position(REGISTERS_START).put(values);
        return bytes;
    }

    private static ByteBuffer begin(byte[] bytes, int mode, int precision, int log, int flags) {
        return ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(0, (byte) PREAMBLES[mode])
                .put(1, (byte) VERSION)
                .put(2, (byte) FAMILY)
                .put(3, (byte) precision)
                .put(4, (byte) log)
                .put(5, (byte) flags)
                .put(7, (byte) (HLL_8 << 2 | mode));
    }

    static HllSketch read(byte[] bytes) {
        if (bytes.length < LIST_START) {
            throw bad("must have 8 bytes at least, but has " + bytes.length);
        }
        int mode = bytes[7] & 3;
        int precision = bytes[3];
        if (bytes[1] != VERSION || bytes[2] != FAMILY) {
            throw bad("must be an HLL sketch (family 7) of version 1, but is of family " + bytes[2] + ", version "
                    + bytes[1]);
        }
        if (precision < HllSketch.LEAST_PRECISION || precision > HllSketch.MOST_PRECISION) {
            throw bad("must have a precision from 4 to 21, but has " + precision);
        }
        if (mode > HLL || bytes[0] != PREAMBLES[mode] || bytes[7] >>> 2 > HLL_8) {
            throw bad("must be in list, set or HLL mode with the preamble of that mode, as HLL_4, HLL_6 or HLL_8");
        }
        ByteBuffer image = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return mode == HLL ? readRegisters(image, precision) : readCoupons(image, precision, mode == LIST);
    }

    private static HllSketch readCoupons(ByteBuffer image, int precision, boolean list) {
        int start = list ? LIST_START : SET_START;
        sized(image, start, false);
        int count = list ? image.get(6) & 0xFF : image.getInt(LIST_START);
        boolean compact = (image.get(5) & COMPACT) != 0;
        int log = image.get(4);
        if (!compact && (log < 0 || log > HllSketch.MOST_PRECISION)) {
            throw bad("must have a table whose size is from 2⁰ to 2²¹");
        }
        long stored = compact ? count : 1L << log;
        if (count < 0 || count > stored) {
            throw bad("must not count more coupons than it has room for");
        }
        sized(image, start + stored * Integer.BYTES, true);
        HllBuilder builder = new HllBuilder(precision);
        int found = 0;
        Coupons seen = new Coupons();
        for (int i = 0; i < stored; i++) {
            int coupon = image.getInt(start + i * Integer.BYTES);
            if (coupon != 0) {
                if (Coupons.value(coupon) == 0) {
                    throw bad("must have coupons with a value from 1 to 63");
                }
                found++;
                seen.add(coupon);
                builder.addCoupon(coupon);
            }
        }
        if (found != count || seen.count() != count) {
            throw bad("must have as many different coupons as it counts");
        }
        return builder.build();
    }

    private static HllSketch readRegisters(ByteBuffer image, int precision) {
        int type = image.get(7) >>> 2;
        byte[] values = type == HLL_4
                ? HllNibbles.read(image, precision)
                : type == HLL_6 ? readSixBits(image, precision) : readBytes(image, precision);
        boolean merged = (image.get(5) & OUT_OF_ORDER) != 0;
        double history = image.getDouble(8);
        Registers registers = new Registers(values, history, merged);
        int filled = values.length - registers.zeros();
        if (!merged && !(history >= filled && history < Double.POSITIVE_INFINITY)) {
            throw bad("must have a history of as many ids at least as it has registers that are not empty");
        }
        return new HllSketch(precision, null, registers);
    }

    private static byte[] readSixBits(ByteBuffer image, int precision) {
        int count = 1 << precision;
        sized(image, REGISTERS_START + count / 4 * 3 + 1L, true);
        byte[] values = new byte[count];
        for (int i = 0; i < count; i++) {
            int bit = 6 * i;
            values[i] = (byte) (image.getShort(REGISTERS_START + bit / 8) >>> bit % 8 & Coupons.MOST_VALUE);
        }
        return values;
    }

    private static byte[] readBytes(ByteBuffer image, int precision) {
        byte[] values = new byte[1 << precision];
        sized(image, REGISTERS_START + (long) values.length, true);
        image.position(REGISTERS_START).get(values);
        for (byte value : values) {
            if (value < 0 || value > Coupons.MOST_VALUE) {
                throw bad("must have registers from 0 to 63");
            }
        }
        return values;
    }

    /** That there are as many bytes as needed, before anything of that size is made. */
    static void sized(ByteBuffer image, long needed, boolean exactly) {
        if (image.capacity() < needed || exactly && image.capacity() != needed) {
            throw bad("must have " + (exactly ? "" : "at least ") + needed + " bytes, but has " + image.capacity());
        }
    }

    static InvalidInputException bad(String message) {
        return InvalidInputException.of("HllSketch", "image", message);
    }
}
