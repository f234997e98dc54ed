package io.smm.spi;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.account.DestinationProfile;
import java.util.Optional;

/** Lists the places below an account. Thread-safe. */
@FunctionalInterface
public interface DestinationReader {

    /**
     * Reads one page of the places right below the account, or right below one of its places.
     *
     * @param connection the account
     * @param parent the place to look into; empty for the account itself
     * @param page where to begin and how many
     * @return the page; empty without more when the place has none below it
     */
    Page<DestinationProfile> destinations(Connection connection, Optional<Destination> parent, PageRequest page);
}
