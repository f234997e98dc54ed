package io.smm.adapter.x.internal.map;

import io.smm.Network;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.adapter.x.internal.wire.UserWire;
import java.net.URI;
import java.util.Optional;

/** Accounts. */
public final class Actors {

    private Actors() {}

    /**
     * Names an account.
     *
     * @param user the account
     * @return its reference
     */
    public static AccountRef of(UserWire user) {
        return AccountRef.of(Network.X, user.id(), user.username());
    }

    /**
     * Describes an account.
     *
     * @param user the account
     * @return its profile
     */
    public static AccountProfile profile(UserWire user) {
        return new AccountProfile(of(user), user.name(), page(user.username()));
    }

    /** Handles are of letters, digits and underscores; another one gets no page. */
    private static Optional<URI> page(String username) {
        return username.matches("\\w{1,50}") ? Optional.of(URI.create("https://x.com/" + username)) : Optional.empty();
    }
}
