package io.smm.metrics.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random conversations. */
final class Cases {

    static final Instant EPOCH = Instant.parse("2026-03-02T10:00:00Z");

    private Cases() {}

    /** Randomness that can be repeated: prints its seed, and takes it from {@code -Dsmm.seed=} when given. */
    static Random random(String test) {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println(test + ": -Dsmm.seed=" + seed);
        return new Random(seed);
    }

    /** Messages of ten threads, many at equal times, each with a number of its own. */
    static List<ThreadMessage> messages(Random random, int count) {
        List<ThreadMessage> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(new ThreadMessage(
                    Integer.toString(random.nextInt(10)),
                    random.nextInt(3) == 0,
                    EPOCH.plusSeconds(100L * random.nextInt(40)),
                    i));
        }
        return messages;
    }

    static MessageColumns columns(List<ThreadMessage> messages) {
        int count = messages.size();
        long[] threads = new long[count];
        boolean[] brand = new boolean[count];
        long[] times = new long[count];
        long[] sequences = new long[count];
        for (int i = 0; i < count; i++) {
            threads[i] = Long.parseLong(messages.get(i).thread());
            brand[i] = messages.get(i).brand();
            times[i] = messages.get(i).at().toEpochMilli();
            sequences[i] = messages.get(i).sequence();
        }
        return MessageColumns.of(threads, brand, times, sequences);
    }
}
