package io.smm.post;

import io.smm.error.Faults;
import io.smm.error.SmmException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

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
     * @param percent how much of its work on the part is done, 0 to 100, never less than what was told of the same part before; empty
     *     when the network does not say, or says it of a step of its work alone
     * @param deadline from when on what is not done counts as failed; empty when nobody gives up by the clock
     */
    record Pending(Instant checkAfter, String why, OptionalInt percent, Optional<Instant> deadline) implements Outcome {
        /**
         * Checks the components.
         *
         * @param checkAfter when to look again
         * @param why what the network is doing
         * @param percent how much of its work on the part is done
         * @param deadline from when on what is not done counts as failed
         */
        public Pending {
            Objects.requireNonNull(checkAfter, "checkAfter");
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(deadline, "deadline");
            Faults.of("Pending")
                    .check(
                            percent.isEmpty() || percent.getAsInt() >= 0 && percent.getAsInt() <= 100,
                            "percent",
                            "must be 0 to 100, is ",
                            percent)
                    .raise();
        }

        /**
         * Work of which nobody says how far it is, or when it is given up.
         *
         * @param checkAfter when to look again
         * @param why what the network is doing
         */
        public Pending(Instant checkAfter, String why) {
            this(checkAfter, why, OptionalInt.empty(), Optional.empty());
        }

        /**
         * Tells the same with how much is done.
         *
         * @param done 0 to 100
         * @return pending work that says so
         */
        public Pending done(int done) {
            return new Pending(checkAfter, why, OptionalInt.of(done), deadline);
        }

        /**
         * Tells the same with when it is given up.
         *
         * @param moment from when on what is not done counts as failed
         * @return pending work that says so
         */
        public Pending givenUpAt(Instant moment) {
            return new Pending(checkAfter, why, percent, Optional.of(moment));
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
