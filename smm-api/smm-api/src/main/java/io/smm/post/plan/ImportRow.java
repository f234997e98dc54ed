package io.smm.post.plan;

import io.smm.error.Fault;
import io.smm.error.Faults;
import java.util.List;
import java.util.Objects;

/** One row of what shall be imported. Immutable. */
public sealed interface ImportRow {

    /** {@return the row's number in its source, as a person counts there: a line of a file, or a position} */
    long number();

    /**
     * A row that says what, where and when.
     *
     * @param number the row's number in its source
     * @param request what it asks for; its key is the row's own, and no two rows of an account have the same
     */
    record Sound(long number, ScheduleRequest request) implements ImportRow {
        /**
         * Checks the components.
         *
         * @param number the row's number in its source
         * @param request what it asks for
         */
        public Sound {
            Objects.requireNonNull(request, "request");
        }
    }

    /**
     * A row that cannot be planned.
     *
     * @param number the row's number in its source
     * @param faults everything that is wrong with it; at least one
     */
    record Faulty(long number, List<Fault> faults) implements ImportRow {
        /**
         * Checks and copies the components.
         *
         * @param number the row's number in its source
         * @param faults everything that is wrong with it
         */
        public Faulty {
            faults = List.copyOf(faults);
            Faults.of("Faulty")
                    .check(!faults.isEmpty(), "faults", "must hold what is wrong")
                    .raise();
        }
    }

    /**
     * A row that says what, where and when.
     *
     * @param number the row's number in its source
     * @param request what it asks for
     * @return the row
     */
    static ImportRow of(long number, ScheduleRequest request) {
        return new Sound(number, request);
    }
}
