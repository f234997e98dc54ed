package io.smm.adapter.memory;

import static io.smm.testkit.SmmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Money;
import io.smm.QuotaEvent;
import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.QuotaSource;
import io.smm.account.QuotaStanding;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.core.InMemoryQuotaStore;
import io.smm.core.SmmBuilder;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RateLimitedException;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PublishRequest;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaStore;
import io.smm.spi.Sleeper;
import io.smm.spi.SpendBudget;
import io.smm.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Publishing through the ledger to networks that count for themselves, with clocks of their own. */
class QuotasEndToEndTest {

    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
    private static final Secret PASSWORD = Secret.of("the-bakerys-password");
    private static final Duration HOUR = QuotaKinds.HOUR;

    /** The network's own time. */
    private final MutableClock there = MutableClock.at(START);

    /** Ours, which may step. */
    private final MutableClock here = MutableClock.at(START);

    private final List<Duration> waits = new ArrayList<>();
    private final List<QuotaEvent> events = new ArrayList<>();
    private Sleeper sleeper = time -> {
        waits.add(time);
        pass(time);
    };
    private int said;

    private void pass(Duration time) {
        here.advance(time);
        there.advance(time);
    }

    private MemoryNetwork network(MemoryQuota... quotas) {
        return MemoryNetwork.builder(there)
                .account("bakery", PASSWORD)
                .account("florist", PASSWORD)
                .tokensFor(Duration.ofDays(400), Duration.ofDays(800))
                .quotas(quotas)
                .build();
    }

    private Smm smm(MemoryNetwork network, QuotaStore store, SpendBudget... budgets) {
        SmmBuilder builder = SmmBuilder.create()
                .register(MemoryAdapter.factory(network))
                .clock(here)
                .sleeper(time -> sleeper.sleep(time))
                .quotaStore(store)
                .observer(new SmmObserver() {
                    @Override
                    public void onQuota(QuotaEvent event) {
                        events.add(event);
                    }
                });
        Stream.of(budgets).forEach(builder::spendBudget);
        return builder.build();
    }

    private Smm smm(MemoryNetwork network) {
        return smm(network, new InMemoryQuotaStore(here));
    }

    private static Connection connect(Smm smm, MemoryNetwork network, String handle) {
        return smm.accounts()
                .connect(new ConnectionRequest(
                        new TenantId("tenant-1"),
                        new AppId("app-1"),
                        network.network(),
                        network.endpoint(),
                        new AppPassword(handle, PASSWORD)));
    }

    /** Without the patience to wait for a quota. */
    private Delivery publish(Smm smm, Connection as) {
        return publish(smm, as, Duration.ofMillis(1));
    }

    private Delivery publish(Smm smm, Connection as, Duration patience) {
        return smm.publishing()
                .publish(PublishRequest.of(as, Post.of("Number " + said++)).withPatience(patience));
    }

    private static Optional<SmmException> refusal(Delivery delivery) {
        return delivery.lastOutcome()
                .filter(Outcome.Rejected.class::isInstance)
                .map(outcome -> ((Outcome.Rejected) outcome).error());
    }

    /** How many stand before one is refused by the ledger; the network itself must refuse none. */
    private int published(Smm smm, Connection as, int most) {
        for (int count = 0; count < most; count++) {
            Optional<SmmException> refusal = refusal(publish(smm, as));
            if (refusal.isPresent()) {
                assertThat(refusal.get()).isExactlyInstanceOf(QuotaExhaustedException.class);
                return count;
            }
        }
        return most;
    }

    static Stream<Arguments> counted() {
        return Stream.of(
                        QuotaKinds.fixed(12),
                        QuotaKinds.rolling(12),
                        QuotaKinds.day(40),
                        QuotaKinds.month(60),
                        QuotaKinds.bucket(12, HOUR))
                .flatMap(quota -> Stream.of(quota, QuotaKinds.quiet(quota)))
                .flatMap(quota -> Stream.of(20_261_123L, 20_261_124L, 20_261_125L)
                        .map(seed -> Arguments.of(quota.rule().window() + " " + quota.telling(), quota, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("counted")
    void withinTheLedgerTheNetworkNeverRefuses(String name, MemoryQuota quota, long seed) {
        Random random = new Random(seed);
        MemoryNetwork network = network(quota);
        try (Smm smm = smm(network)) {
            Connection bakery = connect(smm, network, "bakery");
            int stood = 0;
            for (int i = 0; i < 400; i++) {
                pass(Duration.ofSeconds(random.nextInt(random.nextInt(10) == 0 ? 30_000 : 400)));
                Optional<SmmException> refusal = refusal(publish(smm, bakery));
                if (refusal.isEmpty()) {
                    stood++;
                } else {
                    assertThat(refusal.get())
                            .as("%s, seed %s, step %s", name, seed, i)
                            .isExactlyInstanceOf(QuotaExhaustedException.class);
                }
            }
            assertThat(network.posts()).hasSize(stood);
            assertThat(network.publishRequests()).isEqualTo(stood);
            assertThat(stood).as("%s, seed %s", name, seed).isGreaterThan(50);
        }
    }

    @Test
    void anEmptyStoreInMidWindowIsCarefulAndSaysSoUntilTheFirstAnswerTells() {
        MemoryNetwork network = network(QuotaKinds.fixed(40));
        try (Smm before = smm(network);
                Smm smm = smm(network)) {
            assertThat(published(before, connect(before, network, "bakery"), 35))
                    .isEqualTo(35);
            Connection bakery = connect(smm, network, "bakery");
            events.clear();
            assertThat(standing(smm, bakery).source()).isEqualTo(QuotaSource.NOT_CONFIRMED);

            assertThat(publish(smm, bakery)).isPublished();

            assertThat(events).first().satisfies(event -> {
                assertThat(event.kind()).isEqualTo(QuotaEvent.Kind.NOT_CONFIRMED);
                assertThat(event.standing().source()).isEqualTo(QuotaSource.NOT_CONFIRMED);
            });
            assertThat(standing(smm, bakery).source()).isEqualTo(QuotaSource.OBSERVED);
            assertThat(standing(smm, bakery).remaining()).hasValue(4);
            assertThat(published(smm, bakery, 100)).isEqualTo(4);
            assertThat(network.publishRequests()).isEqualTo(40);
        }
    }

    @Test
    void aNewSmmOverTheSameStoreGoesOnExactlyInMidWindow() {
        for (MemoryQuota quota : List.of(
                QuotaKinds.fixed(40), QuotaKinds.quiet(QuotaKinds.rolling(40)), QuotaKinds.quiet(QuotaKinds.day(40)))) {
            MemoryNetwork network = network(quota);
            QuotaStore store = new InMemoryQuotaStore(here);
            try (Smm before = smm(network, store)) {
                assertThat(published(before, connect(before, network, "bakery"), 25))
                        .isEqualTo(25);
            }
            pass(Duration.ofMinutes(20));
            try (Smm smm = smm(network, store)) {
                assertThat(published(smm, connect(smm, network, "bakery"), 100))
                        .as("%s", quota)
                        .isEqualTo(15);
            }
            assertThat(network.publishRequests()).isEqualTo(40);
        }
    }

    @Test
    void atItsEdgeAWindowIsTheNetworks() {
        for (MemoryQuota quota : List.of(
                QuotaKinds.fixed(5),
                QuotaKinds.quiet(QuotaKinds.fixed(5)),
                QuotaKinds.day(5),
                QuotaKinds.month(5),
                QuotaKinds.bucket(1, HOUR))) {
            MemoryNetwork network = network(quota);
            try (Smm smm = smm(network)) {
                Connection bakery = connect(smm, network, "bakery");
                int all = published(smm, bakery, 100);
                Instant end = availableAt(publish(smm, bakery));

                pass(Duration.between(here.instant(), end).minusMillis(2));
                assertThat(availableAt(publish(smm, bakery))).as("%s", quota).isEqualTo(end);
                assertThat(network.publishRequests()).isEqualTo(all);

                pass(Duration.ofMillis(2));
                assertThat(published(smm, bakery, 100)).as("%s", quota).isEqualTo(all);
            }
        }
    }

    @Test
    void ourClockMayStepBackAndNothingIsRefusedThereOrHeldForLongerThanAWindowHere() {
        for (Duration back : List.of(Duration.ofSeconds(50), Duration.ofMinutes(40), Duration.ofDays(300))) {
            for (MemoryQuota quota : List.of(
                    QuotaKinds.fixed(12),
                    QuotaKinds.quiet(QuotaKinds.fixed(12)),
                    QuotaKinds.quiet(QuotaKinds.rolling(12)))) {
                MemoryNetwork network = network(quota);
                try (Smm smm = smm(network)) {
                    Connection bakery = connect(smm, network, "bakery");
                    assertThat(published(smm, bakery, 100)).isEqualTo(12);

                    here.set(here.instant().minus(back));
                    int soFar = 12;
                    for (int minute = 0; minute < 61; minute++) {
                        soFar += published(smm, bakery, 100);
                        pass(Duration.ofMinutes(1));
                    }
                    soFar += published(smm, bakery, 100);

                    assertThat(soFar)
                            .as("%s, %s back", quota.rule().window(), back)
                            .isGreaterThanOrEqualTo(24);
                    assertThat(network.publishRequests()).isEqualTo(soFar);
                }
                here.set(there.instant());
            }
        }
    }

    @Test
    void afterOurClockSteppedForwardOneRefusalPutsTheLedgerRight() {
        for (MemoryQuota quota : List.of(QuotaKinds.fixed(12), QuotaKinds.quiet(QuotaKinds.rolling(12)))) {
            MemoryNetwork network = network(quota);
            try (Smm smm = smm(network)) {
                Connection bakery = connect(smm, network, "bakery");
                assertThat(published(smm, bakery, 100)).isEqualTo(12);

                here.advance(Duration.ofDays(2));
                assertThat(publish(smm, bakery)).isRejectedWith(RateLimitedException.class);
                assertThat(publish(smm, bakery)).isRejectedWith(QuotaExhaustedException.class);

                Instant free = availableAt(publish(smm, bakery));
                assertThat(free).as("told in our time").isEqualTo(here.instant().plus(HOUR));
                pass(HOUR);
                assertThat(publish(smm, bakery)).isPublished();
                assertThat(network.publishRequests()).isEqualTo(14);
            }
            here.set(there.instant());
        }
    }

    @Test
    void aWaitOfFiveSecondsIsWaited() {
        MemoryNetwork network = network(QuotaKinds.bucket(1, Duration.ofSeconds(5)));
        try (Smm smm = smm(network)) {
            Connection bakery = connect(smm, network, "bakery");
            assertThat(publish(smm, bakery)).isPublished();

            assertThat(publish(smm, bakery, Duration.ofSeconds(30))).isPublished();

            assertThat(waits).containsExactly(Duration.ofSeconds(5));
        }
    }

    @Test
    void aWaitLongerThanFiveSecondsIsATypedRefusalWithItsTimeAndNothingIsSent() {
        Duration longer = Duration.ofSeconds(5).plusNanos(1);
        MemoryNetwork network = network(QuotaKinds.bucket(1, longer));
        try (Smm smm = smm(network)) {
            Connection bakery = connect(smm, network, "bakery");
            PostRef first = publish(smm, bakery).publications().get(0).ref();
            Instant free = here.instant().plus(longer);

            Delivery delivery = publish(smm, bakery, Duration.ofSeconds(5));
            QuotaExhaustedException ofACall = catchThrowableOfType(
                    QuotaExhaustedException.class, () -> smm.publishing().delete(bakery, first));

            for (SmmException error : List.of(refusal(delivery).orElseThrow(), ofACall)) {
                assertThat(error).isInstanceOfSatisfying(QuotaExhaustedException.class, exhausted -> {
                    assertThat(exhausted.availableAt()).isEqualTo(free);
                    assertThat(exhausted.rule()).contains("writes");
                    assertThat(exhausted.retryAdvice().after()).contains(longer);
                    assertThat(exhausted.details().connection()).contains(bakery.id());
                });
            }
            assertThat(waits).isEmpty();
            assertThat(network.publishRequests()).isEqualTo(1);
            assertThat(network.posts()).hasSize(1);

            pass(longer);
            assertThat(smm.publishing().settle(delivery)).isPublished();
            assertThat(network.posts()).hasSize(2);
        }
    }

    @Test
    void noQuotaIsWaitedForLongerThanThePublishersPatience() {
        MemoryNetwork network = network(QuotaKinds.bucket(1, Duration.ofSeconds(5)));
        try (Smm smm = smm(network)) {
            Connection bakery = connect(smm, network, "bakery");
            assertThat(publish(smm, bakery)).isPublished();

            assertThat(publish(smm, bakery, Duration.ofSeconds(4))).isRejectedWith(QuotaExhaustedException.class);

            assertThat(waits).isEmpty();
        }
    }

    @Test
    void aGaugeIsAskedLessAsItFillsAndAtMostTwelveTimesAWindowWhenItIsFull() {
        MemoryNetwork network = network(QuotaKinds.gauge(50));
        try (Smm smm = smm(network)) {
            Connection bakery = connect(smm, network, "bakery");
            assertThat(published(smm, bakery, 100)).as("to its mark").isEqualTo(40);
            assertThat(standing(smm, bakery).used()).isEqualTo(80);
            network.publishing().useUpWrites("bakery");
            int refused = 0;
            for (int second = 0; second < 3_500; second += 5) {
                pass(Duration.ofSeconds(5));
                refused += refusal(publish(smm, bakery))
                                .filter(RateLimitedException.class::isInstance)
                                .isPresent()
                        ? 1
                        : 0;
            }
            assertThat(refused).isBetween(1, 12);
            assertThat(standing(smm, bakery).used()).isEqualTo(100);
            pass(HOUR);
            assertThat(published(smm, bakery, 10)).isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void aCeilingThatNobodyPublishesIsLearnedAndCostsOneRefusalADay() {
        for (MemoryQuota.Telling telling : List.of(MemoryQuota.Telling.REFUSALS, MemoryQuota.Telling.NOTHING)) {
            MemoryNetwork network = network(QuotaKinds.unpublished(7, telling));
            try (Smm smm = smm(network)) {
                Connection bakery = connect(smm, network, "bakery");
                for (int day = 0; day < 5; day++) {
                    int before = network.posts().size();
                    long requests = network.publishRequests();
                    for (int i = 0; i < 40; i++) {
                        publish(smm, bakery);
                        pass(Duration.ofMinutes(10));
                    }
                    assertThat(network.posts().size() - before).isEqualTo(7);
                    assertThat(network.publishRequests() - requests)
                            .as("requests on day %s, %s", day, telling)
                            .isEqualTo(8);
                    pass(Duration.ofDays(1).minusMinutes(400));
                }
                assertThat(events).extracting(QuotaEvent::kind).contains(QuotaEvent.Kind.LEARNED);
                assertThat(standing(smm, bakery).source()).isEqualTo(QuotaSource.LEARNED);
                assertThat(standing(smm, bakery).limit().orElseThrow()).isBetween(7L, 8L);
            }
        }
    }

    @Test
    void moneyIsNeverSpentBeyondTheBudget() {
        MemoryNetwork network = network(MemoryQuota.billed(QuotaKinds.spend(), Money.of("0.015", "USD")));
        SpendBudget budget = SpendBudget.of(
                network.network(), QuotaScope.ACCOUNT, QuotaKinds.spend().window(), Money.of("0.10", "USD"));
        try (Smm smm = smm(network, new InMemoryQuotaStore(here), budget)) {
            Connection bakery = connect(smm, network, "bakery");

            assertThat(published(smm, bakery, 100)).as("of 0.09 USD").isEqualTo(6);

            assertThat(availableAt(publish(smm, bakery))).isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
            assertThat(network.publishRequests()).isEqualTo(6);
            assertThat(smm.quotas().of(bakery)).last().satisfies(standing -> {
                assertThat(standing.source()).isEqualTo(QuotaSource.CHOSEN);
                assertThat(standing.remaining()).hasValue(10_000);
            });
        }
    }

    @Test
    void noMoreAtOnceThanTheServerTakesWhoeverAsks() {
        MemoryNetwork network = network(QuotaKinds.slots(1));
        try (Smm smm = smm(network)) {
            Connection bakery = connect(smm, network, "bakery");
            Connection florist = connect(smm, network, "florist");
            network.arm(FaultPlan.of(new MemoryFault.Latency(Duration.ofSeconds(2)))
                    .on("publish")
                    .times(1));
            List<Delivery> meanwhile = new ArrayList<>();
            sleeper = time -> {
                if (meanwhile.isEmpty() && time.equals(Duration.ofSeconds(2))) {
                    meanwhile.add(smm.publishing()
                            .publish(PublishRequest.of(florist, Post.of("Meanwhile"))
                                    .withPatience(Duration.ofMillis(1))));
                }
                pass(time);
            };

            assertThat(publish(smm, bakery, Duration.ofSeconds(30))).isPublished();

            assertThat(meanwhile).hasSize(1);
            assertThat(meanwhile.get(0)).isRejectedWith(QuotaExhaustedException.class);
            assertThat(publish(smm, florist)).isPublished();
            assertThat(network.publishRequests()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatTakesLessAtOnceThanItStatesTeachesIt() {
        MemoryQuota stated = QuotaKinds.slots(5);
        MemoryNetwork network =
                network(new MemoryQuota(stated.rule(), 1, MemoryQuota.Telling.NOTHING), QuotaKinds.fixed(100));
        try (Smm smm = smm(network)) {
            Connection bakery = connect(smm, network, "bakery");
            Connection florist = connect(smm, network, "florist");
            network.arm(FaultPlan.of(new MemoryFault.Latency(Duration.ofSeconds(2)))
                    .on("publish")
                    .times(1));
            List<Delivery> meanwhile = new ArrayList<>();
            sleeper = time -> {
                if (meanwhile.isEmpty()) {
                    meanwhile.add(smm.publishing()
                            .publish(PublishRequest.of(florist, Post.of("Meanwhile"))
                                    .withPatience(Duration.ofMillis(1))));
                }
                pass(time);
            };

            assertThat(publish(smm, bakery, Duration.ofSeconds(30))).isPublished();

            assertThat(meanwhile.get(0)).isRejectedWith(RateLimitedException.class);
            assertThat(network.posts()).hasSize(1);
        }
    }

    private static Instant availableAt(Delivery delivery) {
        return ((QuotaExhaustedException) refusal(delivery).orElseThrow()).availableAt();
    }

    private static QuotaStanding standing(Smm smm, Connection connection) {
        return smm.quotas().of(connection).get(0);
    }
}
