package io.smm.chaos.run;

import io.smm.chaos.broken.Broken;
import io.smm.chaos.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All of it: histories on virtual time, then real processes on real databases; and each with a promise taken out, which must be noticed. Ends
 * with 1 when a sound engine fails or a broken one does not.
 */
public final class Chaos {

    private static final long SEED = 20261123;
    /** What processes can do without; people who edit and approve live in histories alone. */
    private static final List<Broken> BROKEN = List.of(Broken.INTENT_AFTER_SEND, Broken.NO_RECONCILIATION);

    private static final Path PAGE = Path.of("target", "chaos.html");

    private final List<String> failures = new ArrayList<>();
    private final List<RunReport> reports = new ArrayList<>();
    private final boolean full;

    private Chaos(boolean full) {
        this.full = full;
    }

    /**
     * Runs it.
     *
     * @param args {@code short}, which takes minutes, or {@code full}, which takes an hour or more
     * @throws IOException when a process cannot be started
     * @throws InterruptedException when somebody stops it
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Chaos chaos = new Chaos(args[0].equals("full"));
        chaos.simulate();
        chaos.disturb();
        chaos.disturbBroken();
        System.exit(chaos.sum() ? 0 : 1);
    }

    private void simulate() {
        head("histories of the engine as it is");
        if (!Simulation.isSound(SEED, full ? 1_000_000 : 100_000, Broken.NOTHING)) {
            failures.add("a history went wrong");
        }
        for (Broken broken : EnumSet.complementOf(EnumSet.of(Broken.NOTHING))) {
            head("histories with " + Tally.name(broken));
            if (Simulation.isSound(SEED, 1_000, broken)) {
                failures.add("histories do not notice " + Tally.name(broken));
            }
        }
    }

    private void disturb() throws IOException, InterruptedException {
        head("three processes on PostgreSQL");
        add(ChaosRun.onPostgres(full ? 10_000 : 1_000, full ? 200 : 20, SEED, Broken.NOTHING));
        head("one process on H2");
        add(ChaosRun.onH2(full ? 2_000 : 200, full ? 40 : 4, SEED, Broken.NOTHING));
    }

    /** Each ends as soon as it was noticed. They wait for leases most of the time, so they go side by side. */
    private void disturbBroken() throws IOException, InterruptedException {
        head("one process on H2 with a promise taken out, twice; it must be noticed");
        ExecutorService threads = Executors.newFixedThreadPool(BROKEN.size(), work -> {
            Thread thread = new Thread(work, "chaos-broken");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Callable<RunReport>> runs = BROKEN.stream()
                    .<Callable<RunReport>>map(broken -> () -> ChaosRun.onH2(150, 4, SEED, broken))
                    .toList();
            for (Future<RunReport> run : threads.invokeAll(runs)) {
                add(run.get());
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
        if (full) {
            for (Broken broken : BROKEN) {
                head("three processes on PostgreSQL with " + Tally.name(broken));
                add(ChaosRun.onPostgres(1_000, 40, SEED, broken));
            }
        }
    }

    private void add(RunReport report) {
        reports.add(report);
        if (!report.asExpected()) {
            failures.add(report.title() + ": " + report.tally().sums());
        }
    }

    /** Tells how it came out, last what the sound engine did in all runs; the picture lies beside. */
    private boolean sum() throws IOException {
        head("all runs");
        ChaosPage.write(PAGE, reports);
        System.out.println("picture: " + PAGE.toAbsolutePath());
        reports.forEach(report -> System.out.println((report.asExpected() ? "ok      " : "FAILED  ") + report.title()
                + ": " + report.tally().sums()));
        failures.forEach(failure -> System.out.println("FAILED: " + failure));
        System.out.println(reports.stream()
                .filter(report -> report.broken() == Broken.NOTHING)
                .map(RunReport::tally)
                .reduce(new Tally(), Tally::and)
                .sums());
        return failures.isEmpty();
    }

    private static void head(String what) {
        System.out.println("---- " + what);
    }
}
