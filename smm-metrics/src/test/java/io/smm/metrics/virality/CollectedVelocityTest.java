package io.smm.metrics.virality;

import static io.smm.metrics.virality.CascadeTest.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.account.ConnectionId;
import io.smm.error.InvalidInputException;
import io.smm.insight.InsightSample;
import io.smm.insight.InsightSubject;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** V-12 and V-15 of what a collector kept. */
class CollectedVelocityTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration THREE = Duration.ofHours(3);
    private static final CollectedVelocity FIRST_HOUR = CollectedVelocity.between(MetricId.SHARES, Duration.ZERO, HOUR);
    private static final CollectedVelocity THEN = CollectedVelocity.between(MetricId.SHARES, HOUR, THREE);
    private static final ConnectionId SHOP = connection("shop");

    private final List<InsightSample> samples = new ArrayList<>();

    @Test
    void aTotalGrewByTheHoursThatReallyPassed() {
        add("a", NOON, HOUR, Duration.ZERO, total(12));
        add("a", NOON, THREE, Duration.ofMinutes(15), total(30));

        assertThat(exact(FIRST_HOUR.of(Posts.ref("a"), samples))).isEqualTo(Fraction.of(12));
        MetricResult then = THEN.of(Posts.ref("a"), samples);
        assertThat(exact(then)).as("18 in two and a quarter hours").isEqualTo(Fraction.of(8));
        assertThat(then.metric()).hasToString("V-12 velocity(shares, PT1H to PT3H)");
        assertThat(then.unit()).hasToString("1/h");
        assertThat(then.evidence().used()).isEqualTo(1);
        assertThat(then.evidence().asOf()).contains(Posts.READ_AT);
    }

    @Test
    void fractionsOfASecondCount() {
        add("a", NOON, HOUR, Duration.ofNanos(1), total(1));

        assertThat(exact(FIRST_HOUR.of(Posts.ref("a"), samples)))
                .isEqualTo(Fraction.of(3_600_000_000_000L, 3_600_000_000_001L));
    }

    @Test
    void aPostIsHeldAgainstThoseThatWerePublishedBefore() {
        add("old", NOON.minus(Duration.ofDays(2)), HOUR, Duration.ZERO, total(2));
        add("older", NOON.minus(Duration.ofDays(3)), HOUR, Duration.ZERO, total(4));
        add("silent", NOON.minus(Duration.ofDays(4)), HOUR, Duration.ZERO, new Reading.Withheld("few"));
        add("same moment", NOON, HOUR, Duration.ZERO, total(100));
        add("later", NOON.plus(HOUR), HOUR, Duration.ZERO, total(100));
        add("now", NOON, HOUR, Duration.ZERO, total(3));
        samples.add(sample(connection("other"), "x", NOON.minus(HOUR), HOUR, Duration.ZERO, total(100)));
        samples.add(new InsightSample(
                InsightSubject.account(SHOP),
                NOON,
                NOON,
                Optional.empty(),
                NOON,
                Map.of(MetricId.SHARES, List.of(total(9)))));

        EarlyWarning warning = FIRST_HOUR.warning(Posts.ref("now"), samples);

        assertThat(exact(warning.shareBelow())).isEqualTo(Fraction.of(1, 2));
        assertThat(warning.shareBelow().evidence().used()).isEqualTo(2);
        assertThat(warning.shareBelow().evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.SUPPRESSED, 1L));
        assertThat(warning.isAbove(Fraction.of(1, 2))).contains(true);
        assertThat(warning.isAbove(Fraction.ONE)).contains(false);
        assertThat(FIRST_HOUR.warning(Posts.ref("now"), samples, 3).isAbove(Fraction.ONE))
                .isEmpty();
        assertThat(FIRST_HOUR.warning(Posts.ref("nobody"), samples).shareBelow().reason())
                .contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void anAgeWithoutAReadingHasNoVelocity() {
        add("a", NOON, THREE, Duration.ZERO, total(30));

        assertThat(FIRST_HOUR.of(Posts.ref("a"), samples).explanation()).isEqualTo("no reading of a at age PT1H");
        assertThat(THEN.of(Posts.ref("a"), samples).explanation()).isEqualTo("no reading of a at age PT1H");
        assertThat(THEN.of(Posts.ref("b"), samples).explanation()).isEqualTo("nothing was collected of b");
        assertThat(CollectedVelocity.between(MetricId.SHARES, HOUR, Duration.ofHours(4))
                        .of(Posts.ref("a"), samples)
                        .explanation())
                .isEqualTo("no reading of a at age PT4H");
        assertThat(THEN.of(Posts.ref("a"), samples).reason()).contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void aReadingWithoutAValueKeepsItsReason() {
        add("a", NOON, HOUR, Duration.ZERO, new Reading.NotReported("never"));
        add("a", NOON, THREE, Duration.ZERO, total(30));
        add("b", NOON, HOUR, Duration.ZERO, total(30));
        add("b", NOON, THREE, Duration.ZERO, new Reading.Unknown("empty cell"));

        assertThat(THEN.of(Posts.ref("a"), samples).reason()).contains(UndefinedReason.NOT_REPORTED_BY_NETWORK);
        assertThat(FIRST_HOUR.of(Posts.ref("a"), samples).reason()).contains(UndefinedReason.NOT_REPORTED_BY_NETWORK);
        assertThat(THEN.of(Posts.ref("b"), samples).reason()).contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void aTotalThatFellIsKeptAndFlagged() {
        add("a", NOON, HOUR, Duration.ZERO, total(12));
        add("a", NOON, THREE, Duration.ZERO, total(10));
        add("b", NOON, HOUR, Duration.ZERO, total(12));
        add("b", NOON, THREE, Duration.ZERO, total(12));

        MetricResult fell = THEN.of(Posts.ref("a"), samples);

        assertThat(exact(fell)).isEqualTo(Fraction.of(-1));
        assertThat(fell.evidence().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Finding.TOTAL_FELL);
            assertThat(finding.subject()).isEqualTo("a");
            assertThat(finding.message()).isEqualTo("shares fell from 12 to 10");
        });
        assertThat(exact(THEN.of(Posts.ref("b"), samples))).isEqualTo(Fraction.ZERO);
        assertThat(THEN.of(Posts.ref("b"), samples).evidence().findings()).isEmpty();
    }

    @Test
    void whatIsNoLifetimeTotalOrAnotherMetricIsNotSubtracted() {
        Lineage day =
                Lineage.builder(Posts.NETWORK, "native_shares", NOON).snapshot().build();
        Lineage renamed =
                Lineage.builder(Posts.NETWORK, "reposts", NOON).lifetime().build();
        add("a", NOON, HOUR, Duration.ZERO, Reading.of(12, day));
        add("b", NOON, HOUR, Duration.ZERO, total(12));
        add("b", NOON, THREE, Duration.ZERO, Reading.of(30, renamed));

        assertThat(FIRST_HOUR.of(Posts.ref("a"), samples).reason()).contains(UndefinedReason.NOT_MERGEABLE);
        assertThat(THEN.of(Posts.ref("b"), samples).reason()).contains(UndefinedReason.NOT_MERGEABLE);
        assertThat(THEN.of(Posts.ref("b"), samples).explanation()).contains("native_shares", "reposts");
    }

    @Test
    void ofTwoReadingsForOneAgeTheLaterCountsInWhateverOrder() {
        add("a", NOON, HOUR, Duration.ofMinutes(30), total(18));
        add("a", NOON, HOUR, Duration.ZERO, total(12));
        add("a", NOON, HOUR, Duration.ofMinutes(30), total(21));

        assertThat(exact(FIRST_HOUR.of(Posts.ref("a"), samples))).isEqualTo(Fraction.of(14));
    }

    @Test
    void readingsOfOneMomentHaveNoTimeBetweenThem() {
        add("a", NOON, HOUR, Duration.ofHours(2), total(12));
        add("a", NOON, THREE, Duration.ZERO, total(12));

        assertThat(THEN.of(Posts.ref("a"), samples).reason()).contains(UndefinedReason.INVALID_INPUT);
    }

    @Test
    void peopleAndAgesOutOfOrderAreRefusedTogether() {
        assertThatThrownBy(() -> CollectedVelocity.between(MetricId.REACH, HOUR.negated(), HOUR.negated()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults()).hasSize(3));
        assertThatThrownBy(() -> CollectedVelocity.between(MetricId.SHARES, HOUR, HOUR))
                .isInstanceOf(InvalidInputException.class);
        assertThat(THEN).hasToString("CollectedVelocity[V-12 velocity(shares, PT1H to PT3H)]");
    }

    private void add(String post, Instant since, Duration age, Duration late, Reading reading) {
        samples.add(sample(SHOP, post, since, age, late, reading));
    }

    private static InsightSample sample(
            ConnectionId connection, String post, Instant since, Duration age, Duration late, Reading reading) {
        Instant due = since.plus(age);
        return new InsightSample(
                InsightSubject.post(connection, Posts.ref(post)),
                since,
                due,
                Optional.empty(),
                due.plus(late),
                Map.of(MetricId.SHARES, List.of(reading)));
    }

    private static Reading total(long count) {
        return Reading.of(count, Posts.lineage(MetricId.SHARES, Posts.READ_AT));
    }

    private static ConnectionId connection(String account) {
        return new ConnectionId(account);
    }
}
