package io.smm.benchmarks.durable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures planned posts beside tasks of db-scheduler on one PostgreSQL, in turns, and prints the table. Times fail nothing: a shared
 * machine has moods. An attempt that was not committed before its call fails the run.
 */
public final class DurableBench {

    private static final int THREADS = 8;
    private static final int CONNECTIONS = 10;

    private final Postgres server;
    private final boolean full;
    private final SmmSide smm = new SmmSide(THREADS);
    private final SchedulerSide scheduler = new SchedulerSide(THREADS);

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
        }
    }

    private void run(java.util.List<String> parts) {
        try (HikariDataSource pool = server.pool(CONNECTIONS)) {
            line("threads, connections", THREADS + ", " + CONNECTIONS);
            line("fsync", Postgres.ask(pool, "show fsync").get(0));
            if (parts.contains("log")) {
                log(pool);
            }
            if (parts.contains("rate")) {
                rates(pool);
            }
            if (parts.contains("late")) {
                lateness(pool);
            }
            if (parts.contains("claim")) {
                long[] claims = new ClaimCost(pool, smm).measure(1_000_000);
                line("claim with nothing later", claims[0] + " µs");
                line("claim with 1,000,000 later", claims[1] + " µs, " + ratio(claims[1], claims[0]));
            }
            if (parts.contains("takeover")) {
                line("takeover after the lease", Takeover.measure(pool, smm, 16).toMillis() + " ms");
            }
            if (parts.contains("heap")) {
                heap(pool);
            }
        }
        if (parts.contains("commits")) {
            line("commits a delivery", commits(smm));
            line("commits a task of db-scheduler", commits(scheduler));
        }
    }

    private void log(HikariDataSource pool) {
        int many = full ? 5_000 : 1_000;
        int committed = new AttemptLog().committedBefore(pool, smm, many);
        line("attempts committed before their call", committed + " of " + many);
        if (committed != many) {
            throw new IllegalStateException("a call was made before its attempt was committed");
        }
    }

    /** The first round warms both up. */
    private void rates(HikariDataSource pool) {
        int many = full ? 10_000 : 3_000;
        int rounds = full ? 5 : 3;
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        double[] ratios = new double[rounds];
        for (int i = -1; i < rounds; i++) {
            double their = rate(pool, scheduler, many);
            double our = rate(pool, smm, many);
            if (i >= 0) {
                ours[i] = our;
                theirs[i] = their;
                ratios[i] = our / their;
            }
        }
        line("deliveries a second, rounds of " + many, rounded(ours));
        line("tasks of db-scheduler a second", rounded(theirs));
        Arrays.sort(ratios);
        line("ratio, median", String.format(Locale.ROOT, "%.2f", ratios[rounds / 2]));
    }

    private static double rate(HikariDataSource pool, Side side, int many) {
        side.prepare(pool);
        return many * 1e9 / side.nanosecondsFor(pool, many);
    }

    private void lateness(HikariDataSource pool) {
        long[] late = new Lateness().measure(pool, smm, 100, full ? 60 : 15);
        line(
                "late at 100 a second: p50, p99, most",
                late[late.length / 2] + ", " + late[late.length * 99 / 100] + ", " + late[late.length - 1] + " ms");
    }

    private void heap(HikariDataSource pool) {
        int many = full ? 50_000 : 5_000;
        HeapCourse course = new HeapCourse(many);
        smm.prepare(pool);
        smm.nanosecondsFor(pool, many, (intent, moment) -> {}, course);
        line("heap after each tenth of " + many, course.kibibytes() + " KiB, growth " + course.growth());
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

    private static void line(String what, Object figure) {
        System.out.printf(Locale.ROOT, "| %-40s | %s |%n", what, figure);
    }
}
