package io.smm.benchmarks.metrics;

import com.sun.management.ThreadMXBean;
import io.smm.metrics.engagement.EngagementCounter;
import io.smm.metrics.ids.IdDictionary;
import io.smm.metrics.ids.IdKeyer;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.ids.IdSetBuilder;
import io.smm.metrics.reach.FrequencyCounter;
import io.smm.metrics.sketch.HllBuilder;
import io.smm.metrics.sketch.HllSketch;
import io.smm.metrics.sketch.ThetaBuilder;
import io.smm.metrics.sketch.ThetaSketch;
import io.smm.metrics.virality.DecayingVelocity;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongConsumer;

/** What an update of something that is there already allocates: nothing. Bytes by the thread's own account. */
final class Allocations {

    private static final int PEOPLE = 1 << 16;
    private static final int EVENTS = 1_000_000;

    private final Figures figures;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    Allocations(Figures figures) {
        this.figures = figures;
    }

    void run() {
        IdSetBuilder set = IdSet.builder();
        IdDictionary dictionary = new IdDictionary();
        FrequencyCounter frequency = new FrequencyCounter();
        HllBuilder hll = HllSketch.builder(12);
        ThetaBuilder theta = ThetaSketch.builder(12);
        EngagementCounter engagements = new EngagementCounter();
        DecayingVelocity velocity = new DecayingVelocity(Duration.ofHours(1));
        IdKeyer keyer = IdKeyer.of("a key of thirty-two random bytes".getBytes(StandardCharsets.UTF_8), PEOPLE);
        String[] names = new String[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            names[i] = "person-" + i;
        }
        long[] now = new long[1];
        measure("exact set", i -> set.add(Columns.splitmix64(i)));
        measure("dictionary", i -> dictionary.number(Columns.splitmix64(i)));
        measure("frequency counter", i -> frequency.add(Columns.splitmix64(i)));
        measure("HLL sketch", i -> hll.add(Columns.splitmix64(i)));
        measure("theta sketch", i -> theta.add(Columns.splitmix64(i)));
        measure("engagement counter", i -> engagements.add((int) i & 1023, (int) i & 7));
        measure("decaying velocity", i -> velocity.add(now[0] += 1_000_000));
        measure("keying a known id", i -> keyer.key(names[(int) i]));
    }

    private void measure(String what, LongConsumer update) {
        for (int i = 0; i < EVENTS; i++) {
            update.accept(i & PEOPLE - 1);
        }
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < EVENTS; i++) {
            update.accept(i & PEOPLE - 1);
        }
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        // Asking for the number allocates a few bytes itself.
        figures.line(what + ", an update", bytes / EVENTS + " bytes", "", "", "nothing", bytes < EVENTS / 100);
    }
}
