package io.smm.insight;

import java.time.LocalDate;
import java.util.Objects;

/** Whether a network gives a number at all, and since or until when. */
public sealed interface MetricAvailability {

    /**
     * Tells whether the network gives the number on a day.
     *
     * @param day the day
     * @return whether it does, at least under a condition
     */
    boolean on(LocalDate day);

    /** It is given. */
    record Available() implements MetricAvailability {
        @Override
        public boolean on(LocalDate day) {
            return true;
        }
    }

    /**
     * It is given under a condition.
     *
     * @param condition which, for a person to read
     */
    record Conditional(String condition) implements MetricAvailability {
        /**
         * Checks the component.
         *
         * @param condition which, for a person to read
         */
        public Conditional {
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public boolean on(LocalDate day) {
            return true;
        }
    }

    /**
     * The network took it away.
     *
     * @param since the first day on which it was gone
     */
    record Withdrawn(LocalDate since) implements MetricAvailability {
        /**
         * Checks the component.
         *
         * @param since the first day on which it was gone
         */
        public Withdrawn {
            Objects.requireNonNull(since, "since");
        }

        @Override
        public boolean on(LocalDate day) {
            return day.isBefore(since);
        }
    }

    /**
     * The network said that it will give it, or give it another meaning.
     *
     * @param on the day on which that was said; from when on it holds, nobody said
     * @param what what was said, for a person to read
     */
    record Announced(LocalDate on, String what) implements MetricAvailability {
        /**
         * Checks the components.
         *
         * @param on the day on which that was said
         * @param what what was said, for a person to read
         */
        public Announced {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(what, "what");
        }

        @Override
        public boolean on(LocalDate day) {
            return true;
        }
    }
}
