package io.smm.benchmarks.metrics;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** A file of events of any size, the same for a seed, and beside it what is true of it: counted while it is written, by plain arrays. */
final class EventFile {

    static final List<String> KINDS = List.of("organic", "paid", "earned", "viral");

    private static final int PEOPLE = 1_000_000;
    private static final int CAMPAIGNS = 1_000;
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final int EVENTS_A_SECOND = 100;

    private final long[][] counts = new long[CAMPAIGNS][KINDS.size()];
    private final BitSet reached = new BitSet(PEOPLE);
    private long rows;
    private long times;

    private EventFile() {}

    /** Where the truth stands. */
    static Path truthOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".truth");
    }

    static void write(Path file, long bytes, long seed) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        EventFile events = new EventFile();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            long written = put(out, "row,who,campaign,kind,at,times,note\n");
            while (written < bytes) {
                written += put(out, events.next(seed));
            }
        }
        Files.write(truthOf(file), events.truth().toList());
        System.out.println("wrote " + events.rows + " rows, " + Files.size(file) + " bytes, seed " + seed);
    }

    private String next(long seed) {
        long random = Columns.splitmix64(seed ^ rows * 0x9E3779B97F4A7C15L);
        // The square of a uniform number: some people are shown far more than others.
        double place = (random >>> 11) * 0x1p-53;
        int person = (int) (place * place * PEOPLE);
        int campaign = Math.floorMod((int) random, CAMPAIGNS);
        int kind = (int) (random >>> 61) & 3;
        int count = 1 + ((int) (random >>> 58) & 1);
        reached.set(person);
        counts[campaign][kind]++;
        times += count;
        rows++;
        return rows + ",user-" + person + ",campaign-" + campaign + "," + KINDS.get(kind) + ","
                + Instant.ofEpochSecond(START + rows / EVENTS_A_SECOND) + "," + count + ",\"feed, top\"\n";
    }

    private Stream<String> truth() {
        Stream<String> totals = Stream.of("rows " + rows, "people " + reached.cardinality(), "times " + times);
        Stream<String> cells = Stream.iterate(0, i -> i + 1)
                .limit((long) CAMPAIGNS * KINDS.size())
                .filter(i -> counts[i / KINDS.size()][i % KINDS.size()] > 0)
                .map(i -> "campaign-" + i / KINDS.size() + " " + KINDS.get(i % KINDS.size()) + " "
                        + counts[i / KINDS.size()][i % KINDS.size()]);
        return Stream.concat(totals, cells);
    }

    private static int put(OutputStream out, String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            out.write(bytes);
            return bytes.length;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
