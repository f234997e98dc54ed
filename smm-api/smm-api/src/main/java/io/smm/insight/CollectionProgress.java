package io.smm.insight;

import io.smm.error.Faults;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a collection is.
 *
 * @param dueAt the moment of the plan that is read next; empty when the collection is over
 * @param notBefore when it is tried, where that is later: a quota is used up, or a try failed; empty otherwise
 * @param collected how many moments of the plan were read
 * @param missed how many moments of the plan passed without a reading, because nobody collected then; they have no numbers, as nobody can
 *     read today what was true yesterday
 * @param failures how many tries failed in a row
 * @param note why the last try failed, what the last reading lacks, or why the collection ended early, for a person; empty when nothing
 *     is to be said
 */
public record CollectionProgress(
        Optional<Instant> dueAt,
        Optional<Instant> notBefore,
        long collected,
        long missed,
        int failures,
        Optional<String> note) {

    /**
     * Checks the components.
     *
     * @param dueAt the moment of the plan that is read next
     * @param notBefore when it is tried, where that is later
     * @param collected how many moments of the plan were read
     * @param missed how many passed without a reading
     * @param failures how many tries failed in a row
     * @param note why the last try failed, what the last reading lacks, or why the collection ended early
     */
    public CollectionProgress {
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(notBefore, "notBefore");
        Objects.requireNonNull(note, "note");
        Faults.of("CollectionProgress")
                .check(collected >= 0, "collected", "must not be negative")
                .check(missed >= 0, "missed", "must not be negative")
                .check(failures >= 0, "failures", "must not be negative")
                .raise();
    }

    /**
     * Nothing was read yet.
     *
     * @param dueAt when the first reading is due; empty when the plan was over before it began
     * @param missed how many moments of the plan were over
     * @return the progress
     */
    public static CollectionProgress begun(Optional<Instant> dueAt, long missed) {
        return new CollectionProgress(dueAt, Optional.empty(), 0, missed, 0, Optional.empty());
    }

    /** {@return whether nothing will be read any more} */
    public boolean isOver() {
        return dueAt.isEmpty();
    }

    /** {@return when it is looked at next; empty when it is over} */
    public Optional<Instant> nextTry() {
        return dueAt.map(due -> notBefore.filter(due::isBefore).orElse(due));
    }

    /**
     * A moment of the plan was read.
     *
     * @param next the next one; empty when the plan is over
     * @param passed how many before the one that was read passed without a reading
     * @return the progress
     */
    public CollectionProgress afterReading(Optional<Instant> next, long passed) {
        return new CollectionProgress(next, Optional.empty(), collected + 1, missed + passed, 0, Optional.empty());
    }

    /**
     * The last reading was made in part only.
     *
     * @param what what it lacks, and why
     * @return the progress with that note
     */
    public CollectionProgress lacking(String what) {
        return new CollectionProgress(dueAt, notBefore, collected, missed, failures, Optional.of(what));
    }

    /**
     * A try failed, and another is made.
     *
     * @param moment when
     * @param why why it failed
     * @return the progress
     */
    public CollectionProgress afterFailure(Instant moment, String why) {
        return new CollectionProgress(dueAt, Optional.of(moment), collected, missed, failures + 1, Optional.of(why));
    }

    /**
     * It is tried later, and nothing failed: a quota is used up.
     *
     * @param moment when
     * @param why what is waited for
     * @return the progress
     */
    public CollectionProgress postponed(Instant moment, String why) {
        return new CollectionProgress(dueAt, Optional.of(moment), collected, missed, failures, Optional.of(why));
    }

    /**
     * Nothing is read any more.
     *
     * @param why why it ended early
     * @return the progress
     */
    public CollectionProgress ended(String why) {
        return new CollectionProgress(
                Optional.empty(), Optional.empty(), collected, missed, failures, Optional.of(why));
    }
}
