package io.smm.adapter.memory.internal.world;

import io.smm.account.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is signed in. Access tokens are short-lived; a refresh token is good for one renewal, which gives the next one. Guarded
 * by the world's lock.
 */
final class Sessions {

    /** More than any account needs; the oldest go first, as on networks that allow so many devices. */
    private static final int MOST_TOKENS = 10_000;

    /**
     * What a token opens.
     *
     * @param holder the id of the account
     * @param until when it ends
     * @param app the client id of the app that it was given to; empty for a password
     * @param scopes the scopes granted; empty when everything is
     */
    record Issued(String holder, Instant until, Optional<String> app, Set<String> scopes) {}

    private final String name;
    private final Clock clock;
    private final Duration accessFor;
    private final Duration refreshFor;
    private final Map<String, Issued> access = bounded();
    private final Map<String, Issued> refresh = bounded();
    private long made;

    Sessions(String name, Clock clock, Duration accessFor, Duration refreshFor) {
        this.name = name;
        this.clock = clock;
        this.accessFor = accessFor;
        this.refreshFor = refreshFor;
    }

    Grant open(Person person) {
        return open(person, Optional.empty(), Set.of());
    }

    Grant open(Person person, Optional<String> app, Set<String> scopes) {
        Instant now = clock.instant();
        Secret accessToken = token("access");
        Secret refreshToken = token("refresh");
        access.put(accessToken.reveal(), new Issued(person.id(), now.plus(accessFor), app, scopes));
        refresh.put(refreshToken.reveal(), new Issued(person.id(), now.plus(refreshFor), app, scopes));
        return new Grant(
                person.account(), accessToken, now.plus(accessFor), refreshToken, now.plus(refreshFor), scopes);
    }

    /** Gives out a token that has no end, as for a bot or a webhook. */
    void openForEver(Person person, Secret token) {
        access.put(token.reveal(), new Issued(person.id(), Instant.MAX, Optional.empty(), Set.of()));
    }

    /** Demands a scope of an access token that may be limited to some. */
    void require(Secret accessToken, String scope) {
        Issued entry = access.get(accessToken.reveal());
        if (entry != null && !entry.scopes().isEmpty() && !entry.scopes().contains(scope)) {
            throw new Refusal(Refusal.Code.SCOPE_MISSING, "the access token was not granted the scope " + scope);
        }
    }

    /** The id of the account that an access token opens. */
    String holder(Secret accessToken) {
        Issued entry = access.get(accessToken.reveal());
        if (entry == null || !entry.until().isAfter(clock.instant())) {
            throw new Refusal(Refusal.Code.ACCESS_REFUSED, "the access token is not valid (any more)");
        }
        return entry.holder();
    }

    /** The client id of the app that a refresh token was given to; empty for a password's, and for one that is not valid. */
    Optional<String> appOf(Secret refreshToken) {
        return Optional.ofNullable(refresh.get(refreshToken.reveal())).flatMap(Issued::app);
    }

    /** What a refresh token opens; the token is used up. */
    Issued redeem(Secret refreshToken) {
        Issued entry = refresh.remove(refreshToken.reveal());
        if (entry == null || !entry.until().isAfter(clock.instant())) {
            throw new Refusal(Refusal.Code.GRANT_GONE, "the refresh token is not valid (any more)");
        }
        return entry;
    }

    void close(Secret accessToken, Optional<Secret> refreshToken) {
        access.remove(accessToken.reveal());
        refreshToken.ifPresent(token -> refresh.remove(token.reveal()));
    }

    void closeAll(Person person) {
        access.values().removeIf(entry -> entry.holder().equals(person.id()));
        refresh.values().removeIf(entry -> entry.holder().equals(person.id()));
    }

    /** The same in every run, and long enough to be told from any other text in a log. */
    Secret token(String kind) {
        made++;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((name + "/" + kind + "/" + made).getBytes(StandardCharsets.UTF_8));
            return Secret.of("simulated-" + kind + "-" + HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static Map<String, Issued> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Issued> eldest) {
                return size() > MOST_TOKENS;
            }
        };
    }
}
