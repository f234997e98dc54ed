package io.smm.metrics.virality;

import static io.smm.metrics.virality.CascadeTest.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Seed;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReshareTimesTest {

    private static final Instant POST = Instant.parse("2026-03-01T12:00:00.5Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void halfLifeAndT90TakeTheRankRoundedUp() {
        // ⌈m/2⌉ and ⌈9m/10⌉ by hand; ages are 1, 2, ... m seconds
        int[][] ranks = {{1, 1, 1}, {2, 1, 2}, {3, 2, 3}, {4, 2, 4}, {9, 5, 9}, {10, 5, 9}, {11, 6, 10}, {20, 10, 18}};
        for (int[] row : ranks) {
            ReshareTimes times = times(IntStream.rangeClosed(1, row[0]).toArray());
            assertThat(exact(times.halfLife())).as("m = " + row[0]).isEqualTo(Fraction.of(row[1]));
            assertThat(exact(times.t90())).as("m = " + row[0]).isEqualTo(Fraction.of(row[2]));
        }
    }

    @Test
    void agesAreExactToTheNanosecond() {
        ReshareTimes times = ReshareTimes.of(POST, List.of(POST.plusNanos(1_500_000_001)));
        assertThat(exact(times.halfLife())).isEqualTo(Fraction.of(1_500_000_001L, 1_000_000_000L));
    }

    @Test
    void withoutAReshareThereIsNothing() {
        ReshareTimes none = times();
        for (MetricResult result : List.of(
                none.halfLife(),
                none.t90(),
                none.peak(HOUR).start(),
                none.peak(HOUR).count())) {
            assertThat(result.reason()).contains(UndefinedReason.TOO_FEW);
        }
        assertThat(none.velocities(HOUR).size()).isZero();
        assertThat(exact(none.velocity(Duration.ZERO, HOUR))).isEqualTo(Fraction.ZERO);
        assertThat(none.decayingVelocity(HOUR, HOUR).value())
                .hasValueSatisfying(v -> assertThat(v).isZero());
    }

    @Test
    void aReshareOlderThanThePostIsLeftOutCountedAndFlagged() {
        ReshareTimes times = times(-1, 0, 5, -3);

        assertThat(times.count()).isEqualTo(2);
        assertThat(exact(times.halfLife())).isEqualTo(Fraction.ZERO);
        assertThat(times.halfLife().evidence().used()).isEqualTo(2);
        assertThat(times.halfLife().evidence().leftOut()).containsEntry(UndefinedReason.INVALID_INPUT, 2L);
        assertThat(times.evidence().findings())
                .extracting(Finding::code)
                .containsExactly(ReshareTimes.RESHARE_BEFORE_POST);
        ReshareTimes onlyOlder = times(-1);
        assertThat(onlyOlder.halfLife().reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(onlyOlder.evidence().leftOutTotal()).isOne();
    }

    @Test
    void whatIsNotOverIsSoFar() {
        ReshareTimes living = times(1, 2).soFar();
        assertThat(living.halfLife().metric().name()).isEqualTo("half-life-so-far");
        assertThat(living.t90().metric().name()).isEqualTo("t90-so-far");
        assertThat(living.halfLife().evidence().findings())
                .extracting(Finding::code)
                .containsExactly(ReshareTimes.STILL_LIVING);
        assertThat(living.soFar()).isSameAs(living);
        assertThat(exact(living.halfLife())).isEqualTo(Fraction.ONE);
    }

    @Test
    void thePeakIsTheEarliestOfTheFullestStretches() {
        ResharePeak peak = times(59, 60, 119, 120, 125, 179, 180, 300, 301, 302).peak(Duration.ofMinutes(1));
        // [0,60): 1, [60,120): 2, [120,180): 3, [180,240): 1, [300,360): 3
        assertThat(exact(peak.start())).isEqualTo(Fraction.of(120));
        assertThat(exact(peak.count())).isEqualTo(Fraction.of(3));
        assertThat(peak.start().metric().name()).contains("PT1M");
        assertThat(peak.width()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void stretchesAreHalfOpen() {
        ReshareTimes times = times(0, 10, 20, 30);
        assertThat(exact(times.velocity(Duration.ofSeconds(10), Duration.ofSeconds(30))))
                .isEqualTo(Fraction.of(2 * 3_600, 20));
        assertThat(exact(times.velocity(Duration.ZERO, Duration.ofSeconds(1)))).isEqualTo(Fraction.of(3_600));
        VelocitySeries series = times.velocities(Duration.ofSeconds(10));
        assertThat(series.size()).isEqualTo(4);
        assertThat(series.width()).isEqualTo(Duration.ofSeconds(10));
        assertThat(IntStream.range(0, 4).mapToLong(series::count)).containsExactly(1L, 1L, 1L, 1L);
    }

    @Test
    void accelerationIsTheDifferenceOfVelocities() {
        VelocitySeries series = times(0, 1, 3_600, 10_800, 10_801, 10_802).velocities(HOUR);
        assertThat(IntStream.range(0, 4).mapToObj(k -> exact(series.velocity(k))))
                .containsExactly(Fraction.of(2), Fraction.of(1), Fraction.ZERO, Fraction.of(3));
        assertThat(series.acceleration(0).reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(IntStream.range(1, 4).mapToObj(k -> exact(series.acceleration(k))))
                .containsExactly(Fraction.of(-1), Fraction.of(-1), Fraction.of(3));
        assertThatThrownBy(() -> series.velocity(4)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> series.acceleration(-1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theDecayingVelocityForgetsWithTau() {
        // By hand: 1/τ per reshare, times e^(−age/τ).
        ReshareTimes times = times(0, 1_800, 7_200);
        double expected = Math.exp(-1) + Math.exp(-0.5);
        assertThat(value(times.decayingVelocity(HOUR, HOUR))).isCloseTo(expected, within(1e-15));
        assertThat(value(times.decayingVelocity(Duration.ofMinutes(30), Duration.ZERO)))
                .isEqualTo(2);
        assertThat(value(times.decayingVelocity(HOUR, Duration.ofHours(2))))
                .isCloseTo(Math.exp(-2) + Math.exp(-1.5) + 1, within(1e-15));
        assertThat(times.decayingVelocity(HOUR, HOUR).unit()).hasToString("1/h");
    }

    @Test
    void theStreamAndTheSumAgreeInAnyOrder() {
        Random random = Seed.random("ReshareTimesTest");
        for (int round = 0; round < 100; round++) {
            long tau = 1 + random.nextInt(100_000);
            DecayingVelocity velocity = new DecayingVelocity(Duration.ofSeconds(tau));
            long origin = random.nextLong() / 4;
            int n = random.nextInt(50);
            double sum = 0;
            long read = 200_000;
            for (int i = 0; i < n; i++) {
                long age = random.nextInt(200_000);
                velocity.add(origin + age * Nanos.A_SECOND);
                sum += Math.exp((age - read) / (double) tau) * 3_600 / tau;
            }
            assertThat(velocity.count()).isEqualTo(n);
            double actual = velocity.perHour(origin + read * Nanos.A_SECOND);
            assertThat(actual).isCloseTo(sum, within(1e-12 * sum + Double.MIN_NORMAL));
        }
    }

    @Test
    void aSpeedIsReadAtOrAfterTheNewestEvent() {
        DecayingVelocity velocity = new DecayingVelocity(HOUR);
        assertThat(value(velocity.at(POST))).isZero();
        velocity.add(POST);
        assertThat(value(velocity.at(POST))).isOne();
        assertThat(velocity.at(POST).evidence().used()).isOne();
        assertThatThrownBy(() -> velocity.at(POST.minusNanos(1))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void timesTooFarApartToCountAreForgotten() {
        DecayingVelocity velocity = new DecayingVelocity(HOUR);
        velocity.add(Long.MIN_VALUE);
        assertThat(velocity.perHour(Long.MAX_VALUE)).isZero();
    }

    @Test
    void theNewestReshareIsTold() {
        assertThat(times().newest()).isEmpty();
        assertThat(times(7, 90, -1, 8).newest()).contains(Duration.ofSeconds(90));
    }

    @Test
    void anEventOfTheStreamAllocatesNothing() {
        DecayingVelocity velocity = new DecayingVelocity(HOUR);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        double sum = 0;
        long before = 0;
        for (int i = 0; i < 200_000; i++) {
            if (i == 100_000) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            velocity.add(i * 1_000L);
            sum += velocity.perHour(i * 1_000L);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isPositive();
        assertThat(allocated).isLessThan(10_000); // of 100,000 events
    }

    @Test
    void bothDoorsAndAllOrdersGiveTheSame() {
        Random random = Seed.random("ReshareTimesTest");
        for (int round = 0; round < 100; round++) {
            List<Instant> instants = new ArrayList<>();
            int n = random.nextInt(30);
            for (int i = 0; i < n; i++) {
                instants.add(Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt(100_000) - 1_000));
            }
            long[] wide = new long[n + 2];
            Arrays.setAll(wide, i -> i == 0 || i > n ? 0 : instants.get(i - 1).toEpochMilli());
            ReshareTimes columns = ReshareTimes.ofMillis(1_700_000_000_000L, wide, 1, n + 1);
            Collections.shuffle(instants, random);
            ReshareTimes friendly = ReshareTimes.of(Instant.ofEpochMilli(1_700_000_000_000L), instants);
            Duration h = Duration.ofMillis(1 + random.nextInt(20_000));
            assertThat(columns.halfLife()).isEqualTo(friendly.halfLife());
            assertThat(columns.t90()).isEqualTo(friendly.t90());
            assertThat(columns.peak(h)).isEqualTo(friendly.peak(h));
            assertThat(columns.decayingVelocity(h, Duration.ofDays(1)))
                    .isEqualTo(friendly.decayingVelocity(h, Duration.ofDays(1)));
            VelocitySeries series = friendly.velocities(h);
            long most = 0;
            for (int k = 0; k < series.size(); k++) {
                most = Math.max(most, series.count(k));
            }
            if (most > 0) {
                assertThat(exact(friendly.peak(h).count())).isEqualTo(Fraction.of(most));
            }
        }
    }

    /** A quarter of what 64 bits of nanoseconds reach, to either side of 1970. */
    @Test
    void timesReachAsFarAsTheyAreSaidToAndNotFarther() {
        long farthest = Long.MAX_VALUE / 2;
        Instant last = Instant.ofEpochSecond(0, farthest);
        Instant first = Instant.ofEpochSecond(0, -farthest);
        long millis = farthest / 1_000_000;

        assertThat(exact(ReshareTimes.of(first, List.of(last)).halfLife()))
                .isEqualTo(Fraction.of(2 * farthest, 1_000_000_000));
        assertThat(ReshareTimes.ofMillis(-millis, new long[] {millis}, 0, 1).count())
                .isOne();
        for (Instant far : List.of(last.plusNanos(1), first.minusNanos(1))) {
            assertThatThrownBy(() -> ReshareTimes.of(far, List.of())).isInstanceOf(InvalidInputException.class);
        }
        for (long far : new long[] {millis + 1, -millis - 1}) {
            assertThatThrownBy(() -> ReshareTimes.ofMillis(far, new long[0], 0, 0))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void aTimeThatIsTooFarIsNamedByItsPlaceInTheColumn() {
        assertThatThrownBy(() -> ReshareTimes.ofMillis(0, new long[] {0, 0, Long.MAX_VALUE}, 1, 3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("reshares[2]");
    }

    @Test
    void tenMillionStretchesAreTheMost() {
        VelocitySeries most =
                ReshareTimes.ofMillis(0, new long[] {9_999_999}, 0, 1).velocities(Duration.ofMillis(1));

        assertThat(most.size()).isEqualTo(10_000_000);
        assertThat(most.count(9_999_999)).isOne();
        assertThat(most).hasToString("VelocitySeries[10000000 of PT0.001S]");
        assertThatThrownBy(() -> most.count(10_000_000))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be 0 to 9999999, is 10000000");
        assertThatThrownBy(() ->
                        ReshareTimes.ofMillis(0, new long[] {10_000_000}, 0, 1).velocities(Duration.ofMillis(1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anEventThatComesLateDoesNotTurnTheClockBack() {
        DecayingVelocity velocity = new DecayingVelocity(HOUR);
        velocity.add(HOUR.toNanos());
        velocity.add(0);

        assertThat(velocity.perHour(HOUR.toNanos())).isCloseTo(1 + Math.exp(-1), within(1e-15));
        assertThatThrownBy(() -> velocity.perHour(HOUR.toNanos() - 1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theFirstEventMayLieBeforeTheOrigin() {
        DecayingVelocity velocity = new DecayingVelocity(HOUR);
        velocity.add(-HOUR.toNanos());

        assertThat(velocity.perHour(-HOUR.toNanos())).isEqualTo(1);
        assertThat(velocity.perHour(0)).isCloseTo(Math.exp(-1), within(1e-15));
    }

    @Test
    void whatIsPrintedIsHowMany() {
        assertThat(times(1, 2)).hasToString("ReshareTimes[2 reshares]");
        assertThat(times(1, 2).soFar()).hasToString("ReshareTimes[2 reshares, so far]");
    }

    @Test
    void wrongArgumentsAreRefused() {
        ReshareTimes times = times(1, 2);
        for (Duration bad : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> times.peak(bad)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> times.velocities(bad)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> new DecayingVelocity(bad)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> times.velocities(Duration.ofNanos(1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> times.velocity(Duration.ofSeconds(-1), Duration.ofSeconds(-1)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
        assertThatThrownBy(() -> times.velocity(HOUR, HOUR)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> times.decayingVelocity(HOUR, Duration.ofNanos(-1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ReshareTimes.ofMillis(0, new long[1], 0, 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ReshareTimes.ofMillis(0, new long[] {Long.MIN_VALUE}, 0, 1))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ReshareTimes.of(Instant.MIN, List.of())).isInstanceOf(InvalidInputException.class);
    }

    static ReshareTimes times(int... seconds) {
        return ReshareTimes.of(
                POST, Arrays.stream(seconds).mapToObj(POST::plusSeconds).toList());
    }

    private static double value(MetricResult result) {
        return result.value().orElseThrow().doubleValue();
    }
}
