package io.smm.spi;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.listening.SearchCoverage;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;

/** Searches what people say. Thread-safe. */
public interface SignalSearch {

    /**
     * Tells what the search covers. Offline.
     *
     * @param connection the account to search as
     * @return what it covers
     */
    SearchCoverage coverage(Connection connection);

    /**
     * Searches, newest first. Called only with a query that the coverage allows.
     *
     * @param connection the account to search as
     * @param query what to look for
     * @param page where to begin and how large a page is
     * @return the first page
     */
    Page<Signal> search(Connection connection, SearchQuery query, PageRequest page);
}
