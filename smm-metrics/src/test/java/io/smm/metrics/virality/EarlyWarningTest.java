package io.smm.metrics.virality;

import static io.smm.metrics.virality.CascadeTest.exact;
import static io.smm.metrics.virality.ReshareTimesTest.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlyWarningTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aPostIsHeldAgainstEarlierOnesAtTheSameAge() {
        List<MetricResult> history = new ArrayList<>();
        for (int shares : new int[] {4, 1, 2, 2, 3}) {
            history.add(speed(shares));
        }
        EarlyWarning warning = EarlyWarning.of(speed(3), history);
        assertThat(exact(warning.shareBelow())).isEqualTo(Fraction.of(3, 5));
        assertThat(exact(warning.shareAtOrBelow())).isEqualTo(Fraction.of(4, 5));
        assertThat(warning.shareBelow().evidence().used()).isEqualTo(5);
        assertThat(warning).hasToString("EarlyWarning[" + speed(3) + " against 5 earlier posts]");
        // nearest rank of n = 5: ⌈5p⌉
        assertThat(exact(warning.threshold(Fraction.of(1, 5)))).isEqualTo(Fraction.of(1));
        assertThat(exact(warning.threshold(Fraction.of(21, 100)))).isEqualTo(Fraction.of(2));
        assertThat(exact(warning.threshold(Fraction.of(4, 5)))).isEqualTo(Fraction.of(3));
        assertThat(exact(warning.threshold(Fraction.of(9, 10)))).isEqualTo(Fraction.of(4));
        assertThat(exact(warning.threshold(Fraction.ONE))).isEqualTo(Fraction.of(4));
        assertThat(warning.isAbove(Fraction.of(3, 5))).contains(true);
        assertThat(warning.isAbove(Fraction.of(4, 5))).contains(false);
    }

    @Test
    void plainNumbersAreComparedAsWell() {
        EarlyWarning warning = EarlyWarning.ofValues(
                MetricName.of("V-12", "velocity"), Unit.RATIO, 0.3, new double[] {0.1, 0.30000000000000004, 0.2});
        assertThat(exact(warning.shareBelow())).isEqualTo(Fraction.of(2, 3));
        assertThat(exact(warning.threshold(Fraction.of(1, 2)))).isEqualTo(Fraction.of(2, 10));
        assertThat(warning.threshold(Fraction.ONE).method()).isEqualTo(Method.MODEL);
        assertThat(EarlyWarning.of(speed(1), List.of(speed(2)))
                        .threshold(Fraction.ONE)
                        .method())
                .isEqualTo(Method.EXACT);
    }

    @Test
    void withoutHistoryThereIsNoWarning() {
        EarlyWarning none = EarlyWarning.of(speed(3), List.of());
        assertThat(none.shareBelow().reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(none.threshold(Fraction.ONE).reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(none.isAbove(Fraction.ONE)).isEmpty();
        EarlyWarning short_ = EarlyWarning.of(speed(3), List.of(speed(1), speed(1)), 3);
        assertThat(short_.shareAtOrBelow().reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(short_.shareAtOrBelow().explanation()).contains("2 earlier posts", "3 are needed");
        assertThat(EarlyWarning.of(speed(3), List.of(speed(1), speed(1)), 2).isAbove(Fraction.ONE))
                .contains(true);
    }

    @Test
    void earlierPostsWithoutAValueAreLeftOutAndCounted() {
        MetricResult unknown = MetricResult.undefined(
                speed(1).metric(), speed(1).unit(), UndefinedReason.SUPERCRITICAL, "no end", Evidence.none());
        EarlyWarning warning = EarlyWarning.of(speed(3), List.of(unknown, speed(5)));
        assertThat(exact(warning.shareBelow())).isEqualTo(Fraction.ZERO);
        assertThat(warning.shareBelow().evidence().leftOut()).containsEntry(UndefinedReason.SUPERCRITICAL, 1L);
        assertThat(EarlyWarning.of(unknown, List.of(speed(5))).shareBelow().reason())
                .contains(UndefinedReason.SUPERCRITICAL);
        assertThat(EarlyWarning.of(unknown, List.of(speed(5))).isAbove(Fraction.ONE))
                .isEmpty();
    }

    @Test
    void anotherMetricIsNoHistory() {
        MetricResult other =
                MetricResult.exact(MetricName.of("V-12", "other"), speed(1).unit(), Fraction.ONE, Evidence.none());
        assertThatThrownBy(() -> EarlyWarning.of(speed(1), List.of(other, speed(1), other), 0))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(3));
        assertThatThrownBy(() -> EarlyWarning.of(speed(1), List.of(speed(1))).threshold(Fraction.ZERO))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> EarlyWarning.of(speed(1), List.of(speed(1))).isAbove(Fraction.of(11, 10)))
                .isInstanceOf(InvalidInputException.class);
    }

    private static MetricResult speed(int shares) {
        return times(new int[shares]).velocity(Duration.ZERO, HOUR);
    }
}
