package io.smm.post.plan;

import io.smm.error.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/** One change that many planned posts shall have. Immutable. */
public sealed interface BulkChange {

    /**
     * Each is published so much later, or earlier.
     *
     * @param by how much; negative for earlier, not zero, less than 3,660 days
     */
    record Shift(Duration by) implements BulkChange {
        /**
         * Checks the component.
         *
         * @param by how much
         */
        public Shift {
            Objects.requireNonNull(by, "by");
            Faults.of("Shift")
                    .check(!by.isZero() && by.abs().toDays() < 3_660, "by", "must not be zero, and less than ten years")
                    .raise();
        }
    }

    /**
     * Each is published so many days later, or earlier, at the same time of the day: nine o'clock stays nine o'clock when the clocks
     * change meanwhile. A time that a day lacks is moved on by the gap, one that it has twice is the first, as by {@link
     * java.time.LocalDateTime#atZone}.
     *
     * @param days how many; negative for earlier, not zero
     * @param zone the zone of the day
     */
    record ShiftDays(int days, ZoneId zone) implements BulkChange {
        /**
         * Checks the components.
         *
         * @param days how many
         * @param zone the zone of the day
         */
        public ShiftDays {
            Objects.requireNonNull(zone, "zone");
            Faults.of("ShiftDays")
                    .check(
                            days != 0 && Math.abs((long) days) <= 3_660,
                            "days",
                            "must be 1 to 3,660 either way, is ",
                            days)
                    .raise();
        }

        /**
         * Moves one time.
         *
         * @param at the time
         * @return the time on the other day
         */
        public Instant apply(Instant at) {
            return at.atZone(zone).toLocalDateTime().plusDays(days).atZone(zone).toInstant();
        }
    }

    /**
     * Each gets labels and loses others.
     *
     * @param add those it gets
     * @param remove those it loses; none of those that it gets
     */
    record Label(Set<String> add, Set<String> remove) implements BulkChange {
        /**
         * Checks and copies the components.
         *
         * @param add those it gets
         * @param remove those it loses
         */
        public Label {
            add = Labels.checked("Label", add);
            remove = Labels.checked("Label", remove);
            Faults.of("Label")
                    .check(!add.isEmpty() || !remove.isEmpty(), "add", "a label must be added or removed")
                    .check(add.stream().noneMatch(remove::contains), "remove", "holds a label that is to be added")
                    .raise();
        }
    }

    /** Each is taken off the plan. */
    record Cancel() implements BulkChange {}

    /** Each draft is given to those who approve, as by {@link Planning#submit}. */
    record Submit() implements BulkChange {}

    /** Each gets the caller's vote for what it said when it was listed, as by {@link Planning#approve(PlannedPost)}. */
    record Approve() implements BulkChange {}

    /** Each approved one is let go, as by {@link Planning#release}. */
    record Release() implements BulkChange {}

    /**
     * Each is sent back to be written anew, as by {@link Planning#reject}.
     *
     * @param reason why, for whoever wrote them; 1 to 1,000 characters
     */
    record Reject(String reason) implements BulkChange {
        /**
         * Checks the component.
         *
         * @param reason why
         */
        public Reject {
            Objects.requireNonNull(reason, "reason");
            Faults.of("Reject")
                    .check(
                            !reason.isBlank() && reason.length() <= 1_000,
                            "reason",
                            "must have 1 to 1,000 characters and not be blank")
                    .raise();
        }
    }

    /**
     * Each is published so much later, or earlier.
     *
     * @param by how much; negative for earlier, not zero
     * @return the change
     */
    static BulkChange shift(Duration by) {
        return new Shift(by);
    }

    /**
     * Each is published on another day at the same time of the day.
     *
     * @param days how many days later; negative for earlier, not zero
     * @param zone the zone of the day
     * @return the change
     */
    static BulkChange shiftDays(int days, ZoneId zone) {
        return new ShiftDays(days, zone);
    }

    /**
     * Each gets a label.
     *
     * @param label the label
     * @return the change
     */
    static BulkChange label(String label) {
        return new Label(Set.of(label), Set.of());
    }

    /** {@return each is taken off the plan} */
    static BulkChange cancel() {
        return new Cancel();
    }

    /** {@return each draft is given to those who approve} */
    static BulkChange submit() {
        return new Submit();
    }

    /** {@return each gets the caller's vote} */
    static BulkChange approve() {
        return new Approve();
    }

    /** {@return each approved one is let go} */
    static BulkChange release() {
        return new Release();
    }

    /**
     * Each is sent back to be written anew.
     *
     * @param reason why, for whoever wrote them; 1 to 1,000 characters
     * @return the change
     */
    static BulkChange reject(String reason) {
        return new Reject(reason);
    }
}
