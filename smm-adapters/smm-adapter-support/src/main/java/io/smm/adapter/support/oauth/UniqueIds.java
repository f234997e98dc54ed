package io.smm.adapter.support.oauth;

import java.security.SecureRandom;
import java.util.Base64;

/** Identifiers of JWTs ({@code jti}), each used once: 128 random bits. */
final class UniqueIds {

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
