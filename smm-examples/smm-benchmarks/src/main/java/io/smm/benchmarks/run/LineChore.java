package io.smm.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.smm.benchmarks.floor.FloorLines;
import io.smm.benchmarks.sdk.SdkClient;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One line read to its end by a process of its own; what all its threads allocate is counted, for a line has one of its own. */
public final class LineChore {

    private LineChore() {}

    /**
     * Reads a first line that is not measured, then a second, and says a line about that.
     *
     * @param args the server's address, {@code floor} or {@code sdk}, {@code ndjson}, {@code events} or {@code socket}, how many
     * @throws Exception when it fails, and so does the process
     */
    public static void main(String[] args) throws Exception {
        String kind = args[2];
        int count = Integer.parseInt(args[3]);
        if (args[1].equals("floor")) {
            try (FloorLines floor = new FloorLines(args[0])) {
                floor.read(kind, count, () -> {});
                floor.read(kind, count, new Mark()::tell);
            }
        } else {
            try (SdkClient sdk = new SdkClient(args[0], 1)) {
                sdk.readLine(kind, count, () -> {});
                sdk.readLine(kind, count, new Mark()::tell);
            }
        }
    }

    /** How things stood at the beginning. */
    private static final class Mark {

        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final Map<Long, Long> bytes = allocated();
        private final long cpu = system.getProcessCpuTime();
        private final long start = System.nanoTime();

        void tell() {
            System.out.printf(
                    Locale.ROOT,
                    "done time=%d cpu=%d bytes=%d%n",
                    System.nanoTime() - start,
                    system.getProcessCpuTime() - cpu,
                    since());
        }

        /** Thread by thread: the reader of the first line may have been there at the beginning and be gone by now. */
        private long since() {
            long sum = 0;
            for (Map.Entry<Long, Long> one : allocated().entrySet()) {
                sum += one.getValue() - bytes.getOrDefault(one.getKey(), 0L);
            }
            return sum;
        }

        private Map<Long, Long> allocated() {
            long[] ids = threads.getAllThreadIds();
            long[] each = threads.getThreadAllocatedBytes(ids);
            Map<Long, Long> all = new HashMap<>();
            for (int i = 0; i < ids.length; i++) {
                if (each[i] >= 0) { // not one that ended meanwhile
                    all.put(ids[i], each[i]);
                }
            }
            return all;
        }
    }
}
