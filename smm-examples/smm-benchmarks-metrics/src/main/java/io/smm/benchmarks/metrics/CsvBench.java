package io.smm.benchmarks.metrics;

import io.smm.adapter.files.CsvCheck;
import io.smm.adapter.files.CsvEventBatch;
import io.smm.adapter.files.CsvEventProfile;
import io.smm.adapter.files.CsvEventReader;
import io.smm.adapter.files.CsvKeys;
import io.smm.adapter.files.CsvPeople;
import io.smm.adapter.files.CsvProgress;
import io.smm.adapter.files.CsvTime;
import io.smm.adapter.files.FileSource;
import io.smm.metrics.engagement.EngagementCounter;
import io.smm.metrics.engagement.EngagementCounts;
import io.smm.metrics.ids.IdKeyer;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.ids.IdSetBuilder;
import io.smm.metrics.sketch.HllBuilder;
import io.smm.metrics.sketch.HllSketch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Streams a large file of events into an exact set of people, a sketch of them and counts by campaign and kind, in a small heap, and
 * fails when they are not what the file's writer counted. Times fail nothing.
 */
public final class CsvBench {

    private final IdKeyer keyer =
            IdKeyer.of("a key of thirty-two random bytes".getBytes(StandardCharsets.UTF_8), 100_000);
    private final CsvKeys keys = new CsvKeys();
    private final IdSetBuilder people = IdSet.builder(keyer.space());
    private final HllBuilder sketch = HllSketch.builder(12);
    private final EngagementCounter counter = new EngagementCounter();
    private long times;

    private CsvBench() {}

    /**
     * Runs it.
     *
     * @param args {@code write <file> <gigabytes>}, {@code read <file>} or, to look for ids that come twice too, {@code ids <file>}
     * @throws IOException when there is no room for the file
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        if (args[0].equals("write")) {
            long bytes = Math.round(Double.parseDouble(args[2]) * 1e9);
            EventFile.write(file, bytes, Long.getLong("smm.seed", 20261124));
        } else {
            new CsvBench().read(file, args[0].equals("ids"));
        }
    }

    private void read(Path file, boolean ids) throws IOException {
        CsvEventProfile.Builder profile = CsvEventProfile.builder()
                .person("who")
                .key("campaign")
                .kind("kind", EventFile.KINDS)
                .time("at", CsvTime.iso())
                .count("times");
        CsvEventReader reader = CsvEventReader.builder((ids ? profile.id("row") : profile).build())
                .progress(CsvBench::tell, 10_000_000)
                .build();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long started = System.nanoTime();
        long computed = threads.getCurrentThreadCpuTime();
        CsvCheck check = reader.batches(FileSource.of(file), CsvPeople.keyed(keyer), keys, this::add);
        double seconds = (System.nanoTime() - started) / 1e9;
        double processor = (threads.getCurrentThreadCpuTime() - computed) / 1e9;
        List<String> found = found(check);
        if (!found.equals(Files.readAllLines(EventFile.truthOf(file)))) {
            throw new IllegalStateException("the file was not read as it was written: " + found.subList(0, 3));
        }
        long reach = people.size();
        System.out.printf(
                Locale.ROOT,
                "%s: %d rows as written; %.0f s, %.2f M rows/s, %.0f MB/s; by the processor time of its thread %.0f s, %.2f M rows/s,"
                        + " %.0f MB/s; peak heap %d MiB of %d; sketch off by %.2f %%; passed over %s%n",
                ids ? "with a check of ids" : "without a check of ids",
                check.rows(),
                seconds,
                check.rows() / seconds / 1e6,
                Files.size(file) / seconds / 1e6,
                processor,
                check.rows() / processor / 1e6,
                Files.size(file) / processor / 1e6,
                peakHeap() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                100 * (sketch.build().estimate() - reach) / reach,
                check.ignoredColumns());
    }

    private void add(CsvEventBatch batch) {
        people.add(batch.people(), 0, batch.size());
        sketch.add(batch.people(), 0, batch.size());
        counter.add(batch.keys(), batch.kinds(), 0, batch.size());
        for (int i = 0; i < batch.size(); i++) {
            times += batch.counts()[i];
        }
    }

    /** In the form of the file's truth. */
    private List<String> found(CsvCheck check) {
        List<String> lines =
                new ArrayList<>(List.of("rows " + check.rows(), "people " + people.size(), "times " + times));
        EngagementCounts counts = counter.counts();
        for (int campaign = 0; campaign < keys.size(); campaign++) {
            int number = keys.find("campaign-" + campaign);
            for (int kind = 0; kind < EventFile.KINDS.size(); kind++) {
                long count = counts.count(number, kind);
                if (count > 0) {
                    lines.add("campaign-" + campaign + " " + EventFile.KINDS.get(kind) + " " + count);
                }
            }
        }
        return lines;
    }

    private static void tell(CsvProgress progress) {
        System.out.printf(
                Locale.ROOT,
                "pass %d: %d rows, %.0f %%%n",
                progress.pass(),
                progress.rows(),
                100.0 * progress.bytesRead() / progress.bytesTotal().orElse(Long.MAX_VALUE));
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
