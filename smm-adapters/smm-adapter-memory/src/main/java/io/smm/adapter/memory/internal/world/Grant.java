package io.smm.adapter.memory.internal.world;

import io.smm.account.AccountRef;
import io.smm.account.Secret;
import java.time.Instant;
import java.util.Set;

/**
 * What signing in or renewing gives.
 *
 * @param account the account
 * @param access the access token
 * @param accessUntil when it ends
 * @param refresh the refresh token, good for one renewal
 * @param refreshUntil when it ends
 * @param scopes the scopes granted; empty when everything is
 */
public record Grant(
        AccountRef account,
        Secret access,
        Instant accessUntil,
        Secret refresh,
        Instant refreshUntil,
        Set<String> scopes) {}
