package io.smm.spi;

import io.smm.account.Secret;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A connection's tokens. Its {@code toString} shows masks only.
 *
 * @param access the token that calls carry
 * @param accessExpiresAt when it ends; empty when it has no end or none is known
 * @param refresh the token that renews; empty when the network has none
 * @param refreshExpiresAt when that one ends; empty when it has no end or none is known
 */
public record TokenSet(
        Secret access,
        Optional<Instant> accessExpiresAt,
        Optional<Secret> refresh,
        Optional<Instant> refreshExpiresAt) {

    /**
     * Checks that no component is null.
     *
     * @param access the token that calls carry
     * @param accessExpiresAt when it ends
     * @param refresh the token that renews
     * @param refreshExpiresAt when that one ends
     */
    public TokenSet {
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(accessExpiresAt, "accessExpiresAt");
        Objects.requireNonNull(refresh, "refresh");
        Objects.requireNonNull(refreshExpiresAt, "refreshExpiresAt");
    }
}
