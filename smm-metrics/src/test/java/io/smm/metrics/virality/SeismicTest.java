package io.smm.metrics.virality;

import static io.smm.metrics.virality.CascadeTest.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Seed;
import io.smm.metrics.UndefinedReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeismicTest {

    private static final Instant POST = Instant.parse("2026-03-01T12:00:00Z");
    private static final double[] AGES = {30, 90, 100, 240, 400, 700};
    private static final long[] FOLLOWERS = {200, 50, 400, 80, 10, 300};

    @Test
    void theCheckValuesOfTheDefinitionsComeOut() {
        SeismicForecast early = at(900);
        assertThat(value(early.infectiousness())).isCloseTo(0.005679786027, within(5e-13));
        assertThat(value(early.finalSize())).isCloseTo(24.0305934403, within(5e-11));
        SeismicForecast late = at(3_600);
        assertThat(value(late.infectiousness())).isCloseTo(0.001374555589, within(5e-13));
        assertThat(value(late.finalSize())).isCloseTo(7.4998939496, within(5e-11));
        assertThat(late.windowSeconds()).isEqualTo(3_570); // fewer than 5 in the window: back to the 6th last event
        assertThat(late.resharesInWindow()).isEqualTo(6);

        SeismicForecast hot =
                forecast(100, new double[] {10, 20, 30, 40, 50, 60}, new long[] {50, 60, 10, 20, 40, 30}, 300);
        assertThat(value(hot.infectiousness())).isCloseTo(0.024267377136, within(5e-13));
        assertThat(hot.finalSize().reason()).contains(UndefinedReason.SUPERCRITICAL);
        assertThat(hot.finalSize().value()).isEmpty();
    }

    @Test
    void theIntervalIsThatOfChiSquared() {
        // 900 s: window [450, 900) holds one reshare, so it reaches back to the 6th last event, at 30 s, which has no
        // weight.
        SeismicForecast forecast = at(900);
        assertThat(forecast.windowSeconds()).isEqualTo(870);
        assertThat(forecast.resharesInWindow()).isEqualTo(6);
        // Quantiles of χ² with 12 degrees, from published tables: 5.226 and 21.026
        ErrorBound bound = forecast.infectiousness().errorBound().orElseThrow();
        double p = value(forecast.infectiousness());
        assertThat(bound.low().doubleValue() / p).isCloseTo(5.226 / 12, within(5e-5));
        assertThat(bound.high().doubleValue() / p).isCloseTo(21.026 / 12, within(5e-5));
        assertThat(bound.meaning()).contains("90 %", "12 degrees");
        assertThat(forecast.infectiousness().method()).isEqualTo(Method.MODEL);
    }

    @Test
    void theClosedFormsAreTheIntegrals() {
        Random random = Seed.random("SeismicTest");
        for (int round = 0; round < 60; round++) {
            int n = random.nextInt(20);
            double[] ages = random.doubles(n, 0, 40_000).sorted().toArray();
            long[] followers = random.longs(n, 0, 5_000).toArray();
            double age = random.nextBoolean() ? 1 + 399 * random.nextDouble() : 400 + 59_600 * random.nextDouble();
            SeismicForecast forecast = forecast(700, ages, followers, age);
            Reference reference = new Reference(700, ages, followers, age);

            assertThat(forecast.windowSeconds()).isCloseTo(reference.window, within(1e-9));
            assertThat(value(forecast.infectiousness()))
                    .isCloseTo(reference.infectiousness(), within(1e-9 * reference.infectiousness() + 1e-15));
            if (forecast.finalSize().isDefined()) {
                double expected = reference.finalSize(value(forecast.infectiousness()));
                assertThat(value(forecast.finalSize())).isCloseTo(expected, within(1e-9 * expected));
            }
        }
    }

    @Test
    void anOldEventKeepsItsDigits() {
        // ∫ (1 − x/w)·φ(b − x) dx over [0, w] by the midpoint rule with Richardson's step: smooth, so good to 1e-13.
        for (double age : new double[] {8_000, 20_000, 1e6, 3e7, 3e9}) {
            double w = 7_200;
            double coarse = midpoint(age, w, 4_000);
            double fine = midpoint(age, w, 8_000);
            double expected = fine + (fine - coarse) / 3;
            assertThat(new SeismicMemory(SeismicConstants.STANDARD).exposure(age, w))
                    .as("age " + age)
                    .isCloseTo(expected, within(1e-11 * expected));
        }
    }

    @Test
    void fewEventsWidenTheWindow() {
        // The post and four reshares in [t − w, t) are five: enough.
        double[] four = {400, 500, 600, 700};
        assertThat(forecast(1, four, new long[4], 710).windowSeconds()).isEqualTo(710); // the post is not in [355, 710)
        double[] five = {355, 400, 500, 600, 700};
        assertThat(forecast(1, five, new long[5], 710).windowSeconds()).isEqualTo(355);
        assertThat(forecast(1, five, new long[5], 710).resharesInWindow()).isEqualTo(5); // half-open: 355 is in
        assertThat(forecast(1, new double[] {1, 2, 3, 4}, new long[4], 10).windowSeconds())
                .isEqualTo(300);
        assertThat(forecast(1, new double[] {1, 2, 3}, new long[3], 10).windowSeconds())
                .isEqualTo(10);
        assertThat(forecast(1, new double[] {1, 2, 3, 4, 5, 6, 7}, new long[7], 20_000)
                        .windowSeconds())
                .isEqualTo(19_998);
        double[] many = new double[2_000];
        Arrays.setAll(many, i -> 10.0 * i);
        assertThat(forecast(1, many, new long[2_000], 19_999).windowSeconds()).isEqualTo(7_200);
    }

    @Test
    void withoutAReshareTheInfectiousnessIsZeroAndHasNoInterval() {
        SeismicForecast none = forecast(1_000, new double[0], new long[0], 60);
        assertThat(value(none.infectiousness())).isZero();
        assertThat(none.infectiousness().errorBound()).isEmpty();
        assertThat(value(none.finalSize())).isZero();
        assertThat(none.resharesInWindow()).isZero();
        assertThat(none.resharesSoFar().evidence().used()).isOne();
    }

    @Test
    void aReshareAtTheEvaluationIsCountedAndHasNoWeightYet() {
        SeismicForecast forecast = forecast(1_000, new double[] {60, 61}, new long[] {5, 7}, 60);
        assertThat(exact(forecast.resharesSoFar())).isEqualTo(Fraction.ONE);
        assertThat(value(forecast.infectiousness())).isZero();
        assertThat(value(forecast.finalSize())).isEqualTo(1);
    }

    @Test
    void unknownFollowersLeaveTheForecastUnknown() {
        double[] ages = {10, 20, 30, 40};
        SeismicForecast post =
                Seismic.standard().forecast(OptionalLong.empty(), ages, new long[] {1, 1, 1, 1}, 0, 4, 100);
        assertThat(post.infectiousness().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(post.infectiousness().explanation()).contains("the post");
        SeismicForecast one = forecast(1, ages, new long[] {1, Seismic.UNKNOWN, 1, 1}, 100);
        assertThat(one.infectiousness().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(one.finalSize().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(one.finalSize().explanation()).contains("the reshare at 20.0 s");
        assertThat(exact(one.resharesSoFar())).isEqualTo(Fraction.of(4));

        long[] last = {1, 1, 1, Seismic.UNKNOWN};
        SeismicForecast atTheEnd = forecast(1, ages, last, 40);
        assertThat(atTheEnd.infectiousness().isDefined()).isTrue();
        assertThat(atTheEnd.finalSize().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(forecast(100_000, ages, last, 39).finalSize().isDefined()).isTrue();
    }

    @Test
    void followersBelowZeroAreRefused() {
        SeismicForecast refused = forecast(1, new double[] {10, 20}, new long[] {-1, Seismic.UNKNOWN}, 100);
        assertThat(refused.infectiousness().reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(refused.finalSize().reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(refused.finalSize().explanation())
                .contains("the reshare at 10.0 s")
                .doesNotContain("20.0");
    }

    @Test
    void whereNobodyHasFollowersThereIsNoInfectiousness() {
        SeismicForecast nobody = forecast(0, new double[] {10, 20}, new long[2], 100);
        assertThat(nobody.infectiousness().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(nobody.finalSize().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void aReshareOlderThanThePostIsLeftOut() {
        SeismicForecast forecast = forecast(1_000, new double[] {-5, 10, 20}, new long[] {Seismic.UNKNOWN, 1, 1}, 100);
        assertThat(value(forecast.infectiousness()))
                .isEqualTo(value(forecast(1_000, new double[] {10, 20}, new long[] {1, 1}, 100)
                        .infectiousness()));
        assertThat(forecast.infectiousness().evidence().leftOut()).containsEntry(UndefinedReason.INVALID_INPUT, 1L);
        assertThat(forecast.infectiousness().evidence().findings()).hasSize(1);
    }

    @Test
    void constantsOfTheCallerAreUsedAndNamed() {
        SeismicConstants own = new SeismicConstants(0.5, 100, 0.002, 0);
        SeismicForecast forecast = Seismic.with(own).forecast(OptionalLong.of(1_000), AGES, FOLLOWERS, 0, 6, 900);
        assertThat(forecast.infectiousness().metric().name()).contains("theta=0.5", "s0=100.0", "c=0.002", "n*=0.0");
        assertThat(forecast.constants()).isEqualTo(own);
        SeismicForecast mild = Seismic.with(SeismicConstants.STANDARD.withMeanFollowers(1))
                .forecast(OptionalLong.of(1_000), AGES, FOLLOWERS, 0, 6, 900);
        assertThat(value(mild.finalSize())).isLessThan(value(at(900).finalSize()));
        assertThat(mild.infectiousness().value())
                .isEqualTo(at(900).infectiousness().value());
        // θ = 1 is where the antiderivative becomes a logarithm.
        double one = new SeismicMemory(new SeismicConstants(1, 300, 0.001, 1)).exposure(5_000, 4_000);
        double near = new SeismicMemory(new SeismicConstants(1 + 1e-9, 300, 0.001, 1)).exposure(5_000, 4_000);
        assertThat(one).isCloseTo(near, within(1e-7 * near));
    }

    @Test
    void growthIsSupercriticalFromOneOn() {
        double p = value(at(900).infectiousness());
        double critical = 1 / p;
        while (p * critical < 1) {
            critical = Math.nextUp(critical);
        }
        assertThat(p * critical).isEqualTo(1);
        for (double mean : new double[] {critical, 1.5 * critical}) {
            assertThat(withMeanFollowers(mean).finalSize().reason()).contains(UndefinedReason.SUPERCRITICAL);
        }
        assertThat(withMeanFollowers(0.99 * critical).finalSize().isDefined()).isTrue();
    }

    @Test
    void bothDoorsAndAllOrdersGiveTheSame() {
        Random random = Seed.random("SeismicTest");
        for (int round = 0; round < 50; round++) {
            int n = random.nextInt(30);
            double[] ages = random.ints(n, -50, 5_000).asDoubleStream().sorted().toArray();
            long[] followers = new long[n];
            List<ReshareEvent> events = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                followers[i] = i > 0 && ages[i] == ages[i - 1] ? followers[i - 1] : random.nextInt(1_000);
                events.add(ReshareEvent.of(POST.plusSeconds((long) ages[i]), followers[i]));
            }
            Collections.shuffle(events, random);
            SeismicForecast friendly =
                    Seismic.standard().forecast(ReshareEvent.of(POST, 500), events, POST.plusSeconds(3_000));
            SeismicForecast columns = forecast(500, ages, followers, 3_000);
            assertThat(friendly.infectiousness()).isEqualTo(columns.infectiousness());
            assertThat(friendly.finalSize()).isEqualTo(columns.finalSize());
            assertThat(friendly.resharesSoFar()).isEqualTo(columns.resharesSoFar());
        }
        assertThat(Seismic.standard()
                        .forecast(ReshareEvent.of(POST), List.of(), POST.plusSeconds(1))
                        .finalSize()
                        .reason())
                .contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void aReshareAtThePostsOwnTimeCountsAndEqualTimesAreNoFall() {
        SeismicForecast forecast = forecast(1_000, new double[] {0, 10, 10}, new long[] {1, 2, 3}, 100);

        assertThat(exact(forecast.resharesSoFar())).isEqualTo(Fraction.of(3));
        assertThat(forecast.resharesSoFar().evidence().leftOut()).isEmpty();
        assertThat(forecast.ageSeconds()).isEqualTo(100);
    }

    @Test
    void olderResharesAreCountedFromWhereThePartBegins() {
        double[] ages = {-9, -8, -7, -6, 5};
        MetricResult soFar = Seismic.standard()
                .forecast(OptionalLong.of(1_000), ages, new long[5], 2, 5, 100)
                .resharesSoFar();

        assertThat(exact(soFar)).isEqualTo(Fraction.ONE);
        assertThat(soFar.evidence().leftOut()).containsOnly(Map.entry(UndefinedReason.INVALID_INPUT, 2L));
    }

    /** 300 s after an event the tail is still 1 − c·s; the other form is 2e-7 away there. */
    @Test
    void theMemoryIsFlatUpToItsEndIncluded() {
        SeismicForecast forecast = forecast(1_000, new double[] {100}, new long[] {200}, 300);
        double p = value(forecast.infectiousness());
        double coming = 1_000 * (1 - 0.0006265725 * 300) + 200 * (1 - 0.0006265725 * 200);

        assertThat(value(forecast.finalSize())).isCloseTo(1 + p * coming / (1 - 100 * p), within(1e-12));
    }

    @Test
    void resharesOfOneMomentGiveTheSameInAnyOrder() {
        List<ReshareEvent> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            events.add(ReshareEvent.of(POST.plusSeconds(50 + i / 20), 1_000_003L * i * i + 17));
        }
        SeismicForecast once = Seismic.standard().forecast(ReshareEvent.of(POST, 7), events, POST.plusSeconds(500));
        Collections.reverse(events);

        assertThat(Seismic.standard().forecast(ReshareEvent.of(POST, 7), events, POST.plusSeconds(500)))
                .hasToString(once.toString())
                .extracting(SeismicForecast::infectiousness)
                .isEqualTo(once.infectiousness());
        assertThat(once.toString()).startsWith("SeismicForecast[age 500.0 s, V-13 seismic-infectiousness(");
    }

    @Test
    void ofManyUnknownFollowersTwentyAreNamedAndTheOthersCounted() {
        for (int many : new int[] {20, 21, 25}) {
            double[] ages = new double[many];
            long[] unknown = new long[many];
            for (int i = 0; i < many; i++) {
                ages[i] = i;
                unknown[i] = Seismic.UNKNOWN;
            }
            String explanation =
                    forecast(5, ages, unknown, 100).infectiousness().explanation();

            assertThat(explanation).startsWith("followers not known: the reshare at 0.0 s, ");
            assertThat(explanation)
                    .endsWith(
                            many == 20
                                    ? "the reshare at 19.0 s"
                                    : "the reshare at 19.0 s and " + (many - 20) + " more");
        }
    }

    @Test
    void wrongArgumentsAreRefusedAltogether() {
        assertThatThrownBy(() -> Seismic.standard().forecast(OptionalLong.of(1), AGES, new long[1], 3, 9, 0))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(3));
        assertThatThrownBy(() -> forecast(1, new double[] {2, 1, Double.NaN}, new long[3], 9))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
        for (double age : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> forecast(1, new double[0], new long[0], age))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> new SeismicConstants(0, -1, Double.NaN, -1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(4));
    }

    private static SeismicForecast withMeanFollowers(double mean) {
        return Seismic.with(SeismicConstants.STANDARD.withMeanFollowers(mean))
                .forecast(OptionalLong.of(1_000), AGES, FOLLOWERS, 0, 6, 900);
    }

    private static SeismicForecast at(double age) {
        return forecast(1_000, AGES, FOLLOWERS, age);
    }

    private static SeismicForecast forecast(long post, double[] ages, long[] followers, double age) {
        return Seismic.standard().forecast(OptionalLong.of(post), ages, followers, 0, ages.length, age);
    }

    private static double value(MetricResult result) {
        assertThat(result.isDefined()).as(result.toString()).isTrue();
        return result.value().orElseThrow().doubleValue();
    }

    private static double midpoint(double age, double w, int steps) {
        double h = w / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double x = (i + 0.5) * h;
            sum += (1 - x / w) * phi(age - x) * h;
        }
        return sum;
    }

    private static double phi(double s) {
        return s <= 300 ? 0.0006265725 : 0.0006265725 * Math.pow(s / 300, -1.2314843);
    }

    /** The definitions word by word, with the integrals summed up in small steps. */
    private static final class Reference {
        private final double[] times;
        private final double[] followers;
        private final double t;
        private double start;
        private double window;

        Reference(long post, double[] ages, long[] d, double t) {
            this.t = t;
            times = new double[ages.length + 1];
            followers = new double[ages.length + 1];
            followers[0] = post;
            for (int i = 0; i < ages.length; i++) {
                times[i + 1] = ages[i];
                followers[i + 1] = d[i];
            }
            window = Math.min(7_200, Math.max(300, t / 2));
            start = t - window;
            List<Double> before =
                    Arrays.stream(times).filter(at -> at < t).boxed().toList();
            if (before.stream().filter(at -> at >= start).count() < 5) {
                start = before.get(Math.max(0, before.size() - 6));
                window = t - start;
            }
        }

        double infectiousness() {
            double top = 0;
            double bottom = 0;
            for (int i = 0; i < times.length; i++) {
                if (times[i] >= t) {
                    continue;
                }
                if (i > 0 && times[i] >= start) {
                    top += 1 - (t - times[i]) / window;
                }
                double from = Math.max(times[i], start);
                double kink = Math.min(t, Math.max(from, times[i] + 300));
                bottom += followers[i] * (integral(times[i], from, kink) + integral(times[i], kink, t));
            }
            return top == 0 ? 0 : top / bottom;
        }

        double finalSize(double p) {
            double coming = 0;
            int reshares = 0;
            for (int i = 0; i < times.length; i++) {
                if (times[i] <= t) {
                    double s = t - times[i];
                    coming += followers[i]
                            * (s <= 300
                                    ? 1 - 0.0006265725 * s
                                    : 0.0006265725 * 300 / 0.2314843 * Math.pow(s / 300, -0.2314843));
                    reshares += i > 0 ? 1 : 0;
                }
            }
            return reshares + p * coming / (1 - p * 100);
        }

        private double integral(double at, double from, double to) {
            int steps = 20_000; // of Simpson's rule
            double h = (to - from) / steps;
            double sum = 0;
            for (int k = 0; k <= steps; k++) {
                double u = from + k * h;
                double weight = k == 0 || k == steps ? 1 : 2 + 2 * (k % 2);
                sum += weight * phi(Math.max(u - at, 0)) * (1 - (t - u) / window) * h / 3;
            }
            return sum;
        }
    }
}
