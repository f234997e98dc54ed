package io.smm.benchmarks.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measures all operations beside their floors, each in a process of its own, prints the table, and fails when allocation, heap,
 * classes or sizes are above what they are held at. Time is told and never fails: a shared machine has moods.
 */
public final class Bench {

    private static final long MIB = 1 << 20;
    private static final List<String> USUAL = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final Report report = new Report();
    private final ServerProcess server;
    private final boolean full;

    private Bench(ServerProcess server, boolean full) {
        this.server = server;
        this.full = full;
    }

    /**
     * Runs it.
     *
     * @param args {@code short} or {@code full}, and where the picture is written
     * @throws Exception when it cannot be run
     */
    public static void main(String[] args) throws Exception {
        Report report;
        try (ServerProcess server = ServerProcess.start()) {
            Bench bench = new Bench(server, args.length > 0 && args[0].equals("full"));
            bench.run();
            report = bench.report;
        }
        System.out.println(report.table());
        if (args.length > 1) {
            Path picture = Path.of(args[1]);
            Files.writeString(picture, Picture.of(report.lines()));
            System.out.println("picture: " + picture);
        }
        report.missed().forEach(line -> System.out.println("MISSED " + line));
        System.exit(report.missed().isEmpty() ? 0 : 1);
    }

    /** To the other stream: what is measured is told at the end, and a long run shall not look dead. */
    private static void progress(String operation) {
        System.err.println("measuring: " + operation);
    }

    private void run() throws IOException, InterruptedException {
        calls();
        pages();
        uploads();
        crowds();
        stream();
        lines();
        coldStart();
        new Jars(report).hold();
    }

    private void calls() throws IOException, InterruptedException {
        progress("single calls");
        Map<String, Map<String, Long>> costs = new TreeMap<>();
        for (String line : required(USUAL, Calls.class, server.address(), full ? "100" : "25")) {
            String[] words = line.split(" ", 3);
            if (words.length == 3) {
                costs.put(words[0] + " " + words[1], Child.numbers(words[2]));
            }
        }
        cost("publish a text post", "publish", costs, 1, 1.15, 1.3, Goals.PUBLISH);
        cost("page of 100 posts with metrics", "insights", costs, 1, 1.5, 1.5, Goals.INSIGHTS);
        cost("page of 100 mentions, of 20 walked", "mentions", costs, Calls.PAGES, 1.5, 1.5, Goals.MENTIONS);
    }

    private void cost(
            String operation,
            String key,
            Map<String, Map<String, Long>> costs,
            int parts,
            double p50Goal,
            double cpuGoal,
            Goals.Held bytes) {
        Map<String, Long> floor = costs.get(key + " floor");
        Map<String, Long> sdk = costs.get(key + " sdk");
        if (floor == null || sdk == null) {
            throw new IllegalStateException("no figures of " + key);
        }
        double p50 = (double) floor.getOrDefault("p50", 0L) / parts;
        report.tell(operation, "p50", p50, (double) sdk.getOrDefault("p50", 0L) / parts, "µs", p50Goal);
        double p99 = (double) floor.getOrDefault("p99", 0L) / parts;
        report.tell(operation, "p99", p99, (double) sdk.getOrDefault("p99", 0L) / parts, "µs", p50Goal);
        double cpu = (double) floor.getOrDefault("cpu", 0L) / parts;
        report.tell(operation, "CPU", cpu, (double) sdk.getOrDefault("cpu", 0L) / parts, "µs", cpuGoal);
        report.hold(
                operation,
                "allocated",
                (double) floor.getOrDefault("bytes", 0L) / parts,
                (double) sdk.getOrDefault("bytes", 0L) / parts,
                "KiB",
                bytes.goal(),
                bytes.heldAt());
    }

    private void pages() throws IOException, InterruptedException {
        progress("50 pages in a small heap");
        boolean completes = Child.run(
                        List.of("-Xmx16m", "-XX:+UseSerialGC"), Chore.class, server.address(), "sdk", "pages", "50")
                .isPresent();
        report.require("50 pages, lazily", "under -Xmx16m", completes ? "completes" : "fails", "completes", completes);
    }

    private void uploads() throws IOException, InterruptedException {
        progress("uploads");
        Path folder = Files.createTempDirectory("smm-bench");
        Path small = sparse(folder.resolve("first.mp4"), 1 << 20);
        Path usual = sparse(folder.resolve("usual.mp4"), 64 * MIB);
        try {
            int publish = smallestHeap("publish", "50");
            heap("upload 64 MiB", usual, small, publish);
            compareUploads("upload 64 MiB", usual, small, 1);
            if (full) {
                Path large = sparse(folder.resolve("large.mp4"), 4_096 * MIB);
                heap("upload 4 GiB from a sparse file", large, small, publish);
                compareUploads("upload 4 GiB from a sparse file", large, small, 64);
                Files.delete(large);
            }
        } finally {
            Files.delete(small);
            Files.delete(usual);
            Files.delete(folder);
        }
    }

    private void heap(String operation, Path file, Path first, int publish) throws IOException, InterruptedException {
        double goal = (publish + 8.0) * MIB;
        report.hold(
                operation,
                "smallest heap, beside publishing's",
                publish * (double) MIB,
                smallestHeap("upload", file.toString(), first.toString()) * (double) MIB,
                "MiB",
                goal,
                goal);
    }

    private void compareUploads(String operation, Path file, Path first, int times64)
            throws IOException, InterruptedException {
        List<String> options = List.of("-Xmx32m", "-XX:+UseSerialGC");
        String[] args = {server.address(), "floor", "upload", file.toString(), first.toString()};
        Map<String, Long> floor = Child.numbers(last(required(options, Chore.class, args)));
        args[1] = "sdk";
        Map<String, Long> sdk = Child.numbers(last(required(options, Chore.class, args)));
        report.tell(operation, "time", Child.number(floor, "time"), Child.number(sdk, "time"), "ms", 1.1);
        report.tell(operation, "CPU of the process", Child.number(floor, "cpu"), Child.number(sdk, "cpu"), "ms", 1.3);
        report.hold(
                operation,
                "allocated a 64 MiB",
                Child.number(floor, "bytes") / times64,
                Child.number(sdk, "bytes") / times64,
                "MiB",
                2 * MIB,
                2 * MIB);
    }

    /** In MiB, by halving: a process that runs out of memory, or that only collects garbage, ends badly or not at all. */
    private int smallestHeap(String what, String... args) throws IOException, InterruptedException {
        int tooSmall = 3;
        int enough = 48;
        String[] all = new String[3 + args.length];
        all[0] = server.address();
        all[1] = "sdk";
        all[2] = what;
        System.arraycopy(args, 0, all, 3, args.length);
        while (enough - tooSmall > 1) {
            int tried = (tooSmall + enough) / 2;
            List<String> options = List.of("-Xmx" + tried + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
            if (Child.run(options, Chore.class, all).isPresent()) {
                enough = tried;
            } else {
                tooSmall = tried;
            }
        }
        return enough;
    }

    private void crowds() throws IOException, InterruptedException {
        crowd("1,000 publishes at once, 4 accounts", Path.of(System.getProperty("java.home")), "platform");
        String newer = System.getProperty("smm.bench.java25", "");
        if (!newer.isEmpty()) {
            crowd("the same on virtual threads", Path.of(newer), "virtual");
        }
    }

    private void crowd(String operation, Path java, String threads) throws IOException, InterruptedException {
        progress(operation);
        List<String> lines = Child.run(java, USUAL, Crowd.class, server.address(), threads)
                .orElseThrow(() -> new IllegalStateException("the crowd failed"));
        double[] floor = of(lines, "crowd floor", "time");
        double[] sdk = of(lines, "crowd sdk", "time");
        report.tell(operation, "time, best of the rounds", floor[0], sdk[0], "ms", 1.2);
        double failures = sum(of(lines, "crowd sdk", "failures"));
        report.require(operation, "failures", Report.amount(failures, ""), "0", failures == 0);
        if (threads.equals("platform")) {
            double[] most = of(lines, "crowd sdk", "threads");
            double beyond = most[most.length - 1] - 1_000;
            report.hold(operation, "threads beyond the callers'", Double.NaN, beyond, "", 8, 8);
        }
    }

    private void stream() throws IOException, InterruptedException {
        int pages = full ? 1_000 : 200;
        String[] args = {server.address(), "floor", "pages", Integer.toString(pages)};
        Map<String, Long> floor = Child.numbers(last(required(USUAL, Chore.class, args)));
        args[1] = "sdk";
        Map<String, Long> sdk = Child.numbers(last(required(USUAL, Chore.class, args)));
        double posts = pages * 100.0;
        progress("stream");
        String operation = "stream of " + String.format(Locale.ROOT, "%,d", pages * 100) + " posts, by pages";
        report.tell(operation, "time", Child.number(floor, "time"), Child.number(sdk, "time"), "ms", 1.5);
        report.tell(operation, "CPU of the process", Child.number(floor, "cpu"), Child.number(sdk, "cpu"), "ms", 1.5);
        report.hold(
                operation,
                "allocated a post",
                Child.number(floor, "bytes") / posts,
                Child.number(sdk, "bytes") / posts,
                "KiB",
                Goals.STREAM.goal(),
                Goals.STREAM.heldAt());
    }

    private void lines() throws IOException, InterruptedException {
        line("line of JSON", "ndjson", Goals.LINE);
        line("line of server-sent events", "events", Goals.EVENT);
        line("line of a WebSocket", "socket", Goals.MESSAGE);
    }

    private void line(String operation, String kind, Goals.Held bytes) throws IOException, InterruptedException {
        progress(operation);
        int messages = full ? 1_000_000 : 100_000;
        String[] args = {server.address(), "floor", kind, Integer.toString(messages)};
        Map<String, Long> floor = Child.numbers(last(required(USUAL, LineChore.class, args)));
        args[1] = "sdk";
        Map<String, Long> sdk = Child.numbers(last(required(USUAL, LineChore.class, args)));
        String counted = operation + ", " + String.format(Locale.ROOT, "%,d", messages) + " messages";
        report.tell(counted, "time", Child.number(floor, "time"), Child.number(sdk, "time"), "ms", 1.5);
        report.tell(counted, "CPU of the process", Child.number(floor, "cpu"), Child.number(sdk, "cpu"), "ms", 1.5);
        report.hold(
                counted,
                "allocated a message",
                Child.number(floor, "bytes") / messages,
                Child.number(sdk, "bytes") / messages,
                "KiB",
                kind.equals("socket") ? Child.number(floor, "bytes") / messages * Goals.SOCKET_RATIO : bytes.goal(),
                bytes.heldAt());
    }

    private void coldStart() throws IOException, InterruptedException {
        progress("cold start");
        ColdStart floor = ColdStart.of("floor", server.address(), full ? 9 : 5);
        ColdStart sdk = ColdStart.of("sdk", server.address(), full ? 9 : 5);
        String operation = "cold start to the first publish";
        report.tell(
                operation,
                "time of the process",
                floor.nanos(),
                sdk.nanos(),
                "ms",
                (floor.nanos() + 1e8) / floor.nanos());
        report.hold(
                operation,
                "classes loaded",
                floor.classes(),
                sdk.classes(),
                "",
                Goals.CLASSES.goal(),
                Goals.CLASSES.heldAt());
        report.require(
                operation, "classes of jackson-databind", Integer.toString(sdk.databind()), "0", sdk.databind() == 0);
    }

    private static List<String> required(List<String> options, Class<?> main, String... args)
            throws IOException, InterruptedException {
        Optional<List<String>> lines = Child.run(options, main, args);
        return lines.orElseThrow(() -> new IllegalStateException(main.getSimpleName() + " failed"));
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    /** The numbers of all lines that begin so, the smallest first. */
    private static double[] of(List<String> lines, String begin, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(begin))
                .mapToDouble(line -> Child.numbers(line).getOrDefault(name, 0L))
                .sorted()
                .toArray();
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static Path sparse(Path file, long size) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(size);
        }
        return file;
    }
}
