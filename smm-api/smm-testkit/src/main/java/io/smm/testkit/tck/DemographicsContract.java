package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.insight.AudienceBase;
import io.smm.insight.DemographicCell;
import io.smm.insight.DemographicDimension;
import io.smm.insight.DemographicSplit;
import io.smm.insight.Demographics;
import io.smm.insight.Distribution;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.Reading;
import io.smm.insight.RetentionCurve;
import io.smm.post.PostRef;
import io.smm.spi.DemographicsReader;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who the audience is, as far as the network tells, and where it stops watching. */
abstract class DemographicsContract extends ContractGroup {

    /** A split that no network can have heard of. */
    private static final DemographicSplit UNHEARD_OF =
            DemographicSplit.by(new DemographicDimension("contract-unheard-of"));

    DemographicsContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void whoTooFewPeopleAreIsWithheldAndNotToldInAnyOtherWay() {
        where(
                Capability.AUDIENCE_DEMOGRAPHICS,
                () -> {
                    int missing = numbers().followersUntilTold();
                    if (missing == 0) {
                        return; // so many follow already that nothing is withheld
                    }
                    numbers().gainFollowers(missing - 1);

                    assertThat(read(reader().splits()).distributions().values())
                            .isNotEmpty()
                            .allSatisfy(
                                    distribution -> assertThat(distribution).isInstanceOf(Distribution.Withheld.class));
                },
                this::readAges);
    }

    @Test
    void whoManyPeopleAreAddsUpToTheBase() {
        where(
                Capability.AUDIENCE_DEMOGRAPHICS,
                () -> {
                    numbers().gainFollowers(numbers().followersUntilTold());
                    BigDecimal people = followers();

                    assertThat(read(reader().splits()).distributions().values())
                            .allSatisfy(distribution -> assertThat(sum((Distribution.Known) distribution))
                                    .isEqualByComparingTo(
                                            ((Distribution.Known) distribution).unit() == MetricUnit.FRACTION
                                                    ? BigDecimal.ONE
                                                    : people));
                },
                this::readAges);
    }

    @Test
    void aSplitThatTheNetworkDoesNotOfferSaysSo() {
        where(
                Capability.AUDIENCE_DEMOGRAPHICS,
                () -> {
                    numbers().gainFollowers(numbers().followersUntilTold());
                    Set<DemographicSplit> splits = new LinkedHashSet<>(reader().splits());
                    splits.add(UNHEARD_OF);

                    assertThat(read(splits).of(UNHEARD_OF)).isInstanceOf(Distribution.NotReported.class);
                },
                this::readAges);
    }

    @Test
    void whereViewersStopIsACurveFromTheFirstFrameToTheEnd() {
        PostRef post = run().publishedPlain("To be watched.");
        where(
                Capability.VIDEO_RETENTION,
                () -> {
                    numbers().play(post, 200);
                    RetentionCurve curve = retention(post);

                    assertThat(curve.points()).hasSizeGreaterThanOrEqualTo(2);
                    assertThat(curve.points().get(0).position()).isEqualByComparingTo("0");
                    assertThat(curve.points().get(curve.points().size() - 1).position())
                            .isEqualByComparingTo("1");
                    assertThat(curve.points().get(0).watching().value().orElseThrow())
                            .isEqualByComparingTo("1");
                    assertThat(curve.points()
                                    .get(curve.points().size() - 1)
                                    .watching()
                                    .value()
                                    .orElseThrow())
                            .isEqualByComparingTo("0");
                },
                () -> retention(post));
    }

    private BigDecimal followers() {
        return run().smm()
                .insights()
                .account(run().connection(), Set.of(MetricId.FOLLOWERS))
                .reading(MetricId.FOLLOWERS)
                .value()
                .orElseThrow(() -> new AssertionError("who tells who the followers are can count them"));
    }

    private RetentionCurve retention(PostRef post) {
        return run().smm().insights().retention(run().connection(), post).orElseThrow();
    }

    private void readAges() {
        read(Set.of(DemographicSplit.by(DemographicDimension.AGE)));
    }

    private Demographics read(Set<DemographicSplit> splits) {
        return run().smm().insights().demographics(run().connection(), AudienceBase.FOLLOWERS, splits);
    }

    private static BigDecimal sum(Distribution.Known known) {
        return Stream.concat(known.cells().stream().map(DemographicCell::amount), Stream.of(known.unlisted()))
                .map(Reading::value)
                .map(amount -> amount.orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private DemographicsReader reader() {
        return run().newAdapter().adapter().demographicsReader().orElseThrow();
    }

    private ContractNumbers numbers() {
        return run().environment().numbers().orElseThrow();
    }
}
