package io.smm.testkit.tck;

import io.smm.account.Destination;
import java.util.List;

/** The places below the connected account, as they really are. */
public interface ContractPlaces {

    /** {@return the places right below the account; three or more, in the network's order} */
    List<Destination> places();

    /**
     * What lies within a place.
     *
     * @param place one of {@link #places()}
     * @return the places right below it, in the network's order; empty where there are none
     */
    List<Destination> within(Destination place);
}
