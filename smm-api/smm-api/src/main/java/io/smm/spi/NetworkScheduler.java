package io.smm.spi;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.post.PostRef;
import io.smm.post.ScheduledPost;

/**
 * The posts that a network keeps to publish them itself. They come there through the {@link Publisher}, whose intent names
 * the time ({@link PublishIntent#networkTime()}): it answers {@link io.smm.post.Outcome.ScheduledOnNetwork} only when the
 * network's own answer says that it waits, and {@link io.smm.post.Outcome.Published} with a warning when the network
 * published at once. Thread-safe.
 */
public interface NetworkScheduler {

    /** {@return how far ahead the network takes posts; constant} */
    ScheduleWindow window();

    /**
     * Lists what waits there, whoever scheduled it.
     *
     * @param connection the account
     * @param page where to begin
     * @return a page, in the order in which they will be published as far as the network says
     */
    Page<ScheduledPost> scheduled(Connection connection, PageRequest page);

    /**
     * Takes a waiting post back; one that does not wait (any more) is no fault.
     *
     * @param connection the account
     * @param post the id under which it waits
     */
    void cancel(Connection connection, PostRef post);
}
