package io.smm.crisis;

import io.smm.error.Faults;
import io.smm.post.plan.PostingSlots;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What shall become of a post that a pause held. */
public sealed interface HeldChoice {

    /**
     * It is published at a time.
     *
     * @param at when; not in the past
     */
    record Reschedule(Instant at) implements HeldChoice {
        /**
         * Checks the component.
         *
         * @param at when
         */
        public Reschedule {
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * All posts with the same choice are published one after the other, each account for itself, in the order of their first times.
     *
     * @param from when the first of each account is published; not in the past
     * @param every how long after it the next follows; more than zero, at most 30 days
     */
    record Spread(Instant from, Duration every) implements HeldChoice {
        /**
         * Checks the bounds.
         *
         * @param from when the first is published
         * @param every how long after it the next follows
         */
        public Spread {
            Objects.requireNonNull(from, "from");
            Faults.of("Spread")
                    .check(
                            !every.isNegative() && !every.isZero() && every.compareTo(Duration.ofDays(30)) <= 0,
                            "every",
                            "must be more than zero and at most 30 days, is ",
                            every)
                    .raise();
        }
    }

    /**
     * It gets the next free slot of its account.
     *
     * @param slots the account's slots
     * @param from the moment before which no slot is taken; may have passed
     */
    record IntoSlots(PostingSlots slots, Instant from) implements HeldChoice {
        /**
         * Checks that no component is null.
         *
         * @param slots the account's slots
         * @param from the moment before which no slot is taken
         */
        public IntoSlots {
            Objects.requireNonNull(slots, "slots");
            Objects.requireNonNull(from, "from");
        }
    }

    /** It is taken off the plan. */
    record Cancel() implements HeldChoice {}

    /** It stays held; somebody decides later. */
    record Leave() implements HeldChoice {}
}
