package io.smm.adapter.support.oauth;

import io.smm.account.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/** Proofs that a request is made by who has the key: JWTs of the type {@code dpop+jwt} (RFC 9449, section 4.2). */
final class Proofs {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Clock clock;
    private final Nonces nonces;
    private final UniqueIds ids = new UniqueIds();

    Proofs(Clock clock, Nonces nonces) {
        this.clock = clock;
        this.nonces = nonces;
    }

    /** A proof for one request; with the hash of the token that it carries. */
    String of(SigningKey key, String method, URI address, Optional<Secret> token) {
        return key.sign(
                head -> {
                    head.writeStringProperty("typ", "dpop+jwt");
                    head.writeStringProperty("alg", "ES256");
                    key.writeJwk("jwk", head);
                },
                claims -> {
                    claims.writeStringProperty("jti", ids.next());
                    claims.writeStringProperty("htm", method);
                    claims.writeStringProperty("htu", withoutQuery(address));
                    claims.writeNumberProperty("iat", clock.instant().getEpochSecond());
                    token.ifPresent(value -> claims.writeStringProperty("ath", hash(value)));
                    nonces.of(address).ifPresent(nonce -> claims.writeStringProperty("nonce", nonce));
                });
    }

    private static String withoutQuery(URI address) {
        return address.toString().replaceFirst("[?#].*", "");
    }

    private static String hash(Secret token) {
        try {
            byte[] bytes = token.reveal().getBytes(StandardCharsets.US_ASCII);
            return TEXT.encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
