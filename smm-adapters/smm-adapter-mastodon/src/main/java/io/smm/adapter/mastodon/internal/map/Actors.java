package io.smm.adapter.mastodon.internal.map;

import io.smm.Network;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.adapter.mastodon.internal.wire.AccountWire;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Accounts, as the model knows them. */
public final class Actors {

    private Actors() {}

    /**
     * An account.
     *
     * @param account the account
     * @return the reference; its id is good on the server that was asked alone
     */
    public static AccountRef of(AccountWire account) {
        return AccountRef.of(Network.MASTODON, account.id(), account.acct());
    }

    /**
     * Who an account is.
     *
     * @param account the account
     * @return the profile
     */
    public static AccountProfile profile(AccountWire account) {
        return new AccountProfile(
                of(account), account.displayName(), account.url().flatMap(Actors::page));
    }

    /**
     * An address for people.
     *
     * @param address the address as the server spells it
     * @return the address; empty when it is none of the web
     */
    static Optional<URI> page(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
