package io.smm.chaos.run;

import io.smm.chaos.broken.Broken;
import io.smm.chaos.simulation.Simulation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * All of it: histories on virtual time, then real processes on real databases; and each with a promise taken out, which must be noticed. Ends
 * with 1 when a sound engine fails or a broken one does not.
 */
public final class Chaos {

    private static final long SEED = 20261123;

    private final List<String> failures = new ArrayList<>();
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
        chaos.failures.forEach(failure -> System.out.println("FAILED: " + failure));
        System.exit(chaos.failures.isEmpty() ? 0 : 1);
    }

    private void simulate() {
        head("histories of the engine as it is");
        expect(true, Simulation.isSound(SEED, full ? 1_000_000 : 100_000, Broken.NOTHING), "a history went wrong");
        for (Broken broken : List.of(Broken.INTENT_AFTER_SEND, Broken.NO_RECONCILIATION)) {
            head("histories with " + broken);
            expect(false, Simulation.isSound(SEED, 1_000, broken), "histories do not notice " + broken);
        }
    }

    private void disturb() throws IOException, InterruptedException {
        head("three processes on PostgreSQL");
        expect(
                true,
                ChaosRun.onPostgres(full ? 10_000 : 1_000, full ? 200 : 20, SEED, Broken.NOTHING),
                "posts were lost, doubled or left unknown on PostgreSQL");
        head("one process on H2");
        expect(
                true,
                ChaosRun.onH2(full ? 2_000 : 200, full ? 40 : 4, SEED, Broken.NOTHING),
                "posts were lost, doubled or left unknown on H2");
        if (full) {
            for (Broken broken : List.of(Broken.INTENT_AFTER_SEND, Broken.NO_RECONCILIATION)) {
                head("three processes with " + broken);
                expect(false, ChaosRun.onPostgres(1_000, 40, SEED, broken), "nobody noticed " + broken);
            }
        }
    }

    private void expect(boolean wanted, boolean sound, String failure) {
        if (sound != wanted) {
            failures.add(failure);
        }
    }

    private static void head(String what) {
        System.out.println("---- " + what);
    }
}
