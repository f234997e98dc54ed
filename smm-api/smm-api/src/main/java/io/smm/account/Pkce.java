package io.smm.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Whether and how a network binds a code to who asked for it (Proof Key for Code Exchange, RFC 7636). Where it is optional the
 * SDK uses it.
 *
 * @param use whether the network takes it
 * @param method how the challenge is made of the verifier; without meaning where it is not used
 */
public record Pkce(Use use, Method method) {

    /** Whether a network takes PKCE. */
    public enum Use {
        /** The network does not know it. */
        NONE,
        /** It may be left out. */
        OPTIONAL,
        /** Without it there is no code. */
        REQUIRED
    }

    /** How a challenge is made of a verifier. */
    public enum Method {
        /** The SHA-256 hash in Base64url without padding, as RFC 7636 has it. */
        S256,
        /** The SHA-256 hash in hexadecimal, named {@code S256} all the same: TikTok on the desktop. */
        S256_HEX
    }

    /**
     * Checks that no component is null.
     *
     * @param use whether the network takes it
     * @param method how the challenge is made of the verifier
     */
    public Pkce {
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(method, "method");
    }

    /** {@return no PKCE} */
    public static Pkce none() {
        return new Pkce(Use.NONE, Method.S256);
    }

    /**
     * PKCE that may be left out.
     *
     * @param method how the challenge is made
     * @return the rule
     */
    public static Pkce optional(Method method) {
        return new Pkce(Use.OPTIONAL, method);
    }

    /**
     * PKCE that must be there.
     *
     * @param method how the challenge is made
     * @return the rule
     */
    public static Pkce required(Method method) {
        return new Pkce(Use.REQUIRED, method);
    }

    /** {@return whether the SDK sends a challenge} */
    public boolean used() {
        return use != Use.NONE;
    }

    /**
     * The challenge that goes into the authorisation address.
     *
     * @param verifier the verifier, 43 to 128 unreserved characters
     * @return the challenge
     */
    public String challenge(Secret verifier) {
        byte[] hash = sha256(verifier.reveal());
        return switch (method) {
            case S256 -> Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            case S256_HEX -> HexFormat.of().formatHex(hash);
        };
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
