package io.smm.testkit.tck;

import io.smm.account.AppRegistration;
import java.net.URI;

/** The network's consent page, and the owner of the account before it. */
public interface ContractConsent {

    /** {@return an app that the network knows, for the tenant, app and endpoint of the environment's credentials} */
    AppRegistration app();

    /**
     * The account's owner opens the page and allows all that is asked for.
     *
     * @param authorisationAddress the address that they were sent to
     * @return the address that their browser is sent back to
     */
    URI allow(URI authorisationAddress);

    /**
     * The account's owner opens the page and says no.
     *
     * @param authorisationAddress the address that they were sent to
     * @return the address that their browser is sent back to
     */
    URI deny(URI authorisationAddress);

    /** The account's owner takes all access back. */
    void takeBack();
}
