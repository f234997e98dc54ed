package io.smm.benchmarks.metrics;

import io.smm.metrics.engagement.EngagementCounter;
import io.smm.metrics.ids.IdKeyer;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.sketch.HllBuilder;
import io.smm.metrics.sketch.HllSketch;
import io.smm.metrics.sketch.ThetaBuilder;
import io.smm.metrics.sketch.ThetaSketch;
import io.smm.metrics.virality.StructuralVirality;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * Measures the columns of smm-metrics in one run on one core, beside a scan (the sum) of the same {@code long[]} and beside DuckDB with
 * one thread over the same rows, and prints the table of docs/performance.md. Exact numbers must agree with DuckDB's, or the run fails;
 * times fail nothing.
 */
public final class MetricsBench {

    private final Columns columns;
    private final Duck duck;
    private final int rounds;
    private final boolean full;
    private final Figures figures = new Figures();
    private double scan;

    private MetricsBench(Columns columns, Duck duck, boolean full) {
        this.columns = columns;
        this.duck = duck;
        this.full = full;
        rounds = full ? 15 : 7;
    }

    /**
     * Runs it.
     *
     * @param args {@code short} (4 million rows) or {@code long} (20 million rows, a cascade of 50 million nodes)
     * @throws SQLException when DuckDB does not work here
     */
    public static void main(String[] args) throws SQLException {
        boolean full = args.length > 0 && args[0].equals("long");
        long seed = Long.getLong("smm.seed", 20261123);
        Columns columns = new Columns(full ? 20_000_000 : 4_000_000, seed);
        System.out.println(columns.rows + " rows, " + Columns.PEOPLE + " people, seed " + seed + ", Java "
                + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores, one used");
        try (Duck duck = Duck.of(columns)) {
            System.out.println("DuckDB " + columns.rows + " rows: " + duck.ask("SELECT count(*) FROM rows"));
            new MetricsBench(columns, duck, full).run();
        }
    }

    private void run() {
        counts();
        sets();
        sketches();
        merges();
        keys();
        cascades();
        new Allocations(figures).run();
    }

    private void counts() {
        check(
                "groups",
                new EngagementCounter()
                        .add(columns.campaigns, columns.types, 0, columns.rows)
                        .counts()
                        .cells(),
                duck.ask("SELECT count(*) FROM (SELECT campaign, type, count(*) FROM rows GROUP BY campaign, type)"));
        // The sum over the groups, so that only one row has to be fetched.
        against(
                "engagements by (campaign, type)",
                () -> new EngagementCounter()
                        .add(columns.campaigns, columns.types, 0, columns.rows)
                        .counts()
                        .cells(),
                "SELECT sum(n) FROM (SELECT campaign, type, count(*) AS n FROM rows GROUP BY campaign, type)",
                1,
                0);
    }

    private void sets() {
        check("people", distinct(columns.dense), duck.ask("SELECT count(DISTINCT dense) FROM rows"));
        check("keyed people", distinct(columns.keyed), duck.ask("SELECT count(DISTINCT keyed) FROM rows"));
        against(
                "exact reach, dense ids",
                () -> distinct(columns.dense),
                "SELECT count(DISTINCT dense) FROM rows",
                4,
                0);
        against(
                "exact reach, arbitrary ids, 1 M people",
                () -> distinct(columns.keyed),
                "SELECT count(DISTINCT keyed) FROM rows",
                0,
                10e6);
        long[] different = new long[columns.rows];
        for (int i = 0; i < different.length; i++) {
            different[i] = Columns.splitmix64(i);
        }
        alone("exact reach, arbitrary ids, all different", () -> distinct(different), 10e6);
    }

    private static long distinct(long[] ids) {
        return IdSet.builder().add(ids, 0, ids.length).size();
    }

    private void sketches() {
        against(
                "HLL, p 12, keyed ids",
                () -> hll(columns.keyed),
                "SELECT approx_count_distinct(keyed) FROM rows",
                3,
                100e6);
        against(
                "theta, k 4096, keyed ids",
                () -> theta(columns.keyed),
                "SELECT approx_count_distinct(keyed) FROM rows",
                0,
                60e6);
    }

    private static long hll(long[] ids) {
        HllBuilder sketch = HllSketch.builder(12);
        sketch.add(ids, 0, ids.length);
        return (long) sketch.build().estimate();
    }

    private static long theta(long[] ids) {
        ThetaBuilder sketch = ThetaSketch.builder(12);
        sketch.add(ids, 0, ids.length);
        return (long) sketch.build().estimate();
    }

    private void merges() {
        List<HllSketch> hlls = new ArrayList<>();
        List<ThetaSketch> thetas = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            HllBuilder hll = HllSketch.builder(12);
            ThetaBuilder theta = ThetaSketch.builder(12);
            int from = i * 2_000;
            for (int id = from; id < from + 20_000; id++) {
                hll.add(Columns.splitmix64(id));
                theta.add(Columns.splitmix64(id));
            }
            hlls.add(hll.build());
            thetas.add(theta.build());
        }
        time(
                "merge of 1,000 HLL sketches, p 12",
                () -> (long) HllSketch.union(hlls).estimate(),
                5);
        time(
                "merge of 1,000 theta sketches, k 4096",
                () -> (long) ThetaSketch.union(thetas).estimate(),
                5);
    }

    private void keys() {
        String[] ids = new String[100_000];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "did:plc:" + Long.toHexString(Columns.splitmix64(i));
        }
        byte[] key = "a key of thirty-two random bytes".getBytes(StandardCharsets.UTF_8);
        IdKeyer known = IdKeyer.of(key, ids.length);
        IdKeyer none = IdKeyer.of(key, 0);
        rate("keying an id for the first time", ids.length, () -> keyed(none, ids));
        rate("keying an id that is known", ids.length, () -> keyed(known, ids));
    }

    private static long keyed(IdKeyer keyer, String[] ids) {
        long sum = 0;
        for (String id : ids) {
            sum += keyer.key(id);
        }
        return sum;
    }

    private void cascades() {
        int nodes = 1_000_000;
        int[] parents = parents(nodes);
        time(
                "structural virality, 1 M nodes, parents",
                () -> StructuralVirality.ofParents(parents).hashCode(),
                5);
        long[] ids = new long[nodes];
        long[] parentIds = new long[nodes];
        SplittableRandom random = new SplittableRandom(2);
        int[] order = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        for (int i = 0; i < nodes; i++) {
            int node = order[i];
            ids[i] = Columns.splitmix64(node);
            parentIds[i] = node == 0 ? 0 : Columns.splitmix64(parents[node]);
        }
        time(
                "structural virality, 1 M nodes, ids in any order",
                () -> StructuralVirality.ofIds(ids, parentIds, 0).hashCode(),
                500);
        if (full) {
            int[] many = parents(50_000_000);
            long[] best = Best.of(1, () -> StructuralVirality.ofParents(many).hashCode());
            figures.line(
                    "structural virality, 50 M nodes, parents",
                    Figures.millis((double) best[0]),
                    "",
                    "",
                    "completes",
                    true);
        }
    }

    private static int[] parents(int nodes) {
        SplittableRandom random = new SplittableRandom(3);
        int[] parents = new int[nodes];
        parents[0] = -1;
        for (int i = 1; i < nodes; i++) {
            parents[i] = random.nextInt(i);
        }
        return parents;
    }

    private void against(String what, LongSupplier ours, String query, double goalRatio, double goalRate) {
        long[] best = Best.of(rounds, this::sum, ours, () -> duck.ask(query));
        double rate = columns.rows * 1e9 / best[1];
        double ratio = (double) best[2] / best[1];
        scan = columns.rows * 1e9 / best[0];
        figures.line(
                what,
                Figures.rows(rate),
                Figures.times(rate / scan),
                Figures.times(ratio),
                goal(goalRatio, goalRate),
                ratio >= goalRatio && rate >= goalRate);
    }

    private void alone(String what, LongSupplier ours, double goalRate) {
        long[] best = Best.of(rounds, this::sum, ours);
        double rate = columns.rows * 1e9 / best[1];
        scan = columns.rows * 1e9 / best[0];
        figures.line(what, Figures.rows(rate), Figures.times(rate / scan), "", goal(0, goalRate), rate >= goalRate);
    }

    private void rate(String what, int rows, LongSupplier ours) {
        long[] best = Best.of(rounds, ours);
        double rate = rows * 1e9 / best[0];
        figures.line(what, Figures.rows(rate), Figures.times(rate / scan), "", "", true);
    }

    private void time(String what, LongSupplier ours, double goalMillis) {
        long[] best = Best.of(rounds, ours);
        figures.line(
                what,
                Figures.millis((double) best[0]),
                "",
                "",
                "at most " + goalMillis + " ms",
                best[0] <= goalMillis * 1e6);
    }

    private static String goal(double ratio, double rate) {
        String rows = rate == 0 ? "" : (long) (rate / 1e6) + " M rows/s";
        String times = ratio == 0 ? "" : (long) ratio + "x DuckDB";
        return rows.isEmpty() || times.isEmpty() ? rows + times : rows + ", " + times;
    }

    private long sum() {
        long sum = 0;
        for (long id : columns.dense) {
            sum += id;
        }
        return sum;
    }

    private static void check(String what, long ours, long theirs) {
        if (ours != theirs) {
            throw new IllegalStateException(what + ": " + ours + " here, " + theirs + " in DuckDB");
        }
    }
}
