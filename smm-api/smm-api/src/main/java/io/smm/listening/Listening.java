package io.smm.listening;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.post.Delivery;
import io.smm.post.PostRef;
import io.smm.post.PostText;

/** Reads what people say, and answers. Thread-safe. */
public interface Listening {

    /**
     * Reads the comments below a post: all that answer it, directly or further down, as far as the network shows them;
     * our own answers are not among them. One call a page.
     *
     * @param connection the account to read as
     * @param post the post
     * @param page where to begin and how large a page is
     * @return the first page, in the network's order
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let comments be read
     * @throws io.smm.error.NotFoundException when the post does not exist, or the network does not show it yet: some need a
     *     few seconds after publishing
     */
    Page<Signal> comments(Connection connection, PostRef post, PageRequest page);

    /**
     * Reads posts of others that mention the connected account, newest first. One call a page.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let mentions be read
     */
    Page<Signal> mentions(Connection connection, PageRequest page);

    /**
     * Answers a signal in public. An answer is published like a post, with the same care against doubles.
     *
     * @param connection the account to answer as
     * @param signal what is answered
     * @param text the answer
     * @return what became of it
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let it be answered
     * @throws io.smm.error.WindowClosedException when this signal cannot be answered (any more)
     */
    Delivery answer(Connection connection, Signal signal, PostText text);
}
