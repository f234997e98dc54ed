package io.smm.spi;

import io.smm.post.Outcome;
import java.util.Objects;
import java.util.Optional;

/**
 * What one step did.
 *
 * @param state how far the publication is now
 * @param outcome what became of the part that the step was about; empty when that part is not finished yet
 */
public record PublishStep(PublishState state, Optional<Outcome> outcome) {

    /**
     * Checks that no component is null.
     *
     * @param state how far the publication is now
     * @param outcome what became of the part that the step was about
     */
    public PublishStep {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * A step that brought the part further, but not to its end.
     *
     * @param state how far the publication is now
     * @return the step
     */
    public static PublishStep progress(PublishState state) {
        return new PublishStep(state, Optional.empty());
    }

    /**
     * A step that says what became of the part.
     *
     * @param state how far the publication is now; {@link StepKind#NONE} next when this was the last part
     * @param outcome what became of the part
     * @return the step
     */
    public static PublishStep outcome(PublishState state, Outcome outcome) {
        return new PublishStep(state, Optional.of(outcome));
    }
}
