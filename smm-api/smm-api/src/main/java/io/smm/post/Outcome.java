package io.smm.post;

import io.smm.error.SmmException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What became of one part of a post. Exactly one of five. */
public sealed interface Outcome {

    /**
     * It stands on the network.
     *
     * @param publication where
     */
    record Published(Publication publication) implements Outcome {
        /**
         * Checks the component.
         *
         * @param publication where
         */
        public Published {
            Objects.requireNonNull(publication, "publication");
        }
    }

    /**
     * The network has it and works on it.
     *
     * @param checkAfter when to look again
     * @param why what the network is doing
     */
    record Pending(Instant checkAfter, String why) implements Outcome {
        /**
         * Checks the components.
         *
         * @param checkAfter when to look again
         * @param why what the network is doing
         */
        public Pending {
            Objects.requireNonNull(checkAfter, "checkAfter");
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * The network itself will publish it later.
     *
     * @param at when
     * @param ref the id under which the network keeps it until then
     */
    record ScheduledOnNetwork(Instant at, PostRef ref) implements Outcome {
        /**
         * Checks the components.
         *
         * @param at when
         * @param ref the id under which the network keeps it until then
         */
        public ScheduledOnNetwork {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(ref, "ref");
        }
    }

    /**
     * It was not published, and that is certain.
     *
     * @param error why; its advice says whether trying again can help
     */
    record Rejected(SmmException error) implements Outcome {
        /**
         * Checks the component.
         *
         * @param error why
         */
        public Rejected {
            Objects.requireNonNull(error, "error");
        }
    }

    /**
     * It may or may not stand on the network: the answer was lost. {@link Publishing#settle} finds out.
     *
     * @param since when the attempt was made
     * @param why what happened to the answer
     * @param settleAfter from when on a reading can decide; empty when nothing can (the network offers no way)
     */
    record Unknown(Instant since, String why, Optional<Instant> settleAfter) implements Outcome {
        /**
         * Checks the components.
         *
         * @param since when the attempt was made
         * @param why what happened to the answer
         * @param settleAfter from when on a reading can decide
         */
        public Unknown {
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(settleAfter, "settleAfter");
        }
    }
}
