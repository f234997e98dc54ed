package io.smm.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.smm.account.Secret;
import io.smm.adapter.memory.Appeal;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.Population;
import io.smm.adapter.memory.Scenario;
import io.smm.adapter.memory.VirtualClock;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.ids.IdSpace;
import io.smm.metrics.sketch.HllBuilder;
import io.smm.metrics.sketch.HllSketch;
import io.smm.metrics.sketch.ThetaBuilder;
import io.smm.metrics.sketch.ThetaSketch;
import io.smm.post.PostRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Reach of what a simulated population was shown, against who it was shown to: exact sets are the truth, sketches hold it in their
 * interval at the stated rate, over 400 seeds of the ids. With {@code -Dsmm.truth=long} a million people follow.
 */
class ReachGroundTruthTest {

    private static final int FOLLOWERS = "long".equals(System.getProperty("smm.truth")) ? 1_000_000 : 12_000;
    private static final int SEEDS = 400;

    /** Of normal intervals of two standard errors 95.4 % hold the truth; the promise is 92 %. */
    private static final double PROMISED = 0.92;

    private final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
    private final MemoryNetwork network = MemoryNetwork.builder(clock)
            .account("bakery", Secret.of("the-bakerys-password"))
            .population(Population.of(FOLLOWERS + FOLLOWERS / 5)
                    .seed(42)
                    .followers("bakery", FOLLOWERS)
                    .build())
            .build();

    /** A post, the same kind of post a day later, and one for money that few followers see. */
    private final List<int[]> reached = shown();

    /** By the JDK's own sets of bits, not by ours. */
    private final BitSet everybody = bits(reached.get(0));

    private final BitSet both = bits(reached.get(0));
    private final BitSet onlyLast = bits(reached.get(2));

    ReachGroundTruthTest() {
        everybody.or(bits(reached.get(1)));
        onlyLast.andNot(everybody);
        everybody.or(bits(reached.get(2)));
        both.and(bits(reached.get(1)));
    }

    @Test
    void exactSetsAreTheTruth() {
        List<ExactAudience> audiences =
                reached.stream().map(ReachGroundTruthTest::exact).toList();
        AudienceOverlap overlap = AudienceOverlap.of(audiences.get(0), audiences.get(1));

        assertThat(both.cardinality()).isPositive().isLessThan(everybody.cardinality());
        assertThat(onlyLast.cardinality()).isPositive();
        assertThat(UniqueReach.of(audiences).fraction()).contains(Fraction.of(everybody.cardinality()));
        assertThat(overlap.intersection().fraction()).contains(Fraction.of(both.cardinality()));
        assertThat(ExclusiveReach.of(named(audiences)).parts().get(2).reach().fraction())
                .contains(Fraction.of(onlyLast.cardinality()));
        assertThat(IncrementalReach.inOrder(named(audiences))
                        .steps()
                        .get(2)
                        .reach()
                        .fraction())
                .contains(Fraction.of(onlyLast.cardinality()));
        for (int post = 0; post < reached.size(); post++) {
            assertThat(audiences.get(post).reach().fraction()).contains(Fraction.of(reached.get(post).length));
        }
        int[] followers = network.simulation().followerNumbers("bakery");
        BitSet reachedFollowers = bits(followers);
        reachedFollowers.and(bits(reached.get(1)));
        MetricResult share = ExposureReach.followerShare(audiences.get(1), exact(followers));
        assertThat(share.fraction()).contains(Fraction.of(reachedFollowers.cardinality(), reached.get(1).length));
        assertThat(share.fraction()).isNotEqualTo(Optional.of(Fraction.ONE));
    }

    @Test
    void sketchesHoldTheTruthInTheirIntervalAtTheStatedRate() {
        double union = everybody.cardinality();
        double common = both.cardinality();
        double either = (double) reached.get(0).length + reached.get(1).length - common;
        Map<String, Integer> held = new TreeMap<>();
        double squares = 0;
        double narrower = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<ThetaAudience> thetas = new ArrayList<>();
            List<HllAudience> hlls = new ArrayList<>();
            for (int[] people : reached) {
                long[] ids = keyed(people, seed);
                ThetaBuilder theta = ThetaSketch.builder(10);
                theta.add(ids, 0, ids.length);
                thetas.add(new ThetaAudience(theta.build(), IdSpace.UNKEYED, ReachUnit.PEOPLE));
                HllBuilder hll = HllSketch.builder(10);
                hll.add(ids, 0, ids.length);
                hlls.add(new HllAudience(hll.build(), IdSpace.UNKEYED, ReachUnit.PEOPLE));
            }
            AudienceOverlap overlap = AudienceOverlap.of(thetas.get(0), thetas.get(1));
            note(held, "theta, reach", UniqueReach.of(thetas), union);
            note(held, "HLL, reach", UniqueReach.of(hlls), union);
            note(held, "HLL, reach of one post", hlls.get(0).reach(), reached.get(0).length);
            note(held, "theta, intersection", overlap.intersection(), common);
            note(held, "theta, Jaccard", overlap.jaccard(), common / either);
            note(held, "theta, containment", overlap.ofFirst(), common / reached.get(0).length);
            note(
                    held,
                    "theta, exclusive",
                    ExclusiveReach.of(named(thetas)).parts().get(2).reach(),
                    onlyLast.cardinality());
            MetricResult last =
                    IncrementalReach.inOrder(named(thetas)).steps().get(2).reach();
            note(held, "theta, incremental", last, onlyLast.cardinality());
            narrower += width(last) / width(UniqueReach.of(thetas)) / SEEDS;
            note(
                    held,
                    "HLL, incremental",
                    IncrementalReach.inOrder(named(hlls)).steps().get(2).reach(),
                    onlyLast.cardinality());
            double error = value(UniqueReach.of(thetas)) / union - 1;
            squares += error * error;
        }
        System.out.println("ReachGroundTruthTest: " + FOLLOWERS + " followers, of " + SEEDS + " seeds held: " + held
                + ", incremental reach of theta sketches " + narrower + " as wide as reach");

        assertThat(held.values())
                .allSatisfy(times -> assertThat(times).isGreaterThanOrEqualTo((int) (PROMISED * SEEDS)));
        // Of newcomers D in a union U the error is that of √(D·U/k), and not that of U.
        assertThat(narrower).isCloseTo(Math.sqrt(onlyLast.cardinality() / union), offset(0.05));
        assertThat(Math.sqrt(squares / SEEDS)).isCloseTo(1 / Math.sqrt(1_023), offset(0.15 / Math.sqrt(1_023)));
    }

    private static void note(Map<String, Integer> held, String what, MetricResult result, double truth) {
        boolean holds = result.errorBound()
                .map(bound -> bound.low().doubleValue() <= truth
                        && truth <= bound.high().doubleValue())
                .orElse(false);
        held.merge(what, holds ? 1 : 0, Integer::sum);
    }

    private static double width(MetricResult result) {
        return result.errorBound()
                .map(bound -> bound.high().subtract(bound.low()).doubleValue())
                .orElseThrow();
    }

    private static double value(MetricResult result) {
        return result.value().orElseThrow().doubleValue();
    }

    private List<int[]> shown() {
        PostRef monday = network.write("bakery", "Rye.");
        clock.advance(Duration.ofDays(1));
        PostRef tuesday = network.write("bakery", "Rolls.");
        network.simulation().play(tuesday, Scenario.of(Appeal.viral()));
        clock.advance(Duration.ofDays(1));
        PostRef paid = network.write("bakery", "Cake.");
        network.simulation()
                .play(
                        paid,
                        Scenario.of(
                                Appeal.ordinary().toBuilder().visibility(0.05).build()));
        network.simulation().promote(paid, FOLLOWERS, Duration.ofDays(1));
        clock.advance(Duration.ofDays(2));
        List<int[]> people = new ArrayList<>();
        for (PostRef post : List.of(monday, tuesday, paid)) {
            people.add(network.simulation().reached(post));
            assertThat(people.get(people.size() - 1))
                    .hasSize((int) network.simulation().truth(post).reach());
        }
        return people;
    }

    private static ExactAudience exact(int[] people) {
        return ExactAudience.of(
                IdSet.of(IntStream.of(people).mapToLong(person -> person).toArray()));
    }

    private static BitSet bits(int[] people) {
        BitSet bits = new BitSet();
        IntStream.of(people).forEach(bits::set);
        return bits;
    }

    private static long[] keyed(int[] people, long seed) {
        long[] ids = new long[people.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = splitmix64(people[i] + (seed << 32));
        }
        return ids;
    }

    private static long splitmix64(long x) {
        long z = x + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static <A extends UniqueAudience> List<NamedAudience<A>> named(List<A> audiences) {
        List<NamedAudience<A>> named = new ArrayList<>();
        audiences.forEach(audience -> named.add(NamedAudience.of("post-" + named.size(), audience)));
        return named;
    }
}
