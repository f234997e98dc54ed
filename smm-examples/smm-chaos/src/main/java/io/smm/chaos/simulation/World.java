package io.smm.chaos.simulation;

import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import io.smm.core.InMemoryOutboxStore;
import io.smm.core.InMemoryPauseStore;
import io.smm.core.InMemoryPlanStore;
import io.smm.core.SmmBuilder;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.HttpOptions;
import io.smm.spi.OutboxStore;
import io.smm.spi.PauseStore;
import io.smm.spi.PlanStore;
import io.smm.spi.Publisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;

/**
 * One history: a plan, a network, some nodes that share stores, a person who changes their mind, and what befalls them. The first hour is
 * bad; then nothing breaks any more, and what is planned must come to its end.
 */
final class World {

    private static final long START = Instant.parse("2026-11-23T08:00:00Z").toEpochMilli();
    private static final long BAD_UNTIL = START + Duration.ofMinutes(60).toMillis();
    private static final long END = START + Duration.ofDays(2).toMillis();
    private static final long SLOWEST_CALL = 300;
    private static final Set<PlanState> ENDS = EnumSet.of(
            PlanState.PUBLISHED,
            PlanState.PARTLY_PUBLISHED,
            PlanState.FAILED,
            PlanState.UNKNOWN,
            PlanState.MISSED,
            PlanState.CANCELLED,
            PlanState.HELD,
            PlanState.DRAFT,
            PlanState.IN_REVIEW,
            PlanState.APPROVED);

    private final long seed;
    private final SplittableRandom random;
    private final Broken broken;
    private final Actors actors;
    private final SimNetwork network;
    private final People people;
    private final OutboxStore outbox = new InMemoryOutboxStore();
    private final PlanStore plans = new InMemoryPlanStore();
    private final PauseStore pauses = new InMemoryPauseStore();
    private final Map<String, PlannedPost> planned = new LinkedHashMap<>();
    private final List<String> diary = new ArrayList<>();
    private final Clock clock = new WorldClock();
    private int steps;
    private boolean over;

    World(long seed, Profile profile, Broken broken, Executor threads) {
        this.seed = seed;
        this.broken = broken;
        random = new SplittableRandom(seed);
        actors = new Actors(random, threads, START);
        network = new SimNetwork(profile);
        people = new People(this, random.nextBoolean());
    }

    /** Lives through it. */
    History live() {
        plan();
        int nodes = 1 + random.nextInt(3);
        for (int i = 0; i < nodes; i++) {
            startNode("node-" + (i + 1), START);
        }
        people.start(actors, START, planned.values());
        actors.run();
        return History.of(seed, network, people, planned, plans, outbox, steps, diary);
    }

    Clock clock() {
        return clock;
    }

    long now() {
        return actors.now();
    }

    boolean faulty() {
        return now() < BAD_UNTIL;
    }

    int draw(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return faulty() && random.nextInt(100) < percent;
    }

    long upTo(long bound) {
        return random.nextLong(bound + 1);
    }

    long callTime() {
        return 1 + random.nextLong(SLOWEST_CALL);
    }

    /** A call takes its time; meanwhile anything may happen to who made it. */
    void passTime(long millis) {
        actors.running().sleepUntil(now() + millis);
        step();
    }

    /** Between any two things that a process does, it may be killed or stopped. */
    void step() {
        steps++;
        Actors.Actor self = actors.running();
        if (faulty() && self.toString().startsWith("node")) {
            int fate = random.nextInt(1_000);
            if (fate < 12) {
                diary.add(at() + " " + self + " is killed");
                self.kill();
                startNode(
                        self.toString(),
                        now() + 1 + random.nextLong(Duration.ofMinutes(4).toMillis()));
            } else if (fate < 24) {
                long until = now() + random.nextLong(Duration.ofMinutes(6).toMillis());
                diary.add(at() + " " + self + " is stopped until " + Instant.ofEpochMilli(until));
                self.sleepUntil(until);
            }
        }
        self.step();
    }

    private void plan() {
        Smm smm = smm(Optional.empty());
        int posts = 1 + random.nextInt(5);
        int accounts = 1 + random.nextInt(2);
        for (int i = 0; i < posts; i++) {
            Post post = Post.of("text-" + i + "-1");
            if (random.nextInt(3) == 0) {
                post = post.toBuilder()
                        .then(PostPart.of(PostText.of("text-" + i + "-2")))
                        .build();
            }
            Instant at = Instant.ofEpochMilli(
                    START + 1 + random.nextLong(Duration.ofMinutes(40).toMillis()));
            ScheduleRequest wish =
                    ScheduleRequest.of(connection(random.nextInt(accounts)), post, at, new RequestKey("post-" + i));
            boolean draft = people.review() && random.nextInt(3) == 0;
            PlannedPost entry = smm.planning().by(People.WRITER).schedule(draft ? wish.asDraft() : wish);
            planned.put(entry.id().value(), entry);
        }
        smm.close();
    }

    private void startNode(String name, long moment) {
        actors.start(name, moment, () -> {
            Smm smm = smm(Optional.of(name));
            while (!over) {
                smm.planning().runDue();
                actors.running()
                        .sleepUntil(now()
                                + 1
                                + random.nextLong(Duration.ofSeconds(40).toMillis()));
                over = now() > BAD_UNTIL && (isDone() || now() > END);
                step();
            }
            smm.close();
        });
    }

    private boolean isDone() {
        return people.areDone()
                && planned.values().stream()
                        .allMatch(entry -> plans.find(entry.id())
                                .map(now -> ENDS.contains(now.planned().state()))
                                .orElse(true));
    }

    /** What a person works with, and through. */
    Smm person() {
        return smm(Optional.of("person"));
    }

    void rest(Duration most) {
        actors.running().sleepUntil(now() + random.nextLong(most.toMillis()));
    }

    void note(String line) {
        diary.add(at() + " " + line);
    }

    private Connection connection(int account) {
        return Connection.of(
                new TenantId("acme"), new AppId("app"), URI.create("https://sim.example"), network.account(account));
    }

    private Smm smm(Optional<String> actor) {
        Publisher publisher = broken.publisher(new SimPublisher(this, network));
        OutboxStore store = broken.outbox(outbox);
        SmmBuilder builder = SmmBuilder.create()
                .clock(clock)
                .sleeper(time -> passTime(time.toMillis()))
                .http(HttpOptions.builder().callTimeout(Profile.CALL_TIMEOUT).build())
                .approvals(people.rules())
                .register(new SimAdapter(network.profile().network(), publisher));
        if (actor.isEmpty()) {
            return builder.outboxStore(store)
                    .planStore(plans)
                    .pauseStore(pauses)
                    .build();
        }
        return builder.outboxStore(watched(OutboxStore.class, store))
                .planStore(watched(PlanStore.class, broken.plans(plans)))
                .pauseStore(watched(PauseStore.class, pauses))
                .build();
    }

    /** A store before and after whose every call anything may happen. */
    private <T> T watched(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    step();
                    Object answer;
                    try {
                        answer = method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    step();
                    return answer;
                }));
    }

    private String at() {
        return Instant.ofEpochMilli(now()).toString();
    }

    /** All nodes see the same time: that of the database. */
    private final class WorldClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now());
        }
    }
}
