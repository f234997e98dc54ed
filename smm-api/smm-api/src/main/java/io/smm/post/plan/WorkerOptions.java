package io.smm.post.plan;

import io.smm.account.TenantId;
import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a worker works.
 *
 * @param name what its threads, the log of changes and its messages call it; 1 to 100 characters. Give each node's another name.
 * @param threads how many posts it publishes at once, 1 to 64; it has one thread more, which looks for what is due
 * @param tenant whose posts; empty for all tenants
 * @param shortestWait how long it waits at first when nothing is due, 10 milliseconds to the longest
 * @param longestWait how long it waits at most when nothing is due for long, or the store is down; up to an hour. A post is late by no
 *     more than that for want of a look.
 * @param closeWithin how long closing waits for posts that are under way, zero to an hour
 * @param patience how long it works on one post before it lets go and comes back to it later, a second to ten minutes. Its lease lasts as
 *     long, and a call's time-out and twice the margin of leases longer: so late is a post taken over whose worker was killed.
 */
public record WorkerOptions(
        String name,
        int threads,
        Optional<TenantId> tenant,
        Duration shortestWait,
        Duration longestWait,
        Duration closeWithin,
        Duration patience) {

    private static final Duration LEAST_WAIT = Duration.ofMillis(10);
    private static final Duration MOST_WAIT = Duration.ofHours(1);
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(10);
    private static final WorkerOptions DEFAULTS = new WorkerOptions(
            "worker",
            4,
            Optional.empty(),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60));

    /**
     * Checks the bounds.
     *
     * @param name what it is called
     * @param threads how many posts it publishes at once
     * @param tenant whose posts
     * @param shortestWait how long it waits at first when nothing is due
     * @param longestWait how long it waits at most
     * @param closeWithin how long closing waits
     * @param patience how long it works on one post
     */
    public WorkerOptions {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(shortestWait, "shortestWait");
        Objects.requireNonNull(longestWait, "longestWait");
        Objects.requireNonNull(closeWithin, "closeWithin");
        Objects.requireNonNull(patience, "patience");
        Faults.of("WorkerOptions")
                .check(
                        !name.isBlank() && name.length() <= 100,
                        "name",
                        "must have 1 to 100 characters and not be blank")
                .check(threads >= 1 && threads <= 64, "threads", "must be 1 to 64, is ", threads)
                .check(
                        shortestWait.compareTo(LEAST_WAIT) >= 0 && shortestWait.compareTo(longestWait) <= 0,
                        "shortestWait",
                        "must be 10 milliseconds to the longest wait, is ",
                        shortestWait)
                .check(
                        longestWait.compareTo(MOST_WAIT) <= 0,
                        "longestWait",
                        "must be at most an hour, is ",
                        longestWait)
                .check(
                        !closeWithin.isNegative() && closeWithin.compareTo(MOST_WAIT) <= 0,
                        "closeWithin",
                        "must be zero to an hour, is ",
                        closeWithin)
                .check(
                        patience.compareTo(LEAST_PATIENCE) >= 0 && patience.compareTo(MOST_PATIENCE) <= 0,
                        "patience",
                        "must be a second to ten minutes, is ",
                        patience)
                .raise();
    }

    /**
     * {@return a worker called "worker" of 4 threads for all tenants, that looks for work after half a second and, when there is
     * none for long, every ten seconds, that closes within 30 seconds, and works on a post for a minute at most}
     */
    public static WorkerOptions defaults() {
        return DEFAULTS;
    }

    /**
     * The same with another name.
     *
     * @param value what its threads, the log of changes and its messages call it
     * @return the options
     */
    public WorkerOptions named(String value) {
        return new WorkerOptions(value, threads, tenant, shortestWait, longestWait, closeWithin, patience);
    }

    /**
     * The same with another number of threads.
     *
     * @param value how many posts it publishes at once, 1 to 64
     * @return the options
     */
    public WorkerOptions withThreads(int value) {
        return new WorkerOptions(name, value, tenant, shortestWait, longestWait, closeWithin, patience);
    }

    /**
     * The same for one tenant. It settles no deliveries that were published directly, for those are of all tenants.
     *
     * @param value whose posts
     * @return the options
     */
    public WorkerOptions of(TenantId value) {
        return new WorkerOptions(name, threads, Optional.of(value), shortestWait, longestWait, closeWithin, patience);
    }

    /**
     * The same with other waits.
     *
     * @param shortest how long it waits at first when nothing is due
     * @param longest how long it waits at most
     * @return the options
     */
    public WorkerOptions waiting(Duration shortest, Duration longest) {
        return new WorkerOptions(name, threads, tenant, shortest, longest, closeWithin, patience);
    }

    /**
     * The same with another time to close.
     *
     * @param value how long closing waits for posts that are under way
     * @return the options
     */
    public WorkerOptions closingWithin(Duration value) {
        return new WorkerOptions(name, threads, tenant, shortestWait, longestWait, value, patience);
    }

    /**
     * The same with another patience.
     *
     * @param value how long it works on one post before it lets go
     * @return the options
     */
    public WorkerOptions withPatience(Duration value) {
        return new WorkerOptions(name, threads, tenant, shortestWait, longestWait, closeWithin, value);
    }
}
