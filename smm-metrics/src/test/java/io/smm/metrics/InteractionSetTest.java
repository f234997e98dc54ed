package io.smm.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import java.util.List;
import org.junit.jupiter.api.Test;

class InteractionSetTest {

    @Test
    void theUsualSetIsReactionsCommentsAndShares() {
        assertThat(InteractionSet.standard()).hasToString("reactions+comments+shares");
    }

    @Test
    void theOrderGivenDoesNotMatter() {
        InteractionSet given = new InteractionSet(
                List.of(MetricId.CLICKS, MetricId.SHARES, MetricId.COMMENTS, MetricId.REACTIONS, MetricId.SAVES));

        assertThat(given)
                .isEqualTo(InteractionSet.standard().plus(MetricId.SAVES).plus(MetricId.CLICKS))
                .hasToString("reactions+comments+shares+saves+clicks");
    }

    @Test
    void whatIsNoInteractionIsRefusedAllAtOnce() {
        assertThatThrownBy(() -> new InteractionSet(List.of(MetricId.REACH, MetricId.IMPRESSIONS)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
        assertThatThrownBy(() -> new InteractionSet(List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> InteractionSet.standard().plus(MetricId.SHARES))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void linkClicksAreNotCountedTwice() {
        InteractionSet clicks = InteractionSet.standard().plus(MetricId.CLICKS);

        assertThatThrownBy(() -> clicks.plus(MetricId.LINK_CLICKS)).isInstanceOf(InvalidInputException.class);
    }
}
