package io.smm.metrics.sketch;

import io.smm.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The serial format of compact theta sketches. Byte 0 (lower 6 bits) the preamble in longs, 1 the version, 2 the family, 5 the
 * flags, 6 and 7 the seed hash. Version 3: count (int) at 8 unless the preamble is one long, θ at 16 when it is three, then the
 * hashes. Version 4: byte 3 the bits of an entry, byte 4 the bytes of the count, θ at 8 when the preamble is two longs, then the
 * count and the differences of ascending hashes as one string of bits, the highest bit first.
 */
final class ThetaImage {

    private static final int COMPACT_FAMILY = 3;
    private static final int VERSION = 3;
    private static final int COMPRESSED = 4;

    private static final int READ_ONLY = 2;
    private static final int IS_EMPTY = 4;
    private static final int COMPACT = 8;
    private static final int ORDERED = 16;
    private static final int SINGLE = 32;

    private static final float ALL_SAMPLED = 1;

    private ThetaImage() {}

    static byte[] write(long[] hashes, long theta) {
        boolean exact = theta == ThetaSketch.WHOLE;
        int longs = !exact ? 3 : hashes.length > 1 ? 2 : 1;
        int state = !exact || hashes.length > 1 ? 0 : hashes.length == 1 ? SINGLE : IS_EMPTY;
        byte[] bytes = new byte[(longs + hashes.length) * Long.BYTES];
        ByteBuffer image = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        image.put((byte) longs).put((byte) VERSION).put((byte) COMPACT_FAMILY).putShort((short) 0);
        image.put((byte) (READ_ONLY | COMPACT | ORDERED | state));
        image.putShort(state == IS_EMPTY ? 0 : SketchHash.SEED_HASH);
        if (longs > 1) {
            image.putInt(hashes.length).putFloat(ALL_SAMPLED);
        }
        if (!exact) {
            image.putLong(theta);
        }
        image.asLongBuffer().put(hashes);
        return bytes;
    }

    static ThetaSketch read(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw bad("must have 8 bytes at least, but has " + bytes.length);
        }
        ByteBuffer image = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int version = bytes[1];
        int family = bytes[2];
        if (version != VERSION && version != COMPRESSED) {
            throw bad("must be of version 3 or 4, but is of version " + version);
        }
        if (family != COMPACT_FAMILY || (bytes[5] & COMPACT) == 0) {
            throw bad("must be a compact theta sketch (family 3), but is of family " + family);
        }
        if ((bytes[5] & IS_EMPTY) != 0) {
            return ThetaSketch.empty();
        }
        if (image.getShort(6) != SketchHash.SEED_HASH) {
            throw bad("must be made with the seed 9001: with another seed the same people have other hashes");
        }
        return version == VERSION ? readPlain(image, bytes[0] & 63) : readCompressed(image, bytes[0] & 63);
    }

    private static ThetaSketch readPlain(ByteBuffer image, int longs) {
        long size = image.capacity();
        if (longs < 1 || longs > 3 || size < (long) longs * Long.BYTES) {
            throw bad("must have a preamble of 1, 2 or 3 longs, all of them there");
        }
        long count = longs == 1 ? 1 : image.getInt(8);
        if (size != (longs + count) * Long.BYTES) {
            throw bad("must have as many bytes as its count of hashes asks for");
        }
        long theta = longs == 3 ? image.getLong(16) : ThetaSketch.WHOLE;
        long[] hashes = new long[(int) count];
        image.position(longs * Long.BYTES).asLongBuffer().get(hashes);
        if ((image.get(5) & ORDERED) == 0) {
            Arrays.sort(hashes);
        }
        return checked(hashes, theta);
    }

    private static ThetaSketch readCompressed(ByteBuffer image, int longs) {
        int entryBits = image.get(3);
        int countBytes = image.get(4);
        if (longs < 1 || longs > 2 || entryBits < 1 || entryBits > 63 || countBytes < 1 || countBytes > 4) {
            throw bad("must have a preamble of 1 or 2 longs, entries of 1 to 63 bits and a count of 1 to 4 bytes");
        }
        long start = (long) longs * Long.BYTES + countBytes;
        if (image.capacity() < start) {
            throw bad("must have as many bytes as its preamble asks for");
        }
        long count = 0;
        for (int i = 0; i < countBytes; i++) {
            count |= (image.get(longs * Long.BYTES + i) & 0xFFL) << 8 * i;
        }
        if (image.capacity() != start + (count * entryBits + 7) / 8) {
            throw bad("must have as many bytes as its count of hashes asks for");
        }
        long theta = longs == 2 ? image.getLong(Long.BYTES) : ThetaSketch.WHOLE;
        return checked(ascending(image, (int) start, (int) count, entryBits), theta);
    }

    private static long[] ascending(ByteBuffer image, int start, int count, int entryBits) {
        long[] hashes = new long[count];
        int at = start;
        int left = 8;
        long last = 0;
        for (int i = 0; i < count; i++) {
            long difference = 0;
            int wanted = entryBits;
            while (wanted > 0) {
                int taken = Math.min(wanted, left);
                difference = difference << taken | (image.get(at) & 0xFF) >>> left - taken & (1 << taken) - 1;
                wanted -= taken;
                left -= taken;
                if (left == 0) {
                    at++;
                    left = 8;
                }
            }
            last += difference;
            hashes[i] = last;
        }
        return hashes;
    }

    private static ThetaSketch checked(long[] hashes, long theta) {
        if (theta <= 0) {
            throw bad("must have a theta above 0");
        }
        long before = 0;
        for (long hash : hashes) {
            if (hash <= before || hash >= theta) {
                throw bad("must hold each hash once, in the order that it says, above 0 and below theta");
            }
            before = hash;
        }
        return hashes.length == 0 && theta == ThetaSketch.WHOLE
                ? ThetaSketch.empty()
                : new ThetaSketch(hashes, theta, ThetaSketch.UNKNOWN_LG_K);
    }

    private static InvalidInputException bad(String message) {
        return InvalidInputException.of("ThetaSketch", "image", message);
    }
}
