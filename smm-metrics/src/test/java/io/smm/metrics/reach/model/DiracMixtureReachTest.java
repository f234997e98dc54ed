package io.smm.metrics.reach.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import io.smm.metrics.reach.model.DiracMixtureReach.Group;
import io.smm.metrics.reach.model.DiracMixtureReach.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DiracMixtureReachTest {

    private static final DiracMixtureReach TWO = DiracMixtureReach.of(List.of(new Group(0.3, 0.5), new Group(0.2, 2)));

    private static List<Point> pointsOf(DiracMixtureReach curve, double... frequencies) {
        return DoubleStream.of(frequencies)
                .mapToObj(t -> new Point(t, Shares.of(curve.reachAt(t))))
                .toList();
    }

    @Test
    void reachIsTheSumOverTheGroups() {
        Shares.close(0.38597303987082047, TWO.reachAt(2));
        Shares.close(0, TWO.reachAt(0));
        Shares.close(0.5, TWO.reachAt(1e9));
        Shares.close(0, DiracMixtureReach.of(List.of()).reachAt(3));
        assertThat(TWO.residual()).isEmpty();
        assertThat(TWO.toString()).contains("share=0.3").contains("rate=2.0");
        assertThat(DiracMixtureReach.of(List.of(new Group(1, 1))).groups()).hasSize(1);
    }

    @Test
    void aFitOverTheTrueRatesFindsTheTrueShares() {
        DiracMixtureReach fitted = DiracMixtureReach.fit(pointsOf(TWO, 0.1, 0.5, 1, 2, 4, 8), 0.1, 0.5, 2, 9);

        assertThat(fitted.groups()).hasSize(2);
        assertThat(fitted.groups().get(0).rate()).isEqualTo(0.5);
        assertThat(fitted.groups().get(0).share()).isCloseTo(0.3, within(1e-9));
        assertThat(fitted.groups().get(1).share()).isCloseTo(0.2, within(1e-9));
        assertThat(fitted.residual().orElseThrow().value().orElseThrow().doubleValue())
                .isLessThan(1e-20);
    }

    @Test
    void sharesNeverAddUpToMoreThanEverybody() {
        // Steeper than any of these rates allow: without the bound the shares would be 1.9 and more.
        List<Point> points = List.of(new Point(1, 0.85), new Point(2, 0.9), new Point(3, 0.99));
        DiracMixtureReach fitted = DiracMixtureReach.fit(points, 0.4, 0.6);

        assertThat(fitted.groups().stream().mapToDouble(Group::share).sum()).isCloseTo(1, within(1e-12));
        assertThat(fitted.groups()).singleElement().isEqualTo(new Group(1, 0.6));
    }

    @Test
    void onTheBoundTheBestMixtureIsFoundByTrying() {
        List<Point> points = List.of(new Point(1, 0.75), new Point(3, 0.80), new Point(5, 0.99));
        DiracMixtureReach fitted = DiracMixtureReach.fit(points, 0.5, 1.5, 6);
        double found = fitted.residual().orElseThrow().value().orElseThrow().doubleValue();

        double least = 1;
        for (double a = 0; a <= 1; a += 0.005) {
            for (double b = 0; a + b <= 1 + 1e-9; b += 0.005) {
                for (double c = 0; a + b + c <= 1 + 1e-9; c += 0.005) {
                    double squares = 0;
                    for (Point point : points) {
                        double t = point.frequency();
                        double reach = a * -Math.expm1(-0.5 * t) + b * -Math.expm1(-1.5 * t) + c * -Math.expm1(-6 * t);
                        squares += (point.reach() - reach) * (point.reach() - reach);
                    }
                    least = Math.min(least, squares);
                }
            }
        }
        assertThat(found).isLessThanOrEqualTo(least + 1e-15).isCloseTo(least, within(1e-4));
    }

    @Test
    void aFittedCurveIsACurveOfReachWhateverThePoints() {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println("aFittedCurveIsACurveOfReachWhateverThePoints: -Dsmm.seed=" + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 60; run++) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(8); i++) {
                points.add(new Point(0.05 + random.nextDouble() * 9, random.nextDouble()));
            }
            DiracMixtureReach fitted = DiracMixtureReach.fit(points);

            assertThat(fitted.groups()).allMatch(group -> group.share() > 0);
            assertThat(fitted.groups().stream().mapToDouble(Group::share).sum()).isLessThanOrEqualTo(1 + 1e-12);
            double before = 0;
            double gained = Double.MAX_VALUE;
            for (int step = 1; step <= 40; step++) {
                double reach = Shares.of(fitted.reachAt(step * 0.25));
                assertThat(reach).isGreaterThanOrEqualTo(before);
                assertThat(reach - before).isLessThanOrEqualTo(gained + 1e-14);
                gained = reach - before;
                before = reach;
            }
        }
    }

    @Test
    void noOtherSharesAreBetterThanTheFittedOnes() {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println("noOtherSharesAreBetterThanTheFittedOnes: -Dsmm.seed=" + seed);
        Random random = new Random(seed);
        double[] rates = {0.1, 0.4, 1, 3, 10};
        for (int run = 0; run < 200; run++) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                points.add(new Point(0.1 + random.nextDouble() * 5, random.nextDouble()));
            }
            double found = DiracMixtureReach.fit(points, rates)
                    .residual()
                    .orElseThrow()
                    .value()
                    .orElseThrow()
                    .doubleValue();
            for (int other = 0; other < 200; other++) {
                double[] shares = new double[rates.length];
                double left = 1;
                for (int j : random.ints(0, rates.length).limit(3).toArray()) {
                    double part = random.nextInt(4) == 0 ? left : random.nextDouble() * left;
                    shares[j] += part;
                    left -= part;
                }
                double squares = 0;
                for (Point point : points) {
                    double reach = 0;
                    for (int j = 0; j < rates.length; j++) {
                        reach += shares[j] * -Math.expm1(-rates[j] * point.frequency());
                    }
                    squares += (point.reach() - reach) * (point.reach() - reach);
                }
                assertThat(found).isLessThanOrEqualTo(squares + 1e-12);
            }
        }
    }

    @Test
    void theGridOfAFitComesClose() {
        DiracMixtureReach fitted = DiracMixtureReach.fit(pointsOf(TWO, 0.2, 0.5, 1, 2, 4, 8, 16));

        for (double t : new double[] {0.3, 1.5, 3, 10}) {
            assertThat(Shares.of(fitted.reachAt(t))).isCloseTo(Shares.of(TWO.reachAt(t)), within(1e-4));
        }
        assertThat(fitted.reachAt(1).share().evidence().used()).isEqualTo(7);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> DiracMixtureReach.of(List.of(new Group(0.6, 1), new Group(0.5, 2))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at most 1");
        assertThatThrownBy(() -> new Group(-0.1, 0))
                .hasMessageContaining("share")
                .hasMessageContaining("rate");
        assertThatThrownBy(() -> new Point(-1, 2))
                .hasMessageContaining("frequency")
                .hasMessageContaining("reach");
        assertThatThrownBy(() -> DiracMixtureReach.fit(List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> DiracMixtureReach.fit(List.of(new Point(0, 0))))
                .hasMessageContaining("points");
        assertThatThrownBy(() -> DiracMixtureReach.fit(List.of(new Point(1, 0.5)), new double[0]))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> DiracMixtureReach.fit(List.of(new Point(1, 0.5)), 1, 1))
                .hasMessageContaining("differ");
        assertThatThrownBy(() -> DiracMixtureReach.fit(List.of(new Point(1, 0.5)), -1))
                .hasMessageContaining("rates");
        assertThatThrownBy(() -> DiracMixtureReach.fit(List.of(new Point(1, 0.5)), 0, 1))
                .hasMessageContaining("rates");
        assertThatThrownBy(() -> DiracMixtureReach.fit(List.of(new Point(1, 0.5)), Double.POSITIVE_INFINITY))
                .hasMessageContaining("rates");
        assertThatThrownBy(() -> TWO.reachAt(Double.POSITIVE_INFINITY)).hasMessageContaining("frequency");
        assertThatThrownBy(() -> TWO.reachAt(-1)).isInstanceOf(InvalidInputException.class);
    }
}
