package io.smm.spi;

import io.smm.account.AccountProfile;
import io.smm.account.Connection;
import java.util.Optional;

/** Finds accounts by their handles. Thread-safe. */
@FunctionalInterface
public interface AccountFinder {

    /**
     * Looks a handle up: one call.
     *
     * @param connection who asks
     * @param handle the handle, without {@code @}; not blank
     * @return the account; empty when nobody has that handle
     */
    Optional<AccountProfile> find(Connection connection, String handle);
}
