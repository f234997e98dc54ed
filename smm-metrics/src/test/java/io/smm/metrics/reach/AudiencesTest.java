package io.smm.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.GroupKey;
import io.smm.metrics.Method;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Seed;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.ids.IdSpace;
import io.smm.metrics.privacy.SmallCells;
import io.smm.metrics.sketch.HllBuilder;
import io.smm.metrics.sketch.HllSketch;
import io.smm.metrics.sketch.ThetaBuilder;
import io.smm.metrics.sketch.ThetaSketch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AudiencesTest {

    private final ExactAudience monday = ExactAudience.of(IdSet.of(1, 2, 3, 0));
    private final ExactAudience tuesday = ExactAudience.of(IdSet.of(3, 4, 0));
    private final ExactAudience wednesday = ExactAudience.of(IdSet.of(5, -1));
    private final ExactAudience nobody = ExactAudience.of(IdSet.of());

    @Test
    void reachCountsEachPersonOnce() {
        MetricResult reach = UniqueReach.of(List.of(monday, tuesday, wednesday, monday));

        assertThat(reach.fraction()).contains(Fraction.of(7));
        assertThat(reach.method()).isEqualTo(Method.EXACT);
        assertThat(reach.metric().code()).contains("R-02");
        assertThat(reach.unit()).hasToString("people");
        assertThat(UniqueReach.of(List.of(nobody)).fraction()).contains(Fraction.ZERO);
        assertThat(UniqueReach.of(List.of()).reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(new ExactAudience(IdSet.of(1), ReachUnit.DEVICES).reach().unit())
                .hasToString("devices");
    }

    @Test
    void whatCannotBeMergedHasNoReachAndAllOffendersAreNamed() {
        ExactAudience devices = new ExactAudience(IdSet.of(1), ReachUnit.DEVICES);
        ExactAudience keyed = ExactAudience.of(IdSet.builder(IdSpace.keyed("a")).build());
        ThetaAudience sketch = ThetaAudience.of(ThetaSketch.empty());
        MetricResult refused = UniqueReach.of(List.of(monday, devices, keyed, sketch));

        assertThat(refused.reason()).contains(UndefinedReason.NOT_MERGEABLE);
        assertThat(refused.explanation())
                .contains("audience 1 counts devices")
                .contains("audience 2 holds ids of another space")
                .contains("audience 3 is a theta sketch");
        assertThatThrownBy(() -> AudienceOverlap.of(monday, devices)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> IncrementalReach.inOrder(
                        List.of(NamedAudience.of("a", monday), NamedAudience.of("a", devices))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
        assertThatThrownBy(() -> IncrementalReach.inOrder(List.<NamedAudience<ExactAudience>>of()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void incrementsDependOnTheOrderAndAddUpToTheReach() {
        IncrementalReach forwards = IncrementalReach.inOrder(List.of(
                NamedAudience.of("mon", monday), NamedAudience.of("tue", tuesday), NamedAudience.of("wed", wednesday)));
        IncrementalReach backwards =
                IncrementalReach.inOrder(List.of(NamedAudience.of("tue", tuesday), NamedAudience.of("mon", monday)));

        assertThat(forwards.steps()).extracting(NamedReach::name).containsExactly("mon", "tue", "wed");
        assertThat(values(forwards.steps())).containsExactly(4L, 1L, 2L);
        assertThat(forwards.total()).isEqualTo(UniqueReach.of(List.of(monday, tuesday, wednesday)));
        assertThat(values(backwards.steps())).containsExactly(3L, 2L);
    }

    @Test
    void exclusiveReachIsOfThoseWhomNobodyElseHas() {
        ExclusiveReach exclusive = ExclusiveReach.of(List.of(
                NamedAudience.of("mon", monday),
                NamedAudience.of("tue", tuesday),
                NamedAudience.of("wed", wednesday),
                NamedAudience.of("none", nobody)));

        assertThat(values(exclusive.parts())).containsExactly(2L, 1L, 2L, 0L);
        assertThat(exclusive.total().fraction()).contains(Fraction.of(7));
        assertThat(exclusive.parts().get(0).reach().metric().code()).contains("R-10");
    }

    @Test
    void overlapsAreExactOfSets() {
        AudienceOverlap overlap = AudienceOverlap.of(monday, tuesday);

        assertThat(overlap.intersection().fraction()).contains(Fraction.of(2));
        assertThat(overlap.jaccard().fraction()).contains(Fraction.of(2, 5));
        assertThat(overlap.ofFirst().fraction()).contains(Fraction.of(1, 2));
        assertThat(overlap.ofSecond().fraction()).contains(Fraction.of(2, 3));
        assertThat(overlap.coefficient().fraction()).contains(Fraction.of(2, 3));
        assertThat(AudienceOverlap.of(tuesday, monday).coefficient().fraction()).contains(Fraction.of(2, 3));
        assertThat(AudienceOverlap.of(monday, wednesday).jaccard().fraction()).contains(Fraction.ZERO);
    }

    @Test
    void emptyAudiencesHaveNoShares() {
        AudienceOverlap both = AudienceOverlap.of(nobody, nobody);
        AudienceOverlap one = AudienceOverlap.of(nobody, monday);
        AudienceOverlap sketches =
                AudienceOverlap.of(ThetaAudience.of(ThetaSketch.empty()), ThetaAudience.of(ThetaSketch.empty()));

        assertThat(both.intersection().fraction()).contains(Fraction.ZERO);
        assertThat(both.jaccard().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(sketches.jaccard().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(one.jaccard().fraction()).contains(Fraction.ZERO);
        assertThat(one.ofFirst().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(one.ofSecond().fraction()).contains(Fraction.ZERO);
        assertThat(one.coefficient().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void smallSketchesAreExactAsSetsAre() {
        AudienceOverlap overlap = AudienceOverlap.of(theta(monday), theta(tuesday));

        assertThat(overlap).isEqualTo(AudienceOverlap.of(monday, tuesday));
        assertThat(UniqueReach.of(List.of(theta(monday), theta(tuesday))))
                .isEqualTo(UniqueReach.of(List.of(monday, tuesday)));
        assertThat(ExclusiveReach.of(named(List.of(theta(monday), theta(tuesday)))))
                .isEqualTo(ExclusiveReach.of(named(List.of(monday, tuesday))));
        assertThat(IncrementalReach.inOrder(named(List.of(theta(monday), theta(tuesday)))))
                .isEqualTo(IncrementalReach.inOrder(named(List.of(monday, tuesday))));
    }

    @Test
    void everyNumberAgreesWithSetsOfJavaWhateverTheAudiences() {
        Random random = Seed.random("AudiencesTest");
        for (int round = 0; round < 100; round++) {
            List<ExactAudience> audiences = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                audiences.add(ExactAudience.of(
                        IdSet.of(random.longs(random.nextInt(60), -40, 40).toArray())));
            }
            List<NamedAudience<ExactAudience>> named = named(audiences);
            IncrementalReach incremental = IncrementalReach.inOrder(named);
            ExclusiveReach exclusive = ExclusiveReach.of(named);
            Collections.shuffle(audiences, random);

            assertThat(incremental.total().fraction())
                    .isEqualTo(UniqueReach.of(audiences).fraction());
            assertThat(values(incremental.steps()).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(value(incremental.total()));
            for (int i = 0; i < named.size(); i++) {
                IdSet own = named.get(i).audience().ids();
                List<IdSet> others = new ArrayList<>(
                        named.stream().map(each -> each.audience().ids()).toList());
                others.remove(i);
                assertThat(value(exclusive.parts().get(i).reach()))
                        .isEqualTo(LongStream.of(own.toArray())
                                .filter(id -> others.stream().noneMatch(other -> other.contains(id)))
                                .count());
            }
        }
    }

    @Test
    void numbersOfSketchesSayHowFarOffTheyMayBeAndHowTheyWereComeBy() {
        ThetaAudience many = theta(LongStream.range(0, 100_000));
        ThetaAudience more = theta(LongStream.range(50_000, 150_000));
        MetricResult reach = UniqueReach.of(List.of(many, more));
        AudienceOverlap overlap = AudienceOverlap.of(many, more);

        assertWithin(reach, 150_000);
        assertThat(reach.method()).isEqualTo(Method.SKETCH);
        assertThat(reach.errorBound().orElseThrow().meaning()).contains("95 %").contains("theta");
        assertWithin(overlap.intersection(), 50_000);
        assertWithin(overlap.jaccard(), 1 / 3.0);
        assertWithin(overlap.ofFirst(), 0.5);
        assertWithin(overlap.coefficient(), 0.5);
        assertWithin(
                ExclusiveReach.of(named(List.of(many, more))).parts().get(1).reach(), 50_000);

        HllAudience hll = hll(LongStream.range(0, 100_000));
        assertThat(hll.reach().errorBound().orElseThrow().meaning()).contains("HIP");
        assertThat(UniqueReach.of(List.of(hll, hll(LongStream.range(5, 9))))
                        .errorBound()
                        .orElseThrow()
                        .meaning())
                .contains("ERTL");
    }

    @Test
    void theIntervalOfAnOverlapThatNoHashShowsHoldsZeroAndMore() {
        AudienceOverlap overlap =
                AudienceOverlap.of(theta(LongStream.range(0, 100_000)), theta(LongStream.range(100_000, 200_000)));

        assertThat(overlap.intersection().value().orElseThrow()).isEqualByComparingTo("0");
        assertThat(overlap.intersection().errorBound().orElseThrow().low()).isEqualByComparingTo("0");
        assertThat(overlap.intersection().errorBound().orElseThrow().high()).isGreaterThan(BigDecimal.ONE);
        assertThat(overlap.jaccard().errorBound().orElseThrow().low()).isEqualByComparingTo("0");
        assertThat(overlap.jaccard().errorBound().orElseThrow().high()).isGreaterThan(BigDecimal.ZERO);
    }

    @Test
    void oneSketchThatIsNotExactMakesTheSharesEstimates() {
        ThetaAudience few = theta(LongStream.range(0, 2_000));
        ThetaAudience many = theta(LongStream.range(1_000, 100_000));

        assertThat(few.reach().method()).isEqualTo(Method.EXACT);
        assertThat(AudienceOverlap.of(few, many).ofFirst().method()).isEqualTo(Method.SKETCH);
        assertThat(AudienceOverlap.of(many, few).jaccard().method()).isEqualTo(Method.SKETCH);
        assertWithin(AudienceOverlap.of(few, many).ofFirst(), 0.5);
    }

    @Test
    void aSampleWithNobodyInItIsTooFewAndNotNobody() {
        ThetaSketch one = theta(LongStream.range(0, 100_000)).sketch();
        ThetaSketch other = theta(LongStream.range(100_000, 200_000)).sketch();
        ThetaAudience hardlyAnybody = ThetaAudience.of(ThetaSketch.intersection(one, other));

        MetricResult ofFirst =
                AudienceOverlap.of(hardlyAnybody, ThetaAudience.of(one)).ofFirst();
        assertThat(ofFirst.reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(ofFirst.explanation()).isEqualTo("the sketches retained nobody to divide by");
        assertThat(AudienceOverlap.of(nobody, nobody).ofFirst().explanation())
                .isEqualTo("there is nobody to divide by");
        assertThat(AudienceOverlap.of(hardlyAnybody, ThetaAudience.of(one))
                        .ofSecond()
                        .isDefined())
                .isTrue();
    }

    @Test
    void incrementsOfSketchesAddUpToTheirReachToo() {
        List<ThetaAudience> thetas = new ArrayList<>();
        List<HllAudience> hlls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            thetas.add(theta(LongStream.range(i * 7_000L, i * 7_000L + 20_000)));
            hlls.add(hll(LongStream.range(i * 7_000L, i * 7_000L + 20_000)));
        }
        for (IncrementalReach reach :
                List.of(IncrementalReach.inOrder(named(thetas)), IncrementalReach.inOrder(named(hlls)))) {
            double sum = reach.steps().stream()
                    .mapToDouble(step -> step.reach().value().orElseThrow().doubleValue())
                    .sum();
            assertThat(sum).isCloseTo(reach.total().value().orElseThrow().doubleValue(), offset(1e-6));
            reach.steps().subList(1, 6).forEach(step -> assertWithin(step.reach(), 7_000));
        }
        assertThat(IncrementalReach.inOrder(named(thetas)).total().value())
                .isEqualTo(UniqueReach.of(thetas).value());
        assertThat(IncrementalReach.inOrder(named(hlls)).total().value())
                .isEqualTo(UniqueReach.of(hlls).value());
    }

    @Test
    void anIncrementOfHllSketchesHasTheErrorOfTheLargerUnion() {
        HllAudience first = hll(LongStream.range(0, 60_000));
        HllAudience second = hll(LongStream.range(40_000, 90_000));
        MetricResult union = UniqueReach.of(List.of(first, second));
        MetricResult step = step(List.of(first, second));
        double reached = union.value().orElseThrow().doubleValue();
        double error = Math.max(
                union.errorBound().orElseThrow().high().doubleValue() - reached,
                reached - union.errorBound().orElseThrow().low().doubleValue());
        double added = reached - first.reach().value().orElseThrow().doubleValue();

        assertThat(step.value().orElseThrow().doubleValue()).isCloseTo(added, offset(1e-9));
        assertThat(step.errorBound().orElseThrow().low().doubleValue()).isCloseTo(added - error, offset(1e-9));
        assertThat(step.errorBound().orElseThrow().high().doubleValue()).isCloseTo(added + error, offset(1e-9));
    }

    @Test
    void anIncrementOfThetaSketchesHasTheIntervalOfThoseWhoAreNew() {
        ThetaAudience first = theta(LongStream.range(0, 60_000));
        ThetaAudience second = theta(LongStream.range(40_000, 90_000));
        MetricResult step = step(List.of(first, second));
        double added =
                UniqueReach.of(List.of(first, second)).value().orElseThrow().doubleValue()
                        - first.reach().value().orElseThrow().doubleValue();
        ThetaSketch fresh =
                ThetaSketch.minus(ThetaSketch.union(List.of(first.sketch(), second.sketch())), first.sketch());

        assertThat(step.value().orElseThrow().doubleValue()).isCloseTo(added, offset(1e-9));
        assertThat(step.errorBound().orElseThrow().low().doubleValue())
                .isCloseTo(Math.min(fresh.lowerBound(2), added), offset(1e-9));
        assertThat(step.errorBound().orElseThrow().high().doubleValue())
                .isCloseTo(Math.max(fresh.upperBound(2), added), offset(1e-9));
        assertThat(step.errorBound().orElseThrow().meaning())
                .endsWith("interval of the larger without the smaller, theta sketch, " + fresh.retained()
                        + " hashes retained");
    }

    @Test
    void nobodyNewIsHeldByTheIntervalOfAnIncrement() {
        ThetaAudience all = theta(LongStream.range(0, 60_000));
        MetricResult step = step(List.of(all, theta(LongStream.range(0, 30_000))));

        assertThat(step.errorBound().orElseThrow().low().signum()).isNotPositive();
        assertThat(step.errorBound().orElseThrow().high().signum()).isPositive();
    }

    private static MetricResult step(List<? extends UniqueAudience> two) {
        return IncrementalReach.inOrder(named(two)).steps().get(1).reach();
    }

    @Test
    void segmentsThatCannotBeMergedAreRefused() {
        ExactAudience devices = new ExactAudience(IdSet.of(1), ReachUnit.DEVICES);

        assertThatThrownBy(() -> SegmentReach.of(Map.of(GroupKey.of("a"), monday, GroupKey.of("b"), devices)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults()).singleElement().asString().contains("counts devices"));
    }

    @Test
    void segmentsOfAPartitionAddUpAndTheUnknownIsOne() {
        GroupKey unknown = new GroupKey(Optional.empty());
        SegmentReach reach =
                SegmentReach.of(Map.of(unknown, wednesday, GroupKey.of("young"), tuesday, GroupKey.of("old"), nobody));

        assertThat(reach.segments())
                .extracting(row -> row.key().toString())
                .containsExactly("old", "young", "(unknown)");
        assertThat(reach.segments()).extracting(row -> value(row.reach())).containsExactly(0L, 3L, 2L);
        assertThat(value(reach.total())).isEqualTo(5);
        assertThat(reach.isPartition()).contains(true);
        assertThat(SegmentReach.of(Map.of(unknown, monday, GroupKey.of("young"), tuesday))
                        .isPartition())
                .contains(false);
        assertThat(SegmentReach.of(Map.of(unknown, hll(LongStream.range(0, 9)))).isPartition())
                .isEmpty();
        assertThatThrownBy(() -> SegmentReach.of(Map.<GroupKey, ExactAudience>of()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void smallSegmentsAreHeldBackAndOneMoreWhereTheTotalWouldGiveThemAway() {
        SegmentReach reach = SegmentReach.of(Map.of(
                GroupKey.of("a"), people(0, 100),
                GroupKey.of("b"), people(100, 149),
                GroupKey.of("c"), people(149, 199),
                GroupKey.of("d"), nobody));
        SegmentReach released = reach.suppressing(SmallCells.usual());

        assertThat(released.segments())
                .extracting(row -> row.reach().reason())
                .containsExactly(
                        Optional.empty(),
                        Optional.of(UndefinedReason.SUPPRESSED),
                        Optional.of(UndefinedReason.SUPPRESSED),
                        Optional.empty());
        assertThat(value(released.total())).isEqualTo(199);
        assertThat(released.segments().get(1).reach().toString()).doesNotContain("49");
        assertThat(reach.suppressing(SmallCells.below(1))).isEqualTo(reach);
        assertThat(released.suppressing(SmallCells.usual())).isEqualTo(released);
    }

    private static ExactAudience people(long from, long to) {
        return ExactAudience.of(IdSet.of(LongStream.range(from, to).toArray()));
    }

    private static void assertWithin(MetricResult result, double truth) {
        assertThat(result.errorBound().orElseThrow().low().doubleValue()).isLessThan(truth);
        assertThat(result.errorBound().orElseThrow().high().doubleValue()).isGreaterThan(truth);
    }

    private static <A extends UniqueAudience> List<NamedAudience<A>> named(List<A> audiences) {
        List<NamedAudience<A>> named = new ArrayList<>();
        audiences.forEach(audience -> named.add(NamedAudience.of("audience-" + named.size(), audience)));
        return named;
    }

    private static ThetaAudience theta(ExactAudience audience) {
        return theta(LongStream.of(audience.ids().toArray()));
    }

    private static ThetaAudience theta(LongStream ids) {
        ThetaBuilder builder = ThetaSketch.builder(12);
        ids.forEach(builder::add);
        return ThetaAudience.of(builder.build());
    }

    private static HllAudience hll(LongStream ids) {
        HllBuilder builder = HllSketch.builder(12);
        ids.forEach(builder::add);
        return HllAudience.of(builder.build());
    }

    private static List<Long> values(List<NamedReach> parts) {
        return parts.stream().map(part -> value(part.reach())).toList();
    }

    private static long value(MetricResult result) {
        return result.fraction().orElseThrow().numerator().longValueExact();
    }
}
