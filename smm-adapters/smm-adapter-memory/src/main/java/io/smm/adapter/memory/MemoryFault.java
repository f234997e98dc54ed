package io.smm.adapter.memory;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;

/**
 * How a request to the simulated network can go wrong. Armed for the next requests with {@link MemoryNetwork#arm(MemoryFault,
 * int)}, or by a {@link FaultPlan}.
 */
public sealed interface MemoryFault {

    /** The request is lost on its way: the network never sees it, and the client waits in vain. */
    MemoryFault TIMEOUT_BEFORE_ACCEPTANCE = new Timeout(false);

    /**
     * The network does as it is asked, and its answer is lost. From outside the same as {@link #TIMEOUT_BEFORE_ACCEPTANCE}, and
     * that is the point: only reading back tells them apart.
     */
    MemoryFault TIMEOUT_AFTER_ACCEPTANCE = new Timeout(true);

    /** The network breaks down over the request before it does anything, as with a status of 500 to 599. */
    MemoryFault SERVER_ERROR = new ServerError();

    /**
     * No answer comes in time.
     *
     * @param accepted whether the network does as it is asked nevertheless
     */
    record Timeout(boolean accepted) implements MemoryFault {}

    /** The network breaks down over the request. */
    record ServerError() implements MemoryFault {}

    /**
     * The answer takes its time. One that takes longer than {@link MemoryNetwork.Builder#answerTimeout} is not waited for, though
     * the network does as it is asked.
     *
     * @param time how long; not negative
     */
    record Latency(Duration time) implements MemoryFault {

        /**
         * Checks the time.
         *
         * @param time how long
         */
        public Latency {
            check("time", time);
        }
    }

    /**
     * Too many requests: this one and all that the plan is for are refused until a moment that the network names, as with the
     * status 429.
     *
     * @param window how long from the first refusal; not negative
     */
    record RateLimited(Duration window) implements MemoryFault {

        /**
         * Checks the window.
         *
         * @param window how long from the first refusal
         */
        public RateLimited {
            check("window", window);
        }
    }

    /**
     * The post is accepted, and reading does not find it for a while, as when one server of many has not heard of it yet. Only
     * meets requests that publish, and another fault may meet the same request.
     *
     * @param time how long; not negative
     */
    record LateVisibility(Duration time) implements MemoryFault {

        /**
         * Checks the time.
         *
         * @param time how long
         */
        public LateVisibility {
            check("time", time);
        }
    }

    /**
     * The account's owner takes all access back just before the request arrives.
     *
     * @param account the account's handle
     */
    record AccessTakenBack(String account) implements MemoryFault {

        /**
         * Checks that there is a handle.
         *
         * @param account the account's handle
         */
        public AccessTakenBack {
            Objects.requireNonNull(account, "account");
        }
    }

    private static void check(String field, Duration time) {
        Faults.of("MemoryFault")
                .check(
                        !time.isNegative() && time.compareTo(Duration.ofDays(365)) <= 0,
                        field,
                        "must be zero to a year, is " + time)
                .raise();
    }
}
