package io.smm.adapter.mastodon.internal;

import io.smm.account.AccountProfile;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.http.AccountApi;
import io.smm.adapter.mastodon.internal.http.ListeningApi;
import io.smm.adapter.mastodon.internal.map.Actors;
import io.smm.error.NotFoundException;
import io.smm.spi.AccountFinder;
import java.util.Optional;

/** Finds accounts: those that the server knows by one call, those of other servers by a second, which asks them. */
public final class AccountLookUp implements AccountFinder {

    private final AccountApi accounts;
    private final ListeningApi listening;

    /**
     * Makes the port.
     *
     * @param accounts the calls about accounts
     * @param listening the calls about search
     */
    public AccountLookUp(AccountApi accounts, ListeningApi listening) {
        this.accounts = accounts;
        this.listening = listening;
    }

    @Override
    public Optional<AccountProfile> find(Connection connection, String handle) {
        try {
            return Optional.of(Actors.profile(accounts.lookUp(connection, handle)));
        } catch (NotFoundException unknownHere) {
            return handle.indexOf('@') < 0
                    ? Optional.empty()
                    : listening.resolve(connection, handle).stream()
                            .filter(account -> account.acct().equalsIgnoreCase(handle))
                            .findFirst()
                            .map(Actors::profile);
        }
    }
}
