package io.smm.adapter.bluesky.stub;

import io.smm.adapter.support.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tokens of the stub's sessions: JWTs in shape, with an end, signed by nobody. */
final class StubTokens {

    private static final Duration ACCESS = Duration.ofMinutes(120);
    private static final Duration REFRESH = Duration.ofDays(90);

    private final Clock clock;
    private final Map<String, String> accessOf = new HashMap<>();
    private final Map<String, String> refreshOf = new HashMap<>();
    private final Set<String> expired = new HashSet<>();
    private int serial;

    StubTokens(Clock clock) {
        this.clock = clock;
    }

    String newAccess(String did) {
        String token = token("com.atproto.access", did, clock.instant().plus(ACCESS));
        accessOf.put(token, did);
        return token;
    }

    String newRefresh(String did) {
        String token = token("com.atproto.refresh", did, clock.instant().plus(REFRESH));
        refreshOf.put(token, did);
        return token;
    }

    /** All access tokens of now end; those given later are good. */
    void expireAccess() {
        expired.addAll(accessOf.keySet());
    }

    /** All grants are gone: nothing can be renewed. */
    void endAll() {
        expireAccess();
        refreshOf.clear();
    }

    void end(String refresh) {
        String did = refreshOf.remove(refresh);
        accessOf.values().removeIf(owner -> owner.equals(did));
    }

    Optional<String> owner(String access) {
        return isExpired(access) ? Optional.empty() : Optional.ofNullable(accessOf.get(access));
    }

    Optional<String> renewer(String refresh) {
        return Optional.ofNullable(refreshOf.get(refresh));
    }

    boolean isExpired(String access) {
        return expired.contains(access);
    }

    private String token(String scope, String did, Instant end) {
        serial++;
        byte[] head = "{\"typ\":\"at+jwt\",\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8);
        byte[] payload = Json.write(out -> {
            out.writeStartObject();
            out.writeStringProperty("scope", scope);
            out.writeStringProperty("sub", did);
            out.writeNumberProperty("exp", end.getEpochSecond());
            out.writeStringProperty("jti", "token-number-" + serial);
            out.writeEndObject();
        });
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(head) + "." + encoder.encodeToString(payload) + ".c2lnbmVkLWJ5LW5vYm9keQ";
    }
}
