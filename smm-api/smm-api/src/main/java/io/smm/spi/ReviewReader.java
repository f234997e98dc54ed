package io.smm.spi;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.listening.Signal;
import io.smm.post.PostText;

/** Reads and answers reviews. Thread-safe. */
public interface ReviewReader {

    /**
     * Reads reviews, newest first, each with its rating on the network's own scale and our answer.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page
     */
    Page<Signal> reviews(Connection connection, PageRequest page);

    /**
     * Sets our answer to a review; an earlier one is replaced.
     *
     * @param connection the account to answer as
     * @param review the review
     * @param text the answer
     * @return the review with the answer
     * @throws io.smm.error.UnsupportedCapabilityException when reviews can be read only
     * @throws io.smm.error.NotFoundException when the review does not stand (any more)
     */
    Signal answer(Connection connection, Signal review, PostText text);
}
