package io.smm.chaos.run;

import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import io.smm.chaos.node.Node;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The processes that publish, and what is done to them. */
final class Nodes implements AutoCloseable {

    /** One of them; it stands still as long as there is a moment to go on. */
    private static final class Victim {
        private final int number;
        private Program program;
        private Instant stoppedAt = Instant.EPOCH;
        private Optional<Instant> goesOnAt = Optional.empty();

        private Victim(int number, Program program) {
            this.number = number;
            this.program = program;
        }
    }

    /** Longer than any lease of theirs. */
    private static final Duration LONGEST_STOP =
            Node.PATIENCE.plus(Profile.CALL_TIMEOUT).plus(Node.MARGIN).multipliedBy(2);

    private static final int THREADS = 12;

    private final String database;
    private final Broken broken;
    private final Clock clock;
    private final SplittableRandom random;
    private final List<Victim> victims = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private int kills;
    private int stops;

    Nodes(String database, int count, long seed, Broken broken, Clock clock) throws IOException {
        this.database = database;
        this.broken = broken;
        this.clock = clock;
        random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            victims.add(new Victim(i, start(i)));
        }
    }

    int kills() {
        return kills;
    }

    int stops() {
        return stops;
    }

    List<Incident> incidents() {
        return List.copyOf(incidents);
    }

    /** Kills one and starts it again, or lets it stand still for a while. One that stands still is left alone. */
    void disturb() throws IOException, InterruptedException {
        Victim chosen = victims.get(random.nextInt(victims.size()));
        if (chosen.goesOnAt.isPresent()) {
            return;
        }
        if (random.nextInt(3) > 0) {
            kill(chosen);
        } else {
            chosen.program.stop();
            chosen.stoppedAt = clock.instant();
            chosen.goesOnAt = Optional.of(chosen.stoppedAt.plusMillis(random.nextLong(LONGEST_STOP.toMillis())));
            stops++;
        }
    }

    /** Kills all and starts them again when asked to. */
    void killAllWhile(Runnable work) throws IOException, InterruptedException {
        for (Victim victim : victims) {
            victim.program.kill();
        }
        Instant from = clock.instant();
        work.run();
        for (Victim victim : victims) {
            victim.program = start(victim.number);
            victim.goesOnAt = Optional.empty();
            incidents.add(new Incident(victim.number, Incident.Kind.LOOKED_AT, from, clock.instant()));
        }
    }

    /** Lets those go on that have stood still for as long as they should. */
    void wake() throws IOException, InterruptedException {
        Instant now = clock.instant();
        for (Victim victim : victims) {
            if (victim.goesOnAt.filter(until -> !now.isBefore(until)).isPresent()) {
                wake(victim);
            }
        }
    }

    /** Lets all go on. */
    void wakeAll() throws IOException, InterruptedException {
        for (Victim victim : victims) {
            if (victim.goesOnAt.isPresent()) {
                wake(victim);
            }
        }
    }

    private void wake(Victim victim) throws IOException, InterruptedException {
        victim.program.goOn();
        victim.goesOnAt = Optional.empty();
        incidents.add(new Incident(victim.number, Incident.Kind.STOPPED, victim.stoppedAt, clock.instant()));
    }

    private void kill(Victim victim) throws IOException, InterruptedException {
        Instant from = clock.instant();
        victim.program.kill();
        kills++;
        victim.program = start(victim.number);
        incidents.add(new Incident(victim.number, Incident.Kind.KILLED, from, clock.instant()));
    }

    private Program start(int number) throws IOException {
        return Program.start(
                Node.class,
                List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(database, "node-" + (number + 1), Integer.toString(THREADS), broken.name()));
    }

    @Override
    public void close() {
        victims.forEach(victim -> victim.program.close());
    }
}
