package io.smm.spi;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.audience.Dimension;
import io.smm.audience.TargetingOption;
import io.smm.audience.TargetingRules;

/** What a network's advertising can tell people apart by. Thread-safe. */
public interface TargetingCatalogue {

    /** {@return the rules by which segments are translated; constant, known without a call} */
    TargetingRules rules();

    /**
     * Searches what can be targeted.
     *
     * @param connection the account that would advertise
     * @param dimension in what respect; one that the rules take by native id
     * @param query the beginning of a name or a word of it
     * @param page where to begin and how large a page is
     * @return the first page, in the network's order
     */
    Page<TargetingOption> search(Connection connection, Dimension dimension, String query, PageRequest page);
}
