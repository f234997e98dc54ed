package io.smm.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Seed;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.ids.IdSet;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExposureTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @Test
    void byFirstKindTheKindsAddUpByAnyTheyOverlap() {
        ExposureLog log = new ExposureLog()
                .add(1, NOON, ExposureKind.PAID)
                .add(1, NOON.minusMillis(1), ExposureKind.ORGANIC)
                .add(2, NOON, ExposureKind.VIRAL)
                .add(2, NOON, ExposureKind.PAID)
                .add(-1, NOON, ExposureKind.PAID);

        assertThat(values(log.byFirst())).containsExactly(1, 1, 0, 1);
        assertThat(values(log.byAny())).containsExactly(1, 3, 0, 1);
        assertThat(value(log.byFirst().total())).isEqualTo(3);
        assertThat(value(log.byAny().total())).isEqualTo(3);
        assertThat(log.byFirst().of(ExposureKind.PAID).metric().name()).isEqualTo("reach-by-first-exposure(paid)");
        assertThat(log.byAny().of(ExposureKind.PAID).metric().name()).isEqualTo("reach-by-any-exposure(paid)");
    }

    @Test
    void aKindOfWhichNothingIsKnownIsNotZero() {
        ExposureReach split = ExposureReach.byAny(Map.of(
                ExposureKind.PAID, ExactAudience.of(IdSet.of(1, 2)),
                ExposureKind.ORGANIC, ExactAudience.of(IdSet.of(2, 3)),
                ExposureKind.EARNED, ExactAudience.of(IdSet.of())));

        assertThat(value(split.of(ExposureKind.PAID))).isEqualTo(2);
        assertThat(value(split.of(ExposureKind.EARNED))).isZero();
        assertThat(split.of(ExposureKind.VIRAL).reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(value(split.total())).isEqualTo(3);
    }

    @Test
    void theShareOfFollowersIsOfThoseReached() {
        MetricResult share = ExposureReach.followerShare(
                ExactAudience.of(IdSet.of(1, 2, 3)), ExactAudience.of(IdSet.of(3, 4, 5, 6)));

        assertThat(share.fraction()).contains(Fraction.of(1, 3));
        assertThat(share.metric().code()).contains("R-12");
        assertThat(ExposureReach.followerShare(ExactAudience.of(IdSet.of()), ExactAudience.of(IdSet.of(1)))
                        .reason())
                .contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void columnsAndSingleDisplaysGiveTheSame() {
        Random random = Seed.random("ExposureTest");
        long[] ids = random.longs(3_000, -20, 40).toArray();
        long[] times = random.longs(3_000, 0, 50).toArray();
        byte[] kinds = new byte[3_000];
        ExposureLog singly = new ExposureLog();
        for (int i = 0; i < ids.length; i++) {
            kinds[i] = (byte) random.nextInt(4);
            singly.add(ids[i], Instant.ofEpochMilli(times[i]), ExposureKind.values()[kinds[i]]);
        }
        ExposureLog columnar = new ExposureLog().add(ids, times, kinds, 0, ids.length);

        assertThat(values(columnar.byFirst())).isEqualTo(values(singly.byFirst()));
        assertThat(values(columnar.byAny())).isEqualTo(values(singly.byAny()));
        long sum = 0;
        for (long many : values(columnar.byFirst())) {
            sum += many;
        }
        assertThat(sum).isEqualTo(value(columnar.byFirst().total()));
    }

    @Test
    void aKindThatIsNoneIsRefusedBeforeAnythingIsAdded() {
        ExposureLog log = new ExposureLog();

        assertThatThrownBy(() -> log.add(new long[2], new long[2], new byte[] {0, 4}, 0, 2))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> log.add(new long[2], new long[2], new byte[] {0, -1}, 0, 2))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> log.add(new long[2], new long[1], new byte[2], 0, 2))
                .isInstanceOf(InvalidInputException.class);
        assertThat(value(log.byAny().total())).isZero();
    }

    @Test
    void asManyPeopleAsThereIsRoomForAndOneMoreAreCounted() {
        for (int many : new int[] {16, 17, 32}) {
            ExposureLog log = new ExposureLog(ReachUnit.ACCOUNTS);
            for (int id = 0; id < many; id++) {
                log.add(id, NOON, ExposureKind.EARNED);
            }

            assertThat(values(log.byAny())).containsExactly(0, 0, many, 0);
            assertThat(values(log.byFirst())).containsExactly(0, 0, many, 0);
            assertThat(log).hasToString("ExposureLog[" + many + " accounts, " + many + " displays]");
        }
    }

    @Test
    void theSplitTellsItsNumbers() {
        assertThat(new ExposureLog().add(1, NOON, ExposureKind.PAID).byAny().toString())
                .startsWith("ExposureReach[")
                .contains("reach-by-any-exposure(paid) = 1 people");
    }

    private static long[] values(ExposureReach split) {
        long[] values = new long[ExposureKind.values().length];
        for (ExposureKind kind : ExposureKind.values()) {
            values[kind.code()] = value(split.of(kind));
        }
        return values;
    }

    private static long value(MetricResult result) {
        return result.fraction().orElseThrow().numerator().longValueExact();
    }
}
