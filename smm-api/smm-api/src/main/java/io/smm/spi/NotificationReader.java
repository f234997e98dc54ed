package io.smm.spi;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.listening.Signal;

/** Reads all that the network tells an account, page by page. Thread-safe. */
public interface NotificationReader {

    /**
     * Reads what the network tells, newest first. Nothing is left out but what the account did itself: what has no kind of its own is
     * a {@link io.smm.listening.SignalKind#NOTICE} under the network's name, kinds that the adapter does not know among them.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page
     */
    Page<Signal> notifications(Connection connection, PageRequest page);
}
