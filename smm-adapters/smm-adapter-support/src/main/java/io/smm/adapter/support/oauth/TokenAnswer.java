package io.smm.adapter.support.oauth;

import io.smm.account.Secret;
import io.smm.account.TokenLife;
import io.smm.spi.TokenSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a token address gave. Its {@code toString} shows no value of the answer.
 *
 * @param access the access token
 * @param expiresIn for how long it is good; empty when the network does not say, or says nothing that can be a life
 * @param refresh the refresh token; empty when the network sent none, an empty text or null
 * @param refreshExpiresIn for how long that one is good; empty when the network does not say
 * @param scopes the scopes granted, as the network names them; empty when it does not say
 * @param others what else stood in the answer as single values, such as {@code open_id}, {@code sub}; at most 16
 */
public record TokenAnswer(
        Secret access,
        Optional<Duration> expiresIn,
        Optional<Secret> refresh,
        Optional<Duration> refreshExpiresIn,
        Set<String> scopes,
        Map<String, String> others) {

    /**
     * Copies the collections.
     *
     * @param access the access token
     * @param expiresIn for how long it is good
     * @param refresh the refresh token
     * @param refreshExpiresIn for how long that one is good
     * @param scopes the scopes granted
     * @param others what else stood in the answer
     */
    public TokenAnswer {
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(expiresIn, "expiresIn");
        Objects.requireNonNull(refresh, "refresh");
        Objects.requireNonNull(refreshExpiresIn, "refreshExpiresIn");
        scopes = Set.copyOf(scopes);
        others = Map.copyOf(others);
    }

    /**
     * The tokens to keep. Where the network does not say how long they are good, the lives that it states in general count.
     *
     * @param asked when the answer was asked for: a life counts from there, so that no token is thought good for too long
     * @param accessLife how long the network's access tokens are good
     * @param refreshLife how long its refresh tokens are good
     * @return the tokens
     */
    public TokenSet tokens(Instant asked, TokenLife accessLife, TokenLife refreshLife) {
        return new TokenSet(
                        access,
                        end(asked, expiresIn, accessLife),
                        refresh,
                        refresh.flatMap(token -> end(asked, refreshExpiresIn, refreshLife)))
                .issued(asked);
    }

    @Override
    public String toString() {
        return "TokenAnswer[masked]";
    }

    private static Optional<Instant> end(Instant asked, Optional<Duration> said, TokenLife life) {
        Optional<Duration> stated =
                life instanceof TokenLife.Lasting lasting ? Optional.of(lasting.duration()) : Optional.empty();
        return said.or(() -> stated).map(asked::plus);
    }
}
