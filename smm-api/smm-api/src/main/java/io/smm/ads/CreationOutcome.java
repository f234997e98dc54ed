package io.smm.ads;

import io.smm.error.RetryAdvice;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What became of one thing that was to be created. */
public sealed interface CreationOutcome {

    /** {@return the id of what stands now; empty when nothing is known to stand} */
    default Optional<AdObjectId> id() {
        return Optional.empty();
    }

    /**
     * The network made it, paused, and said so.
     *
     * @param made its id
     */
    record Created(AdObjectId made) implements CreationOutcome {
        /**
         * Checks the id.
         *
         * @param made its id
         */
        public Created {
            Objects.requireNonNull(made, "made");
        }

        @Override
        public Optional<AdObjectId> id() {
            return Optional.of(made);
        }
    }

    /**
     * It stood already: an earlier request with the same key made it. Nothing was sent.
     *
     * @param found its id
     */
    record Found(AdObjectId found) implements CreationOutcome {
        /**
         * Checks the id.
         *
         * @param found its id
         */
        public Found {
            Objects.requireNonNull(found, "found");
        }

        @Override
        public Optional<AdObjectId> id() {
            return Optional.of(found);
        }
    }

    /**
     * The answer was lost, and a look-up cannot decide yet. Ask again with the same plan and key: nothing is sent a second
     * time before a look-up after {@code askAgainAt} says that it is not there.
     *
     * @param askAgainAt from when on a look-up decides; empty when this network never can
     */
    record Unknown(Optional<Instant> askAgainAt) implements CreationOutcome {
        /**
         * Checks that the component is not null.
         *
         * @param askAgainAt from when on a look-up decides
         */
        public Unknown {
            Objects.requireNonNull(askAgainAt, "askAgainAt");
        }
    }

    /**
     * The network refused it; it does not stand.
     *
     * @param why the network's objection
     * @param advice what to do next
     */
    record Refused(String why, RetryAdvice advice) implements CreationOutcome {
        /**
         * Checks that no component is null.
         *
         * @param why the network's objection
         * @param advice what to do next
         */
        public Refused {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(advice, "advice");
        }
    }

    /** It was not tried, because what it belongs to does not stand, or because the network asked to wait. */
    record NotTried() implements CreationOutcome {}
}
