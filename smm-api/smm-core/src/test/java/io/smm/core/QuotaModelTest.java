package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.QuotaExhaustedException;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPermit;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaWindow;
import io.smm.spi.SpendBudget;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random calls, answers and clocks against the plainest model there is: a list of all that was let through. Never more than the
 * limit in any real window; and what is free is granted.
 */
class QuotaModelTest {

    private static final QuotaCharge ONE = new QuotaCharge("calls", 1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Uses are kept in slices of a twenty-fourth; that much longer they may be held. */
    private static final int SLICES = 24;

    static LongStream seeds() {
        return LongStream.rangeClosed(20_261_101, 20_261_106);
    }

    private static QuotaRule rule(QuotaWindow window, QuotaLimit limit) {
        return new QuotaRule("calls", QuotaScope.ACCOUNT, window, limit, "made up", QuotaBench.DATE);
    }

    private static QuotaRule rule(QuotaWindow window, long limit) {
        return rule(window, new QuotaLimit.Points(limit));
    }

    /** What was let through, by real time, which no clock steps. */
    private static final class Model {
        private record Let(Duration at, long points) {}

        private final List<Let> all = new ArrayList<>();

        void let(Duration at, long points) {
            all.add(new Let(at, points));
        }

        /** The points in the time just past, its beginning not included. */
        long within(Duration length, Duration now) {
            return all.stream()
                    .filter(one -> one.at.compareTo(now.minus(length)) > 0)
                    .mapToLong(Let::points)
                    .sum();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSpanOfALengthHoldsMoreThanTheLimitWhateverTheClockStepsBack(long seed) {
        Random random = new Random(seed);
        Duration length = Duration.ofMinutes(5 + random.nextInt(300));
        long limit = 1 + random.nextInt(60);
        QuotaWindow window = random.nextBoolean() ? new QuotaWindow.Rolling(length) : new QuotaWindow.Fixed(length);
        Model model = new Model();
        Duration real = Duration.ZERO;
        Duration calmSince = Duration.ZERO;
        try (QuotaBench bench = new QuotaBench(rule(window, limit))) {
            for (int i = 0; i < 1_500; i++) {
                if (random.nextInt(3) == 0) {
                    Duration step = Duration.ofMillis((long) (random.nextDouble() * length.toMillis() / 5));
                    bench.clock.advance(step);
                    real = real.plus(step);
                }
                if (random.nextInt(200) == 0) {
                    bench.clock.advance(Duration.ofSeconds(random.nextInt(4 * (int) length.toSeconds()))
                            .negated());
                    calmSince = real;
                }
                long points = 1 + random.nextInt((int) Math.min(3, limit));
                Optional<Instant> refused = bench.call(new QuotaCharge("calls", points));
                String where = "seed " + seed + ", step " + i;
                if (refused.isEmpty()) {
                    model.let(real, points);
                    assertThat(model.within(length, real)).as(where).isLessThanOrEqualTo(limit);
                } else {
                    assertThat(refused.get()).as(where).isAfter(bench.clock.instant());
                    Duration slack = length.dividedBy(SLICES).plusMillis(1);
                    boolean calm =
                            real.minus(calmSince).compareTo(length.plus(slack).plusMinutes(1)) > 0;
                    assertThat(calm && model.within(length.plus(slack), real) + points <= limit)
                            .as("refused though free, " + where)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDayOfTheCalendarHoldsExactlyTheLimit(long seed) {
        Random random = new Random(seed);
        ZoneId pacific = ZoneId.of("America/Los_Angeles");
        long limit = 5 + random.nextInt(50);
        Map<LocalDate, Long> used = new HashMap<>();
        try (QuotaBench bench = new QuotaBench(rule(new QuotaWindow.CalendarDay(pacific), limit))) {
            for (int i = 0; i < 1_500; i++) {
                bench.clock.advance(Duration.ofSeconds(random.nextInt(random.nextInt(20) == 0 ? 40_000 : 600)));
                long points = 1 + random.nextInt(4);
                LocalDate day = LocalDate.ofInstant(bench.clock.instant(), pacific);
                boolean free = used.getOrDefault(day, 0L) + points <= limit;

                boolean granted = bench.call(new QuotaCharge("calls", points)).isEmpty();

                assertThat(granted).as("seed %s, step %s", seed, i).isEqualTo(free);
                if (granted) {
                    used.merge(day, points, Long::sum);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBucketGrantsExactlyWhatHasFlowedIn(long seed) {
        Random random = new Random(seed);
        long limit = 1 + random.nextInt(40);
        Duration refill = Duration.ofMillis(100 + random.nextInt(60_000));
        BigDecimal perNano =
                BigDecimal.valueOf(limit).divide(BigDecimal.valueOf(refill.toNanos()), MathContext.DECIMAL128);
        BigDecimal slack = perNano.multiply(BigDecimal.valueOf(5_000));
        try (QuotaBench bench = new QuotaBench(rule(new QuotaWindow.TokenBucket(refill), limit))) {
            bench.granted(1_000, ONE);
            bench.clock.advance(refill.multipliedBy(2));
            BigDecimal level = BigDecimal.valueOf(limit);
            for (int i = 0; i < 2_000; i++) {
                Duration step = Duration.ofNanos((long) (random.nextDouble() * refill.toNanos() / limit));
                bench.clock.advance(step);
                level = level.add(perNano.multiply(BigDecimal.valueOf(step.toNanos())))
                        .min(BigDecimal.valueOf(limit));
                long points = 1 + random.nextInt((int) Math.min(3, limit));

                boolean granted = bench.call(new QuotaCharge("calls", points)).isEmpty();

                if (granted) {
                    level = level.subtract(BigDecimal.valueOf(points));
                    assertThat(level).as("seed %s, step %s", seed, i).isGreaterThanOrEqualTo(slack.negate());
                } else {
                    assertThat(level)
                            .as("refused though free, seed %s, step %s", seed, i)
                            .isLessThan(BigDecimal.valueOf(points).add(slack));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noMoreThingsAtOnceThanSlotsAndNoSlotIsLost(long seed) {
        Random random = new Random(seed);
        int limit = 1 + random.nextInt(10);
        Duration lease = Duration.ofMinutes(10);
        Map<QuotaPermit, Instant> held = new HashMap<>();
        try (QuotaBench bench = new QuotaBench(rule(new QuotaWindow.Slots(lease), limit));
                QuotaBench other = bench.another()) {
            for (int i = 0; i < 2_000; i++) {
                bench.clock.advance(Duration.ofSeconds(random.nextInt(40)));
                Instant now = bench.clock.instant();
                held.values().removeIf(until -> !until.isAfter(now));
                if (random.nextInt(3) == 0 && !held.isEmpty()) {
                    Iterator<QuotaPermit> any = held.keySet().iterator();
                    any.next().release();
                    any.remove();
                }
                QuotaBench node = random.nextBoolean() ? bench : other;
                boolean free = held.size() < limit;
                boolean granted;
                try {
                    held.put(node.acquire(ONE), now.plus(lease));
                    granted = true;
                } catch (QuotaExhaustedException full) {
                    granted = false;
                }
                assertThat(granted).as("seed %s, step %s", seed, i).isEqualTo(free);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noMonthCostsMoreThanItsBudgetAndEachCentOfItCanBeSpent(long seed) {
        Random random = new Random(seed);
        ZoneId utc = ZoneId.of("UTC");
        Money most = Money.of(String.valueOf(1 + random.nextInt(20)), "USD");
        QuotaWindow month = new QuotaWindow.CalendarMonth(utc);
        SpendBudget budget = SpendBudget.of(FakeNetwork.NETWORK, QuotaScope.ACCOUNT, month, most);
        List<String> prices = List.of("0.015", "0.200", "0.005", "0.001");
        Map<LocalDate, BigDecimal> spent = new HashMap<>();
        try (QuotaBench bench =
                new QuotaBench(List.of(budget), rule(month, new QuotaLimit.Spend(CurrencyCode.of("USD"))))) {
            for (int i = 0; i < 2_000; i++) {
                bench.clock.advance(Duration.ofSeconds(random.nextInt(7_200)));
                LocalDate day = LocalDate.ofInstant(bench.clock.instant(), utc).withDayOfMonth(1);
                Money price = Money.of(prices.get(random.nextInt(prices.size())), "USD");
                BigDecimal after = spent.getOrDefault(day, BigDecimal.ZERO).add(price.amount());

                boolean granted = bench.call(QuotaCharge.price("calls", price)).isEmpty();

                assertThat(granted).as("seed %s, step %s", seed, i).isEqualTo(after.compareTo(most.amount()) <= 0);
                if (granted) {
                    spent.put(day, after);
                }
            }
        }
    }

    /** A network with true windows of its own, which other programs of the owner use too. */
    private static final class Network {
        private final Duration length;
        private final long limit;
        private Instant end;
        private long used;

        Network(Duration length, long limit, Instant end) {
            this.length = length;
            this.limit = limit;
            this.end = end;
        }

        boolean call(Instant now) {
            while (!end.isAfter(now)) {
                end = end.plus(length);
                used = 0;
            }
            boolean taken = used < limit;
            used = Math.min(limit, used + 1);
            return taken;
        }

        QuotaObservation says() {
            return new QuotaObservation("calls", limit, limit - used, end);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aNetworkThatTellsHowItStandsRefusesNothingAndItsWindowsAreUsedUp(long seed) {
        Random random = new Random(seed);
        long limit = 50 + random.nextInt(200);
        long stated = random.nextBoolean() ? limit : limit / 2 + random.nextInt((int) limit);
        int refused = 0;
        int granted = 0;
        try (QuotaBench bench = new QuotaBench(rule(new QuotaWindow.Fixed(HOUR), stated))) {
            Network network =
                    new Network(HOUR, limit, TestClock.START.plusSeconds(1 + random.nextInt((int) HOUR.toSeconds())));
            for (int minute = 0; minute < 600; minute++) {
                bench.clock.advance(Duration.ofMinutes(1));
                for (int i = random.nextInt(1 + (int) limit / 4); i > 0; i--) {
                    QuotaPermit permit;
                    try {
                        permit = bench.acquire(ONE);
                    } catch (QuotaExhaustedException full) {
                        break;
                    }
                    granted++;
                    refused += network.call(bench.clock.instant()) ? 0 : 1;
                    bench.gate.report(bench.scope, network.says());
                    permit.release();
                }
            }
        }
        assertThat(refused).as("refusals, seed %s", seed).isZero();
        assertThat(granted).as("granted in ten hours, seed %s", seed).isGreaterThanOrEqualTo((int) (limit * 9.5));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void othersWhoUseTheSameQuotaAreLearnedFromEachAnswer(long seed) {
        Random random = new Random(seed);
        long limit = 100;
        int refused = 0;
        try (QuotaBench bench = new QuotaBench(rule(new QuotaWindow.Fixed(HOUR), limit))) {
            Network network = new Network(HOUR, limit, TestClock.START.plusSeconds(1_000));
            for (int i = 0; i < 3_000; i++) {
                bench.clock.advance(Duration.ofSeconds(random.nextInt(30)));
                if (random.nextInt(3) == 0) {
                    network.call(bench.clock.instant());
                }
                Optional<QuotaPermit> permit = permit(bench);
                if (permit.isPresent()) {
                    refused += network.call(bench.clock.instant()) ? 0 : 1;
                    bench.gate.report(bench.scope, network.says());
                    permit.get().release();
                }
            }
        }
        assertThat(refused)
                .as("at most the last of each of thirteen windows, seed %s", seed)
                .isLessThanOrEqualTo(13);
    }

    private static Optional<QuotaPermit> permit(QuotaBench bench) {
        try {
            return Optional.of(bench.acquire(ONE));
        } catch (QuotaExhaustedException full) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHiddenCeilingIsLearnedAndCostsOneRefusalADay(long seed) {
        Random random = new Random(seed);
        long hidden = 20 + random.nextInt(200);
        ZoneId utc = ZoneId.of("UTC");
        Map<LocalDate, Long> taken = new HashMap<>();
        Map<LocalDate, Long> refusals = new HashMap<>();
        try (QuotaBench bench = new QuotaBench(rule(new QuotaWindow.CalendarDay(utc), new QuotaLimit.Unpublished()))) {
            for (int i = 0; i < 12_000; i++) {
                bench.clock.advance(Duration.ofSeconds(random.nextInt(240)));
                LocalDate day = LocalDate.ofInstant(bench.clock.instant(), utc);
                Optional<QuotaPermit> permit = permit(bench);
                if (permit.isEmpty()) {
                    continue;
                }
                if (taken.getOrDefault(day, 0L) < hidden) {
                    taken.merge(day, 1L, Long::sum);
                } else {
                    refusals.merge(day, 1L, Long::sum);
                    bench.gate.refused(bench.scope, List.of(ONE), Optional.empty());
                }
                permit.get().release();
            }
        }
        assertThat(refusals.values()).as("refusals a day, seed %s", seed).allMatch(count -> count == 1);
        LocalDate first = LocalDate.ofInstant(TestClock.START, utc);
        taken.keySet().stream()
                .filter(day -> day.isAfter(first.plusDays(1)) && refusals.containsKey(day))
                .forEach(day ->
                        assertThat(taken.get(day)).as("%s, seed %s", day, seed).isEqualTo(hidden));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFullGaugeIsAskedSeldomAndOneBelowItsMarkHoldsNobody(long seed) {
        Random random = new Random(seed);
        double each = 0.1 + random.nextDouble();
        List<Duration> calls = new ArrayList<>();
        Duration real = Duration.ZERO;
        int refused = 0;
        try (QuotaBench bench = new QuotaBench(rule(new QuotaWindow.Rolling(HOUR), new QuotaLimit.Percent(80)))) {
            for (int i = 0; i < 4_000; i++) {
                Duration step = Duration.ofMillis(random.nextInt(20_000));
                bench.clock.advance(step);
                real = real.plus(step);
                Duration begin = real.minus(HOUR);
                calls.removeIf(at -> at.compareTo(begin) <= 0);
                Optional<QuotaPermit> permit = permit(bench);
                if (permit.isPresent()) {
                    if (calls.size() * each >= 100) {
                        refused++;
                    } else {
                        calls.add(real);
                    }
                    bench.gate.report(
                            bench.scope,
                            QuotaObservation.percent("calls", (long) (calls.size() * each), Optional.empty()));
                    permit.get().release();
                } else {
                    assertThat(bench.standing("calls").used())
                            .as("held below the mark, seed %s, step %s", seed, i)
                            .isGreaterThanOrEqualTo(80);
                }
            }
        }
        assertThat(refused).as("refusals in eleven hours, seed %s", seed).isLessThanOrEqualTo(12 * 11);
    }

    @Test
    void twoNodesWithEightThreadsGrantTheLimitAndNotOneMore() throws Exception {
        long seed = 20_261_123;
        List<QuotaWindow> windows = List.of(
                new QuotaWindow.Fixed(HOUR),
                new QuotaWindow.Rolling(HOUR),
                new QuotaWindow.CalendarDay(ZoneId.of("UTC")),
                new QuotaWindow.Slots(HOUR));
        for (QuotaWindow window : windows) {
            long limit = 400;
            QuotaRule narrow = rule(window, limit);
            QuotaRule wide = new QuotaRule("all", QuotaScope.HOST, HOUR, 1_000_000, "made up", QuotaBench.DATE);
            AtomicLong granted = new AtomicLong();
            try (QuotaBench one = new QuotaBench(narrow, wide);
                    QuotaBench two = one.another()) {
                one.gate.report(one.scope, new QuotaObservation("calls", limit, limit, TestClock.START.plus(HOUR)));
                QuotaCharge all = new QuotaCharge("all", 1);
                ExecutorService pool = Executors.newFixedThreadPool(8);
                try {
                    List<Future<?>> running = new ArrayList<>();
                    for (int thread = 0; thread < 8; thread++) {
                        QuotaBench node = thread % 2 == 0 ? one : two;
                        Random random = new Random(seed + thread);
                        running.add(pool.submit(() -> {
                            for (int i = 0; i < 150; i++) {
                                QuotaCharge[] charges =
                                        random.nextBoolean() ? new QuotaCharge[] {ONE, all} : new QuotaCharge[] {ONE};
                                try {
                                    node.acquire(charges);
                                    granted.incrementAndGet();
                                } catch (QuotaExhaustedException full) {
                                    Thread.yield();
                                }
                            }
                        }));
                    }
                    for (Future<?> each : running) {
                        each.get(60, TimeUnit.SECONDS);
                    }
                } finally {
                    pool.shutdownNow();
                }
                assertThat(granted).as("%s, seed %s", window, seed).hasValue(limit);
                assertThat(one.standing("calls").used()).isEqualTo(limit);
            }
        }
    }
}
