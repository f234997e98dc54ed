package io.smm.account;

import io.smm.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * A password, token or key. Its text comes out through {@link #reveal()} alone: never through {@code toString}, so never
 * through a log, a message or a debugger's variable view. Immutable; compared in constant time.
 */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Wraps a secret text.
     *
     * @param text the secret; not empty
     * @return the secret
     */
    public static Secret of(String text) {
        if (Objects.requireNonNull(text, "text").isEmpty()) {
            throw InvalidInputException.of("Secret", "text", "must not be empty");
        }
        return new Secret(text);
    }

    /** {@return the secret text itself, for the one call that needs it} */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), secret.text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return a constant, so that a hash never tells anything of the secret} */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    /** {@return a mask; never the secret or a part of it} */
    @Override
    public String toString() {
        return "Secret[masked]";
    }
}
