package io.smm.metrics.reach.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IndependentDuplicationTest {

    @Test
    void reachesAreMultipliedByWhoIsMissed() {
        // 1 - 0.9 * 0.8 * 0.7, and mpmath for the tiny one.
        Shares.close(0.496, IndependentDuplication.of(1_000, 100, 200, 300));
        Shares.close(1.4999999999999929e-14, IndependentDuplication.of(1_000_000_000_000_000L, 3, 5, 7));
        Shares.close(0.99999, IndependentDuplication.of(1_000, 990, 999));
        Shares.close(0.1, IndependentDuplication.of(1_000, 100));
    }

    @Test
    void aPostThatReachesEverybodyLeavesNobody() {
        Shares.close(1, IndependentDuplication.of(1_000, 1_000, 3));
        Shares.close(0, IndependentDuplication.of(1_000, 0, 0));
        Shares.close(0, IndependentDuplication.of(1_000));
    }

    @Test
    void reachesThatCannotBeAreNamedByPlace() {
        ReachEstimate refused = IndependentDuplication.of(1_000, 5, -1, 1_001);

        assertThat(refused.share().reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(refused.share().explanation()).contains("reaches[1] is -1, reaches[2] is 1001");
        assertThat(IndependentDuplication.of(
                                5, LongStream.generate(() -> 7).limit(25).toArray())
                        .share()
                        .explanation())
                .contains("reaches[19] is 7")
                .doesNotContain("reaches[20]");
        assertThat(refused.people(1_000).reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThatThrownBy(() -> IndependentDuplication.of(0, 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theEstimateIsInPeopleToo() {
        ReachEstimate estimate = IndependentDuplication.of(1_000, 100, 200);

        assertThat(estimate.people(1_000).unit()).isEqualTo(Unit.PEOPLE);
        assertThat(estimate.people(1_000).value().orElseThrow().doubleValue()).isCloseTo(280, within(1e-10));
        assertThat(estimate.model()).isEqualTo("independent-duplication(population=1000)");
        assertThat(estimate.share().evidence().used()).isEqualTo(2);
    }
}
