package io.smm.adapter.memory.internal.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The network's own law of how what it knows of its people is hashed: an address in lower case, a number as digits. */
final class Hashes {

    private Hashes() {}

    static String ofAddress(String address) {
        return sha256(address.strip().toLowerCase(Locale.ROOT));
    }

    static String ofNumber(String number) {
        return sha256(number.replaceAll("[^0-9]", ""));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
