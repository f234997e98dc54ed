package io.smm.account;

import io.smm.Capability;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a connection stands, as far as is known here without asking the network.
 *
 * @param connection the connection
 * @param tokens how its tokens stand
 * @param accessEndsAt when the access token ends; empty when it has no end or none is known
 * @param refreshEndsAt when renewing ends; empty when it has no end, none is known, or nothing is renewed
 * @param consentEndsAt when the owner's consent to read data ends, whatever the tokens say; empty when it has no end
 * @param renewable whether access is renewed without the account's owner
 * @param scopes the scopes granted, as the network names them; empty when it does not say
 * @param lacking what the network can do and this connection may not, with the scopes that it lacks; unmodifiable
 */
public record ConnectionHealth(
        ConnectionId connection,
        TokenState tokens,
        Optional<Instant> accessEndsAt,
        Optional<Instant> refreshEndsAt,
        Optional<Instant> consentEndsAt,
        boolean renewable,
        Set<String> scopes,
        Map<Capability, ScopeNeed> lacking) {

    /**
     * Copies the collections.
     *
     * @param connection the connection
     * @param tokens how its tokens stand
     * @param accessEndsAt when the access token ends
     * @param refreshEndsAt when renewing ends
     * @param consentEndsAt when the owner's consent to read data ends
     * @param renewable whether access is renewed without the account's owner
     * @param scopes the scopes granted, as the network names them
     * @param lacking what the network can do and this connection may not
     */
    public ConnectionHealth {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(tokens, "tokens");
        Objects.requireNonNull(accessEndsAt, "accessEndsAt");
        Objects.requireNonNull(refreshEndsAt, "refreshEndsAt");
        Objects.requireNonNull(consentEndsAt, "consentEndsAt");
        scopes = Set.copyOf(scopes);
        Map<Capability, ScopeNeed> copy = new EnumMap<>(Capability.class);
        copy.putAll(lacking);
        lacking = Collections.unmodifiableMap(copy);
    }

    /** {@return whether calls can be expected to succeed as far as tokens go; {@link TokenState#UNKNOWN} and
     * {@link TokenState#UNCERTAIN} count as yes} */
    public boolean usable() {
        return switch (tokens) {
            case FINE, REFRESH_DUE, NEVER_EXPIRES, UNCERTAIN, NOT_STORED, UNKNOWN -> true;
            case FAILING, EXPIRED, REVOKED, DISCONNECTED -> false;
        };
    }

    /**
     * Until when the account's owner must have connected it anew, so that nothing stops: the first of the ends that are known and
     * that the SDK cannot move.
     *
     * @return the moment, past or to come; empty when no such end is known
     */
    public Optional<Instant> reconnectBy() {
        return Stream.of(renewable ? refreshEndsAt : accessEndsAt, consentEndsAt)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
