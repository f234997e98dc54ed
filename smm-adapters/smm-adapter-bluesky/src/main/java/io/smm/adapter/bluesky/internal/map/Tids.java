package io.smm.adapter.bluesky.internal.map;

import io.smm.post.DeliveryId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Record keys that we choose ourselves: TIDs, 53 bits of microseconds since 1970 and 10 bits that tell clocks apart, in
 * thirteen letters that sort by time.
 *
 * <p>Two deliveries in the same millisecond must not get the same key, though neither knows of the other. So the microseconds
 * within the millisecond and the bits of the clock come from the delivery's id: about one chance in 920,000 that two of one part
 * agree, in 9,600 that two of fifty parts agree in any key, and the same delivery always gets the same keys for the same time.
 */
public final class Tids {

    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;

    /** More would run into the next millisecond, where the keys of another delivery may begin. */
    private static final int MOST_KEYS = 100;

    private static final long YEAR_BEGIN = 1_672_531_200_000_000L; // 2023-01-01T00:00:00Z
    private static final long YEAR_MICROS = Duration.ofDays(365).toMillis() * 1_000;

    private Tids() {}

    /**
     * Keys for the parts of a delivery, each later than the one before.
     *
     * @param delivery the delivery
     * @param at when it begins
     * @param count how many; at most 100
     * @return the keys in order
     */
    public static List<String> of(DeliveryId delivery, Instant at, int count) {
        if (count > MOST_KEYS) {
            throw new IllegalArgumentException("at most " + MOST_KEYS + " keys, not " + count);
        }
        int hash = hash(delivery.value());
        long micros = at.toEpochMilli() * 1_000 + Math.floorMod(hash >> 10, 1_000 - MOST_KEYS);
        List<String> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keys.add(of(micros + i, hash & 0x3ff));
        }
        return keys;
    }

    /**
     * The one key of what there is once for each subject, such as our like of a post: the same subject always gives the same key.
     * Its time says nothing; it lies in the year from 2023 on.
     *
     * @param subject what it is about
     * @return the key
     */
    public static String about(String subject) {
        long hash = longHash(subject);
        return of(YEAR_BEGIN + (hash >>> 10) % YEAR_MICROS, (int) (hash & 0x3ff));
    }

    /**
     * One key.
     *
     * @param micros microseconds since 1970
     * @param clock which clock, 0 to 1023
     * @return the key
     */
    static String of(long micros, int clock) {
        long bits = (micros & (1L << 53) - 1) << 10 | clock;
        StringBuilder key = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) {
            key.append(LETTERS.charAt((int) (bits >>> 5 * i) & 31));
        }
        return key.toString();
    }

    /** Spreads ids evenly (FNV-1a, then the finaliser of MurmurHash3); who chooses ids can only be in his own way. */
    private static int hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (int) (hash >>> 32);
    }

    private static long longHash(String id) {
        return ByteBuffer.wrap(sha256(id)).getLong() >>> 1;
    }

    private static byte[] sha256(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
