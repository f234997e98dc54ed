package io.smm.benchmarks.durable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures planned posts beside tasks of db-scheduler on one PostgreSQL, in turns, and prints the table. Rates and times fail nothing: a shared
 * machine has moods. In the long form a ratio or a count that is worse than it is held at fails the run, in each an attempt that was
 * not committed before its call.
 */
public final class DurableBench {

    private static final int THREADS = 8;

    /** For another look at the rates: whoever waits for a database with more threads sends more at a time. */
    private static final int MANY_THREADS = 32;

    private static final int CONNECTIONS = 10;

    /** What is reached today on a machine that others use too, where the goal is not. */
    private static final double RATIO_HELD = 0.15;

    private final Postgres server;
    private final boolean full;
    private final Figures figures = new Figures();
    private final SmmSide smm = new SmmSide(THREADS);
    private final SchedulerSide scheduler = new SchedulerSide(THREADS);

    /** Both warm up once, for all that is measured of their rates. */
    private boolean warm;

    private DurableBench(Postgres server, boolean full) {
        this.server = server;
        this.full = full;
    }

    /**
     * Runs it.
     *
     * @param args {@code short} or {@code long}, and which parts; without any, all
     * @throws IOException when there is no server
     */
    public static void main(String[] args) throws IOException {
        try (Postgres server = Postgres.start()) {
            DurableBench bench = new DurableBench(server, args.length > 0 && args[0].equals("long"));
            String parts = args.length > 1 ? args[1] : "log,rate,commits,late,claim,takeover,heap";
            bench.run(Arrays.asList(parts.split(",")));
            if (bench.full && !bench.figures.isSound()) {
                throw new IllegalStateException("a figure is worse than it is held at");
            }
        }
    }

    private void run(List<String> parts) {
        try (HikariDataSource pool = server.pool(CONNECTIONS)) {
            figures.tell("threads, connections", THREADS + ", " + CONNECTIONS);
            figures.tell("fsync", Postgres.ask(pool, "show fsync").get(0));
            if (parts.contains("log")) {
                log(pool);
            }
            if (parts.contains("rate")) {
                rates(pool, THREADS);
                rates(pool, MANY_THREADS);
            }
            if (parts.contains("late")) {
                lateness(pool);
            }
            if (parts.contains("claim")) {
                long[] claims = new ClaimCost(pool, smm).measure(1_000_000);
                double slower = claims[1] / (double) claims[0];
                figures.tell("claim with nothing later", claims[0] + " µs");
                figures.atMost(
                        "claim with 1,000,000 later", claims[1] + " µs, " + ratio(claims[1], claims[0]), slower, 1.5);
            }
            if (parts.contains("takeover")) {
                long after = Takeover.measure(pool, smm, 16).toMillis();
                figures.atMost("takeover after the lease", after + " ms", (double) after, 2_000);
            }
            if (parts.contains("heap")) {
                heap(pool);
            }
        }
        if (parts.contains("commits")) {
            figures.tell("commits a delivery", commits(smm));
            figures.tell("commits a task of db-scheduler", commits(scheduler));
        }
    }

    private void log(HikariDataSource pool) {
        int many = full ? 5_000 : 1_000;
        int committed = new AttemptLog().committedBefore(pool, smm, many);
        figures.atLeast("attempts committed before their call", committed + " of " + many, committed, many, many);
        if (committed != many) {
            throw new IllegalStateException("a call was made before its attempt was committed");
        }
    }

    private void rates(HikariDataSource pool, int threads) {
        int many = full ? 10_000 : 3_000;
        int rounds = full ? 5 : 3;
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        double[] ratios = new double[rounds];
        SmmSide deliveries = new SmmSide(threads);
        SchedulerSide tasks = new SchedulerSide(threads);
        for (int i = warm ? 0 : -1; i < rounds; i++) {
            double their = rate(pool, tasks, many);
            double our = rate(pool, deliveries, many);
            warm = true;
            if (i >= 0) {
                ours[i] = our;
                theirs[i] = their;
                ratios[i] = our / their;
            }
        }
        Arrays.sort(ratios);
        double median = ratios[rounds / 2];
        figures.rate(
                "deliveries a second with " + threads + " threads, rounds of " + many,
                rounded(ours),
                Arrays.stream(ours).max().orElse(0),
                1_000);
        figures.tell("tasks of db-scheduler a second with " + threads + " threads", rounded(theirs));
        figures.atLeast(
                "ratio with " + threads + " threads, median",
                String.format(Locale.ROOT, "%.2f", median),
                median,
                0.4,
                RATIO_HELD);
    }

    private static double rate(HikariDataSource pool, Side side, int many) {
        side.prepare(pool);
        return many * 1e9 / side.nanosecondsFor(pool, many);
    }

    private void lateness(HikariDataSource pool) {
        long[] late = new Lateness().measure(pool, smm, 100, full ? 60 : 15);
        long p99 = late[late.length * 99 / 100];
        figures.time(
                "late at 100 a second: p50, p99, most",
                late[late.length / 2] + ", " + p99 + ", " + late[late.length - 1] + " ms",
                (double) p99,
                1_000);
    }

    private void heap(HikariDataSource pool) {
        int many = full ? 50_000 : 5_000;
        HeapCourse course = new HeapCourse(many);
        smm.prepare(pool);
        smm.nanosecondsFor(pool, many, (intent, moment) -> {}, course);
        figures.tell("heap after each tenth of " + many + ", KiB", course.kibibytes());
        figures.atMost(
                "heap, from the second tenth on", course.growth() + " KiB more", (double) course.growth(), 2_048);
    }

    /** Connections tell what they did when they end: so the work has a pool of its own. Planning is taken off. */
    private String commits(Side side) {
        int few = 200;
        int many = 1_200;
        return String.format(
                Locale.ROOT,
                "%.2f with its planning",
                (commits(side, many) - commits(side, few)) / (double) (many - few));
    }

    private long commits(Side side, int many) {
        long before;
        try (HikariDataSource pool = server.pool(CONNECTIONS)) {
            side.prepare(pool);
        }
        before = commitsNow();
        try (HikariDataSource pool = server.pool(CONNECTIONS)) {
            side.nanosecondsFor(pool, many);
        }
        return commitsNow() - before;
    }

    private long commitsNow() {
        try (HikariDataSource pool = server.pool(1)) {
            return server.commits(pool);
        }
    }

    private static String rounded(double[] rates) {
        return Arrays.toString(Arrays.stream(rates).mapToLong(Math::round).toArray());
    }

    private static String ratio(long one, long other) {
        return String.format(Locale.ROOT, "%.2fx", one / (double) other);
    }
}
