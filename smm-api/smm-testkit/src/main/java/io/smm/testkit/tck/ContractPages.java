package io.smm.testkit.tck;

import io.smm.Capability;

/** Control over how the server gives lists. */
public interface ContractPages {

    /** {@return which list it controls: {@link Capability#READ_COMMENTS} or {@link Capability#READ_MENTIONS}} */
    Capability list();

    /**
     * Chooses how the list is cut from now on.
     *
     * @param situation how
     */
    void serve(PagingSituation situation);

    /** Lets every further read of the list fail, in a way that the network knows: down, refused, garbled. */
    void breakReading();

    /** Ends that: reads succeed again, if need be after connecting anew. */
    void mendReading();
}
