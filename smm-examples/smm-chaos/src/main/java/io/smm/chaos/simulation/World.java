package io.smm.chaos.simulation;

import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import io.smm.core.InMemoryMediaStore;
import io.smm.core.InMemoryOutboxStore;
import io.smm.core.InMemoryPauseStore;
import io.smm.core.InMemoryPlanStore;
import io.smm.core.SmmBuilder;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.HttpOptions;
import io.smm.spi.MediaStore;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PauseStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.TurnStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * One history: a plan, a network, some nodes that share stores, a person who changes their mind, and what befalls them. The first hour is
 * bad; then nothing breaks any more, and what is planned must come to its end.
 */
final class World {

    private static final long START = Instant.parse("2026-11-23T08:00:00Z").toEpochMilli();
    private static final long BAD_UNTIL = START + Duration.ofMinutes(60).toMillis();
    private static final long END = START + Duration.ofDays(2).toMillis();
    private static final long SLOWEST_CALL = 300;
    private static final List<TenantId> TENANTS = List.of(new TenantId("acme"), new TenantId("bolt"));
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
    private final SimNetwork common;
    private final SimNetwork rare;
    private final People people;
    private final Callers callers = new Callers(this);
    private final Crisis crisis = new Crisis(this, TENANTS.get(0));
    private final ClaimWatch claims;
    private final Wishes wishes;
    private final List<Connection> accounts = new ArrayList<>();
    private final Set<String> withRare = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private OutboxStore outbox = new InMemoryOutboxStore();
    private PlanStore plans = new InMemoryPlanStore();
    private final PauseStore pauses = new InMemoryPauseStore();
    private final MediaStore media = new InMemoryMediaStore();
    private final Map<String, PlannedPost> planned = new LinkedHashMap<>();
    private final List<String> diary = new ArrayList<>();
    private final Clock clock = new WorldClock();
    private Optional<Instant> restoredAt = Optional.empty();
    private int steps;
    private boolean over;

    World(long seed, Profile profile, Broken broken, Executor threads) {
        this.seed = seed;
        this.broken = broken;
        random = new SplittableRandom(seed);
        actors = new Actors(random, threads, START);
        common = new SimNetwork(profile);
        List<Profile> profiles = List.of(Profile.values());
        rare = new SimNetwork(profiles.get((profiles.indexOf(profile) + 1) % profiles.size()));
        people = new People(this, random.nextBoolean());
        wishes = new Wishes(random);
        claims = new ClaimWatch(fault -> {
            faults.add(fault);
            note(fault);
        });
    }

    /** Lives through it. */
    History live() {
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            accounts.add(account(i % TENANTS.size(), random.nextInt(4) == 0 ? rare : common, i));
        }
        plan();
        int nodes = 1 + random.nextInt(3);
        for (int i = 1; i <= nodes; i++) {
            if (i == 1 || random.nextBoolean()) {
                withRare.add("node-" + i);
            }
            startNode("node-" + i, START);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            callers.start(actors, START, i, anyAccount());
        }
        if (random.nextInt(6) == 0) {
            actors.start("backup", START, this::loseAndRestore);
        } else {
            people.start(actors, START, List.copyOf(planned.values()));
            crisis.start(actors, START);
        }
        actors.run();
        if (wishes.hasMedia()) {
            actors.start(Keeper.NAME, now(), () -> new Keeper(this, media).tidy());
            actors.run();
        }
        return History.of(this, steps, diary);
    }

    Wishes wishes() {
        return wishes;
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
        if (faulty() && self.toString().startsWith(Callers.NAME) && random.nextInt(20) == 0) {
            note(self + " is killed");
            self.kill();
        }
        self.step();
    }

    /** What a node is about to begin nobody knows of: some stand still just then, for longer than their lease. */
    private void standStill() {
        Actors.Actor self = actors.running();
        if (self.toString().startsWith("node") && chance(8)) {
            long until = now()
                    + Duration.ofMinutes(3).toMillis()
                    + upTo(Duration.ofMinutes(7).toMillis());
            note(self + " stands still until " + Instant.ofEpochMilli(until));
            self.sleepUntil(until);
        }
    }

    /** Everything is lost and brought back from a backup: everybody is stopped first, and told of it. */
    private void loseAndRestore() {
        rest(Duration.ofMinutes(30));
        Backup backup = Backup.of(plans, outbox, accounts);
        note("a backup is made");
        rest(Duration.ofMinutes(25));
        Set<String> nodes = actors.kill("node");
        actors.kill(Callers.NAME);
        plans = backup.restoredPlans();
        outbox = backup.restoredOutbox();
        restoredAt = Optional.of(clock.instant());
        note("the backup is restored, and " + nodes + " start again");
        nodes.forEach(name -> startNode(name, now() + 1));
    }

    private void plan() {
        Smm smm = smm(Optional.empty());
        int posts = 1 + random.nextInt(5);
        boolean atOnce = random.nextInt(3) == 0;
        for (int i = 0; i < posts; i++) {
            Post post = wishes.post("text-" + i);
            Instant at = Instant.ofEpochMilli(START
                    + 1
                    + (atOnce
                            ? 600_000 + i
                            : random.nextLong(Duration.ofMinutes(40).toMillis())));
            ScheduleRequest wish = ScheduleRequest.of(
                    atOnce ? accounts.get(i % accounts.size()) : anyAccount(), post, at, new RequestKey("post-" + i));
            wish = random.nextInt(4) == 0 ? wish.withLate(LatePolicy.skipAfter(Duration.ofMinutes(4))) : wish;
            wish = wish.withFollowUps(wishes.whatFollows(i));
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
        return (restoredAt.isPresent() || people.areDone() && crisis.isOver())
                && callers.directs().stream().allMatch(this::isOver)
                && planned.values().stream()
                        .allMatch(entry ->
                                plans.find(entry.id()).map(World::hasEnded).orElse(true))
                && followers().allMatch(World::hasEnded);
    }

    /** What follows, as far as it is planned. */
    private Stream<PlanEntry> followers() {
        return planned.values().stream()
                .flatMap(post -> find(post).stream())
                .flatMap(base -> base.followUps().stream())
                .flatMap(followUp -> followUp.planned().stream())
                .flatMap(id -> plans.find(id).stream());
    }

    /** What only lacks first comments is tried on, and what follows a post is looked at. */
    private static boolean hasEnded(PlanEntry entry) {
        return ENDS.contains(entry.planned().state()) && entry.notBefore().isEmpty();
    }

    /** Whether a tenant's posts have one that is being delivered, of which so much stands; less than none while nothing is begun. */
    boolean isDelivering(TenantId tenant, IntPredicate standing) {
        return planned.values().stream()
                .filter(post -> post.connection().tenant().equals(tenant))
                .flatMap(post -> find(post).stream())
                .filter(post -> post.state() == PlanState.DELIVERING)
                .mapToInt(post -> delivery(post)
                        .map(entry -> entry.delivery().publications().size())
                        .orElse(-1))
                .anyMatch(standing);
    }

    private boolean isOver(Callers.Direct direct) {
        return delivery(direct).flatMap(OutboxEntry::resumeAt).isEmpty();
    }

    /** What a process of the host's works with. */
    Smm process(String name) {
        return smm(Optional.of(name));
    }

    void rest(Duration most) {
        actors.running().sleepUntil(now() + random.nextLong(most.toMillis()));
    }

    void note(String line) {
        diary.add(at() + " " + line);
    }

    long seed() {
        return seed;
    }

    People people() {
        return people;
    }

    Crisis crisis() {
        return crisis;
    }

    boolean isRestored() {
        return restoredAt.isPresent();
    }

    /** The accounts of a tenant. */
    List<Connection> accounts(TenantId tenant) {
        return accounts.stream()
                .filter(account -> account.tenant().equals(tenant))
                .toList();
    }

    /** Notes what somebody planned on the way. */
    void watch(Collection<PlannedPost> posts) {
        posts.forEach(post -> planned.put(post.id().value(), post));
    }

    /** What was seen to be wrong on the way. */
    List<String> faults() {
        return faults;
    }

    Collection<PlannedPost> planned() {
        return planned.values();
    }

    List<Callers.Direct> directs() {
        return callers.directs();
    }

    Optional<PlannedPost> find(PlannedPost post) {
        return plans.find(post.id()).map(PlanEntry::planned);
    }

    Optional<OutboxEntry> delivery(PlannedPost post) {
        return outbox.findByKey(post.connection().id(), post.key());
    }

    Optional<OutboxEntry> delivery(Callers.Direct direct) {
        return outbox.findByKey(direct.connection().id(), direct.key());
    }

    PlanStore plans() {
        return plans;
    }

    SimNetwork network(Connection account) {
        return account.network().equals(common.profile().network()) ? common : rare;
    }

    List<SimNetwork> networks() {
        return List.of(common, rare);
    }

    private Connection anyAccount() {
        return accounts.get(random.nextInt(accounts.size()));
    }

    private static Connection account(int tenant, SimNetwork network, int number) {
        return Connection.of(
                TENANTS.get(tenant), new AppId("app"), URI.create("https://sim.example"), network.account(number));
    }

    private Smm smm(Optional<String> actor) {
        SmmBuilder builder = SmmBuilder.create()
                .clock(clock)
                .sleeper(time -> passTime(time.toMillis()))
                .http(HttpOptions.builder().callTimeout(Profile.CALL_TIMEOUT).build())
                .approvals(people.rules())
                .register(adapter(common));
        Set<Network> here = new HashSet<>(Set.of(common.profile().network()));
        boolean node = actor.filter(name -> name.startsWith("node")).isPresent();
        if (!node || withRare.contains(actor.get())) {
            builder.register(adapter(rare));
            here.add(rare.profile().network());
        }
        restoredAt.ifPresent(builder::restoredAt);
        if (actor.isEmpty()) {
            return builder.outboxStore(outbox)
                    .planStore(plans)
                    .pauseStore(pauses)
                    .mediaStore(media)
                    .build();
        }
        return builder.outboxStore(watched(OutboxStore.class, broken.outbox(outbox), here))
                .planStore(watched(PlanStore.class, broken.plans(plans), here))
                .pauseStore(watched(PauseStore.class, broken.pauses(pauses), here))
                .mediaStore(watched(MediaStore.class, broken.media(media), here))
                .build();
    }

    private SimAdapter adapter(SimNetwork network) {
        return new SimAdapter(
                network.profile().network(),
                broken.publisher(new SimPublisher(this, network)),
                new SimInsights(this, network));
    }

    /** A store before and after whose every call anything may happen. */
    @SuppressWarnings("unchecked") // what a claim gives
    private <T> T watched(Class<T> port, T store, Set<Network> here) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (method.getName().equals("together")) {
                        return together(here);
                    }
                    step();
                    if (store instanceof OutboxStore && method.getName().equals("insert")) {
                        standStill();
                    }
                    Object answer;
                    try {
                        answer = method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    if (method.getName().equals("claim")) {
                        claims.given((List<PlanEntry>) answer, here, plans);
                    }
                    if (store instanceof PlanStore && method.getName().equals("insert")) {
                        passTime(1 + upTo(20)); // what is planned at one moment has an order by chance, in no seed
                    } else {
                        step();
                    }
                    return answer;
                }));
    }

    /** Every other world keeps both in one store. */
    private Optional<TurnStore> together(Set<Network> here) {
        return seed % 2 == 0
                ? Optional.of(watched(TurnStore.class, new Turns(broken.plans(plans), broken.outbox(outbox)), here))
                : Optional.empty();
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
