package io.smm.crisis;

import io.smm.post.plan.Actor;
import io.smm.post.plan.AdStop;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanChange;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One thing that happened in a crisis. */
public sealed interface CrisisEvent {

    /** {@return when} */
    Instant at();

    /** {@return who; empty where nobody was named} */
    Optional<Actor> by();

    /**
     * Everything in a scope was stopped.
     *
     * @param at when
     * @param by who
     * @param scope how much
     * @param reason why
     */
    record Paused(Instant at, Optional<Actor> by, PauseScope scope, String reason) implements CrisisEvent {
        /**
         * Checks that no component is null.
         *
         * @param at when
         * @param by who
         * @param scope how much
         * @param reason why
         */
        public Paused {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The ads of an account were to be paused with it.
     *
     * @param at when the pause began; the platforms were told right after
     * @param by who
     * @param stop what became of them
     */
    record AdsStopped(Instant at, Optional<Actor> by, AdStop stop) implements CrisisEvent {
        /**
         * Checks that no component is null.
         *
         * @param at when the pause began
         * @param by who
         * @param stop what became of them
         */
        public AdsStopped {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(stop, "stop");
        }
    }

    /**
     * A planned post was held.
     *
     * @param change the change, as the plan's log has it
     */
    record PostHeld(PlanChange change) implements CrisisEvent {
        /**
         * Checks the component.
         *
         * @param change the change
         */
        public PostHeld {
            Objects.requireNonNull(change, "change");
        }

        @Override
        public Instant at() {
            return change.note().at();
        }

        @Override
        public Optional<Actor> by() {
            return Optional.of(change.note().by());
        }
    }

    /**
     * Somebody decided what becomes of a held post.
     *
     * @param change the change, as the plan's log has it
     */
    record HeldPostDecided(PlanChange change) implements CrisisEvent {
        /**
         * Checks the component.
         *
         * @param change the change
         */
        public HeldPostDecided {
            Objects.requireNonNull(change, "change");
        }

        @Override
        public Instant at() {
            return change.note().at();
        }

        @Override
        public Optional<Actor> by() {
            return Optional.of(change.note().by());
        }
    }

    /**
     * A holding statement was prepared, approved, published or otherwise changed.
     *
     * @param change the change, as the plan's log has it
     */
    record StatementChanged(PlanChange change) implements CrisisEvent {
        /**
         * Checks the component.
         *
         * @param change the change
         */
        public StatementChanged {
            Objects.requireNonNull(change, "change");
        }

        @Override
        public Instant at() {
            return change.note().at();
        }

        @Override
        public Optional<Actor> by() {
            return Optional.of(change.note().by());
        }
    }

    /**
     * A post was taken away, a comment hidden or removed, a thread closed, or it was tried.
     *
     * @param result what became of it
     */
    record ActionTaken(CrisisResult result) implements CrisisEvent {
        /**
         * Checks the component.
         *
         * @param result what became of it
         */
        public ActionTaken {
            Objects.requireNonNull(result, "result");
        }

        @Override
        public Instant at() {
            return result.note().at();
        }

        @Override
        public Optional<Actor> by() {
            return Optional.of(result.note().by());
        }
    }

    /**
     * The pause was ended.
     *
     * @param at when
     * @param by who
     */
    record Resumed(Instant at, Optional<Actor> by) implements CrisisEvent {
        /**
         * Checks that no component is null.
         *
         * @param at when
         * @param by who
         */
        public Resumed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
        }
    }
}
