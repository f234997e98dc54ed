package io.smm.spi;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.listening.Signal;
import io.smm.post.PostRef;

/** Reads comments and mentions, page by page. Thread-safe. */
public interface SignalReader {

    /**
     * Reads the comments below a post, the account's own left out.
     *
     * @param connection the account to read as
     * @param post the post
     * @param page where to begin and how large a page is
     * @return the first page
     * @throws io.smm.error.NotFoundException when the post does not exist
     * @throws io.smm.error.UnsupportedCapabilityException when the network has mentions only
     */
    Page<Signal> comments(Connection connection, PostRef post, PageRequest page);

    /**
     * Reads what mentions the account.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page
     * @throws io.smm.error.UnsupportedCapabilityException when the network has comments only
     */
    Page<Signal> mentions(Connection connection, PageRequest page);
}
