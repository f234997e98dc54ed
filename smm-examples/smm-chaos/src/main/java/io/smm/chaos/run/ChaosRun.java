package io.smm.chaos.run;

import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Plans posts on networks that lie, lets processes publish them, kills and stops these at random, and counts what really appeared. Ends with
 * 1 when a post was lost, stands twice, or is called unknown though it could be known; with something broken, when that was not noticed.
 */
public final class ChaosRun {

    private static final int NODES_ON_POSTGRES = 3;
    private static final Duration LONGEST_END = Duration.ofMinutes(10);
    private static final Duration LONGEST_TO_NOTICE = Duration.ofMinutes(2);
    private static final Duration TIME_TO_PLAN = Duration.ofSeconds(10);
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(30);
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** Networks that take a post twice when it is sent twice: the others would hide what is broken. */
    private static final List<Profile> UNGUARDED = List.of(Profile.READ_BACK, Profile.NOTHING);

    private final Clock clock = Clock.systemUTC();
    private final String title;
    private final int count;
    private final int disturbances;
    private final long seed;
    private final Broken broken;

    private ChaosRun(String title, int count, int disturbances, long seed, Broken broken) {
        this.title = broken == Broken.NOTHING ? title : title + ", " + Tally.name(broken);
        this.count = count;
        this.disturbances = disturbances;
        this.seed = seed;
        this.broken = broken;
    }

    /**
     * Runs it.
     *
     * @param args {@code postgres} or {@code h2}, how many posts, how many kills and stops, the seed, and perhaps what to break
     * @throws IOException when a process cannot be started
     * @throws InterruptedException when somebody stops it
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int count = Integer.parseInt(args[1]);
        int disturbances = Integer.parseInt(args[2]);
        long seed = Long.parseLong(args[3]);
        Broken broken = args.length > 4 ? Broken.valueOf(args[4]) : Broken.NOTHING;
        RunReport report = args[0].equals("postgres")
                ? onPostgres(count, disturbances, seed, broken)
                : onH2(count, disturbances, seed, broken);
        ChaosPage.write(Path.of("target", "chaos-run.html"), List.of(report));
        System.out.println(report.tally().sums());
        System.exit(report.asExpected() ? 0 : 1);
    }

    /** Three processes that share a database. */
    static RunReport onPostgres(int count, int disturbances, long seed, Broken broken)
            throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = postgres()) {
            return new ChaosRun("three processes on PostgreSQL", count, disturbances, seed, broken)
                    .on(postgres.getJdbcUrl("postgres", "postgres"), NODES_ON_POSTGRES);
        }
    }

    /** One process with its database in a file. */
    static RunReport onH2(int count, int disturbances, long seed, Broken broken)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("smm-chaos");
        try {
            return new ChaosRun("one process on H2", count, disturbances, seed, broken)
                    .on("jdbc:h2:async:" + folder.resolve("plan") + ";WRITE_DELAY=0", 1);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** As a host runs it: the embedded one confirms before it writes unless it is told not to. */
    private static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private RunReport on(String database, int processes) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Duration span = Duration.ofMillis(Math.max(10_000L, count * 30L));
        List<Profile> profiles = broken == Broken.NOTHING ? List.of(Profile.values()) : UNGUARDED;
        Calendar calendar = new Calendar(database, profiles, clock);
        try (Liar liar = Liar.start(random.nextLong())) {
            Instant begin = clock.instant().plus(TIME_TO_PLAN).plusMillis(count * 20L);
            calendar.plan(count, liar.address(), begin, span, random.nextLong());
            say("planned %d posts over %d s on %d networks, seed %d"
                    .formatted(count, span.toSeconds(), profiles.size(), seed));
            Instant from = clock.instant();
            List<Incident> incidents = live(database, processes, calendar, liar, random);
            Instant to = clock.instant();
            Witness witness = liar.witness();
            Tally tally = new Inquest(database, witness, incidents, broken != Broken.NOTHING, this::say)
                    .hold(calendar.planned());
            tally.table().lines().forEach(this::say);
            say(tally.sums());
            return new RunReport(
                    title, broken, processes, seed, calendar.planned(), witness, incidents, from, to, tally);
        }
    }

    /** Lets processes publish and disturbs them, until all has come to its end; gives what was done to them. */
    private List<Incident> live(String database, int processes, Calendar calendar, Liar liar, SplittableRandom random)
            throws IOException, InterruptedException {
        try (Nodes nodes = new Nodes(database, processes, random.nextLong(), broken, clock)) {
            untilOneStands(liar);
            disturb(nodes, liar, random);
            nodes.wakeAll();
            if (broken == Broken.NOTHING) {
                liar.beFair();
                end(calendar, nodes, liar, processes > 1);
            } else {
                untilOneStandsTwice(liar);
            }
            say("%d kills, %d stops".formatted(nodes.kills(), nodes.stops()));
            return nodes.incidents();
        }
    }

    /** Who is killed before there is anything to do proves nothing. */
    private void untilOneStands(Liar liar) throws IOException, InterruptedException {
        Instant latest = clock.instant().plus(LONGEST_TO_NOTICE);
        while (liar.standing() == 0 && clock.instant().isBefore(latest)) {
            Thread.sleep(LOOK_EVERY.toMillis());
        }
    }

    private void disturb(Nodes nodes, Liar liar, SplittableRandom random) throws IOException, InterruptedException {
        Instant told = clock.instant();
        while (nodes.kills() + nodes.stops() < disturbances) {
            Thread.sleep(200 + random.nextLong(2_500));
            nodes.wake();
            nodes.disturb();
            if (clock.instant().isAfter(told.plus(TELL_EVERY))) {
                told = clock.instant();
                say("%d kills, %d stops, %d of %d stand"
                        .formatted(nodes.kills(), nodes.stops(), liar.standing(), count));
            }
        }
    }

    private void end(Calendar calendar, Nodes nodes, Liar liar, boolean shared)
            throws IOException, InterruptedException {
        Instant latest = clock.instant().plus(LONGEST_END);
        int open = count;
        while (open > 0 && clock.instant().isBefore(latest)) {
            say("%d of %d stand".formatted(liar.standing(), count));
            Thread.sleep((shared ? TELL_EVERY : LONGER_THAN_A_LEASE).toMillis());
            open = open(calendar, nodes, shared);
        }
        say("%d open".formatted(open));
    }

    /** What is broken need not be watched any longer once it shows. */
    private void untilOneStandsTwice(Liar liar) throws IOException, InterruptedException {
        Instant latest = clock.instant().plus(LONGEST_TO_NOTICE);
        while (!liar.witness().doubled() && clock.instant().isBefore(latest)) {
            Thread.sleep(LOOK_EVERY.toMillis());
        }
    }

    /** A database that one process alone can open is looked at while that process is dead. */
    private static int open(Calendar calendar, Nodes nodes, boolean shared) throws IOException, InterruptedException {
        if (shared) {
            return calendar.open();
        }
        int[] open = new int[1];
        nodes.killAllWhile(() -> open[0] = calendar.open());
        return open[0];
    }

    /** Runs may go on side by side. */
    private void say(String line) {
        System.out.println(title + ": " + line);
    }
}
