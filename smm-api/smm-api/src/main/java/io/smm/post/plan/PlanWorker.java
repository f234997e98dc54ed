package io.smm.post.plan;

/**
 * Threads that publish what is due and settle what was left, until they are closed. A post is sent once, however many workers on however
 * many nodes there are. Thread-safe.
 */
public interface PlanWorker extends AutoCloseable {

    /** Begins nothing new until {@link #resume()}; what is under way goes on. On this worker alone: others go on. */
    void pause();

    /** Goes on after {@link #pause()}. */
    void resume();

    /**
     * Tells how it is.
     *
     * @return its health now; three questions to the store, and no error when that is down
     */
    WorkerHealth health();

    /**
     * Ends it: begins nothing new, waits for what is under way as long as {@link WorkerOptions#closeWithin()} says, and returns. What
     * takes longer is not broken off: its thread ends by itself within a minute or two, and when the process ends before that, another
     * worker settles it after its lease. Closing twice is the same as once. Closing the {@code Smm} closes its workers first.
     */
    @Override
    void close();
}
