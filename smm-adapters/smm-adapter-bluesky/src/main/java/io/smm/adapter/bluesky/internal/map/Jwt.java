package io.smm.adapter.bluesky.internal.map;

import io.smm.account.Secret;
import io.smm.adapter.support.Field;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads when a token ends (RFC 7519 §4.1.4) without verifying it: its server does that. To us tokens are opaque otherwise;
 * one that is no JWT simply has no known end.
 */
public final class Jwt {

    private Jwt() {}

    /**
     * Reads the end of a token.
     *
     * @param token the token
     * @return when it ends; empty when it does not say
     */
    public static Optional<Instant> expiresAt(Secret token) {
        String[] parts = token.reveal().split("\\.", -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            return Json.read(Base64.getUrlDecoder().decode(parts[1]), Jwt::exp).map(Instant::ofEpochSecond);
        } catch (IllegalArgumentException | MalformedAnswerException | DateTimeException notAJwt) {
            return Optional.empty();
        }
    }

    private static Optional<Long> exp(JsonReader json) {
        Field<Long> exp = new Field.Absent<>();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("exp")) {
                    exp = json.number();
                }
            }
        }
        return exp.value();
    }
}
