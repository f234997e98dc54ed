package io.smm.core.internal.ads;

import io.smm.account.ConnectionId;
import io.smm.ads.ClientReference;
import io.smm.post.RequestKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes marks: the same request for the same place in a plan has the same one, whoever asks and whenever. */
final class References {

    private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int LENGTH = 20;

    private References() {}

    static ClientReference of(ConnectionId connection, RequestKey key, String path) {
        byte[] hash = sha256(connection.value() + '\n' + key.value() + '\n' + path);
        StringBuilder mark = new StringBuilder("smm-");
        for (int i = 0; i < LENGTH; i++) {
            mark.append(ALPHABET[hash[i] & 31]);
        }
        return new ClientReference(mark.toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
