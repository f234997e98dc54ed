package io.smm.post.plan;

import io.smm.account.Connection;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import java.time.Instant;
import java.util.Objects;

/** One line of a content calendar. */
public sealed interface CalendarEntry {

    /** {@return the account} */
    Connection connection();

    /** {@return the post} */
    Post post();

    /** {@return when it is, or was, due} */
    Instant at();

    /** {@return whether it will take, or took, a place in readers' feeds: neither cancelled, nor missed, nor failed} */
    boolean takesPlace();

    /**
     * A post of the plan, whatever became of it.
     *
     * @param planned the post
     */
    record Planned(PlannedPost planned) implements CalendarEntry {
        /**
         * Checks the component.
         *
         * @param planned the post
         */
        public Planned {
            Objects.requireNonNull(planned, "planned");
        }

        @Override
        public Connection connection() {
            return planned.connection();
        }

        @Override
        public Post post() {
            return planned.post();
        }

        @Override
        public Instant at() {
            return planned.at();
        }

        @Override
        public boolean takesPlace() {
            PlanState state = planned.state();
            return state != PlanState.CANCELLED && state != PlanState.MISSED && state != PlanState.FAILED;
        }
    }

    /**
     * A post that was published directly, past the plan.
     *
     * @param delivery its delivery
     */
    record Direct(Delivery delivery) implements CalendarEntry {
        /**
         * Checks the component.
         *
         * @param delivery its delivery
         */
        public Direct {
            Objects.requireNonNull(delivery, "delivery");
        }

        @Override
        public Connection connection() {
            return delivery.connection();
        }

        @Override
        public Post post() {
            return delivery.post();
        }

        @Override
        public Instant at() {
            return delivery.networkTime().orElse(delivery.createdAt());
        }

        @Override
        public boolean takesPlace() {
            return delivery.state() != DeliveryState.REJECTED;
        }
    }
}
