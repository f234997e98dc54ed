package io.smm.adapter.bluesky.internal.map;

import io.smm.Network;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.adapter.bluesky.internal.wire.AuthorWire;
import java.util.Optional;

/** Accounts, as the model knows them. */
public final class Actors {

    /** What servers show in place of a handle that does not lead back to the account. */
    static final String NO_HANDLE = "handle.invalid";

    private Actors() {}

    /**
     * An account.
     *
     * @param account the account
     * @return the reference, without a handle when it has no good one
     */
    public static AccountRef of(AuthorWire account) {
        String handle = account.handle();
        return new AccountRef(
                Network.BLUESKY, account.did(), handle.equals(NO_HANDLE) ? Optional.empty() : Optional.of(handle));
    }

    /**
     * Who an account is.
     *
     * @param account the account
     * @param displayName the name shown beside the handle
     * @param links the addresses for people
     * @return the profile
     */
    public static AccountProfile profile(AuthorWire account, Optional<String> displayName, Permalinks links) {
        return new AccountProfile(of(account), displayName, links.ofAccount(account.did()));
    }
}
