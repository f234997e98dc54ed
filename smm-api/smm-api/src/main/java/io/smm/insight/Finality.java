package io.smm.insight;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Whether a number may still change, by the source's own word. */
public sealed interface Finality {

    /** It will not change any more. */
    record Final() implements Finality {}

    /**
     * It may still change.
     *
     * @param until when the source says that it will be final; empty when it will grow for as long as the thing stands, or the
     *     source does not say
     */
    record Provisional(Optional<Instant> until) implements Finality {
        /**
         * Checks the component.
         *
         * @param until when the source says that it will be final
         */
        public Provisional {
            Objects.requireNonNull(until, "until");
        }
    }

    /** The source does not say. */
    record Unstated() implements Finality {}
}
