package io.smm.spi;

import io.smm.account.Connection;
import io.smm.audience.AudienceSize;
import io.smm.audience.Targeting;

/** Tells how many people a targeting reaches. Thread-safe. */
public interface AudienceEstimator {

    /**
     * Estimates; changes nothing.
     *
     * @param connection the account that would advertise
     * @param targeting the whole targeting: an adapter that cannot send some of it throws, and never sends the rest
     * @return how many
     */
    AudienceSize estimate(Connection connection, Targeting targeting);
}
