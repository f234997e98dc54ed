package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class UpdatesAllocateNothingTest {

    private static final int MORE = 300_000;
    /** What asking costs. */
    private static final int MOST = 5_000;

    @Test
    void anHllSketchWithRegistersTakesIdsWithoutAllocating() {
        HllBuilder builder = HllSketch.builder(12);
        for (long id = 0; id < 10_000; id++) {
            builder.add(id);
        }

        long before = allocated();
        for (long id = 10_000; id < 10_000 + MORE; id++) {
            builder.add(id);
        }
        assertThat(allocated() - before).isLessThan(MOST);
    }

    @Test
    void aThetaSketchBeyondKTakesIdsWithoutAllocating() {
        ThetaBuilder builder = ThetaSketch.builder(10);
        for (long id = 0; id < 10_000; id++) {
            builder.add(id);
        }

        long before = allocated();
        for (long id = 10_000; id < 10_000 + MORE; id++) {
            builder.add(id);
        }
        assertThat(allocated() - before).isLessThan(MOST);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
