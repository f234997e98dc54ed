package io.smm.adapter.x.internal.map;

import io.smm.Network;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.adapter.x.internal.wire.UserWire;
import java.net.URI;
import java.util.Optional;

/** Accounts. */
public final class Actors {

    /** No id of X begins so: they are of digits. */
    private static final String APP = "app:";

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

    /**
     * Describes whose an app-only token is: nobody's but the app's.
     *
     * @param app the app
     * @return its profile
     */
    public static AccountProfile app(AppId app) {
        return new AccountProfile(
                new AccountRef(Network.X, APP + app.value(), Optional.empty()), Optional.empty(), Optional.empty());
    }

    /**
     * Tells the app from people.
     *
     * @param account an account
     * @return whether it stands for an app-only token
     */
    public static boolean isApp(AccountRef account) {
        return account.id().startsWith(APP);
    }

    /** Handles are of letters, digits and underscores; another one gets no page. */
    private static Optional<URI> page(String username) {
        return username.matches("\\w{1,50}") ? Optional.of(URI.create("https://x.com/" + username)) : Optional.empty();
    }
}
