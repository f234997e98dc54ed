package io.smm.listening;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.post.Delivery;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link Listening}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception
 * that the blocking call would throw; cancelling it does not stop a call that runs. The pages that come back load their
 * successors in the thread that asks for them.
 */
public interface AsyncListening {

    /**
     * The twin of {@link Listening#comments}.
     *
     * @param connection the account to read as
     * @param post the post
     * @param page where to begin and how large a page is
     * @return the first page to come
     */
    CompletableFuture<Page<Signal>> comments(Connection connection, PostRef post, PageRequest page);

    /**
     * The twin of {@link Listening#mentions}.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page to come
     */
    CompletableFuture<Page<Signal>> mentions(Connection connection, PageRequest page);

    /**
     * The twin of {@link Listening#answer}.
     *
     * @param connection the account to answer as
     * @param signal what is answered
     * @param text the answer
     * @return the delivery to come
     */
    CompletableFuture<Delivery> answer(Connection connection, Signal signal, PostText text);
}
