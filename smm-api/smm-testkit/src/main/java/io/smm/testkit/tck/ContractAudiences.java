package io.smm.testkit.tck;

import io.smm.audience.Contact;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.Segment;

/** The server's advertising side. All that it does is visible to the adapter when it returns. */
public interface ContractAudiences {

    /**
     * Adds somebody to the network whom it knows by what is given, the address and the telephone number among it.
     *
     * @param person the person
     */
    void joins(Contact person);

    /**
     * Tells whether the network recognised somebody in a custom audience.
     *
     * @param audience the audience
     * @param person the person, who joined before
     * @return whether
     */
    boolean isIn(CustomAudienceRef audience, Contact person);

    /**
     * A segment that the network can express, with at least two demands of different kinds, of which one is taken by native id
     * where the network takes any so. Called only where looking targeting up or estimating is declared.
     *
     * @return the segment
     */
    Segment expressible();

    /**
     * Lets so many more people be on the network who meet every demand of {@link #expressible()} but one, for each of its demands.
     * Called only where estimating is declared.
     *
     * @param whole how many shall meet it all
     * @param allButOne how many shall miss one demand, for each demand
     */
    void populate(int whole, int allButOne);

    /** {@return how many requests about audiences and targeting the server was sent so far, refused ones counted} */
    long requests();
}
