package io.smm.adapter.bluesky.internal;

import io.smm.account.AccountProfile;
import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.http.ActorApi;
import io.smm.adapter.bluesky.internal.http.IdentityApi;
import io.smm.adapter.bluesky.internal.map.Actors;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.Permalinks;
import io.smm.error.NotFoundException;
import io.smm.spi.AccountFinder;
import java.util.Optional;

/** Finds accounts by their handles: one call for who has it, one for the name shown beside it. */
public final class BlueskyFinder implements AccountFinder {

    private final IdentityApi identity;
    private final ActorApi actors;
    private final Permalinks links;

    /**
     * Makes the port.
     *
     * @param identity the calls about handles
     * @param actors the calls about accounts
     * @param links the addresses for people
     */
    public BlueskyFinder(IdentityApi identity, ActorApi actors, Permalinks links) {
        this.identity = identity;
        this.actors = actors;
        this.links = links;
    }

    @Override
    public Optional<AccountProfile> find(Connection connection, String handle) {
        if (!AtUri.isHandle(handle)) {
            return Optional.empty(); // nobody can have it
        }
        try {
            String did = identity.resolveHandle(connection, handle, Optional.empty());
            return Optional.of(actors.getProfile(
                    connection, did, profile -> Actors.profile(profile.account(), profile.displayName(), links)));
        } catch (NotFoundException nobody) {
            return Optional.empty();
        }
    }
}
