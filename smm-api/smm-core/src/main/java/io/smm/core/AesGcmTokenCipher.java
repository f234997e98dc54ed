package io.smm.core;

import io.smm.account.Secret;
import io.smm.error.ErrorDetails;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.error.RetryAdvice;
import io.smm.error.StorageException;
import io.smm.spi.TokenCipher;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D) with the JDK's own cipher. What is sealed is one byte of format, the key's id, 12
 * random bytes, the text and a tag of 16 bytes; format, id and context are bound to it. A key seals 2<sup>32</sup> secrets at most
 * (section 8.3 there): far more than tokens are ever stored. Immutable and thread-safe.
 *
 * <pre>{@code
 * TokenCipher cipher = AesGcmTokenCipher.of("2026-11", AesGcmTokenCipher.key(newKey)) // seals, and reads
 *         .reading("2025-11", AesGcmTokenCipher.key(oldKey)); // reads what was sealed before
 * }</pre>
 */
public final class AesGcmTokenCipher implements TokenCipher {

    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int MOST_ID_BYTES = 100;

    private final String current;
    private final Map<String, SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    private AesGcmTokenCipher(String current, Map<String, SecretKey> keys) {
        this.current = current;
        this.keys = Map.copyOf(keys);
    }

    /**
     * A cipher with one key.
     *
     * @param keyId what the key is called in what it seals: no secret; 1 to 100 bytes in UTF-8, never given to another key
     * @param key 256 bits
     * @return the cipher
     * @throws InvalidInputException when the id or the key has another length
     */
    public static AesGcmTokenCipher of(String keyId, SecretKey key) {
        return new AesGcmTokenCipher(checked(keyId, key), Map.of(keyId, key));
    }

    /**
     * The same cipher that also reads what an earlier key sealed.
     *
     * @param keyId the earlier key's id
     * @param key the earlier key
     * @return the cipher; it still seals with the same key as before
     * @throws InvalidInputException when the id is in use, or it or the key has another length
     */
    public AesGcmTokenCipher reading(String keyId, SecretKey key) {
        if (keys.containsKey(checked(keyId, key))) {
            throw InvalidInputException.of("AesGcmTokenCipher", "keyId", "'" + keyId + "' is there already");
        }
        Map<String, SecretKey> all = new LinkedHashMap<>(keys);
        all.put(keyId, key);
        return new AesGcmTokenCipher(current, all);
    }

    /**
     * Makes a key of its text, such as {@code openssl rand -base64 32} gives.
     *
     * @param base64 32 bytes in base64
     * @return the key
     * @throws InvalidInputException when it is something else
     */
    public static SecretKey key(Secret base64) {
        byte[] bytes = new byte[0];
        try {
            bytes = Base64.getDecoder().decode(base64.reveal().strip());
        } catch (IllegalArgumentException notBase64) {
            // Told below: the exception's own text would quote a letter of the key.
        }
        if (bytes.length != KEY_BYTES) {
            throw InvalidInputException.of("AesGcmTokenCipher", "key", "must be 32 bytes in base64");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
        byte[] header = header(current);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, current, header, nonce, context, plain);
        return ByteBuffer.allocate(header.length + NONCE_BYTES + text.length)
                .put(header)
                .put(nonce)
                .put(text)
                .array();
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) {
        String keyId = keyOf(sealed);
        byte[] header = header(keyId);
        int end = header.length + NONCE_BYTES;
        byte[] nonce = Arrays.copyOfRange(sealed, header.length, end);
        return run(Cipher.DECRYPT_MODE, keyId, header, nonce, context, Arrays.copyOfRange(sealed, end, sealed.length));
    }

    @Override
    public boolean isCurrent(byte[] sealed) {
        return keyOf(sealed).equals(current);
    }

    private byte[] run(int mode, String keyId, byte[] header, byte[] nonce, byte[] context, byte[] text) {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw failure(
                    "A secret was sealed with the key '" + keyId + "', which is not there",
                    "give the cipher the key '" + keyId + "'");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(header);
            cipher.updateAAD(context);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException refused) {
            throw failure(
                    "A secret that says it was sealed with the key '" + keyId
                            + "' does not open: it, its owner or the key was changed",
                    "find out who changed the store, or sign in anew");
        }
    }

    private static byte[] header(String keyId) {
        byte[] id = keyId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + id.length)
                .put(FORMAT)
                .put((byte) id.length)
                .put(id)
                .array();
    }

    private static String keyOf(byte[] sealed) {
        int idBytes = sealed.length < 2 ? 0 : sealed[1];
        if (sealed.length < 2
                || sealed[0] != FORMAT
                || idBytes < 1
                || sealed.length < 2 + idBytes + NONCE_BYTES + TAG_BYTES) {
            throw failure("What is stored is no sealed secret of this format", "find out who changed the store");
        }
        return new String(sealed, 2, idBytes, StandardCharsets.UTF_8);
    }

    private static String checked(String keyId, SecretKey key) {
        int idBytes = Objects.requireNonNull(keyId, "keyId").getBytes(StandardCharsets.UTF_8).length;
        byte[] encoded = Objects.requireNonNull(key, "key").getEncoded(); // null when the key lives in hardware
        Faults.of("AesGcmTokenCipher")
                .check(idBytes >= 1 && idBytes <= MOST_ID_BYTES, "keyId", "must have 1 to 100 bytes")
                .check(encoded == null || encoded.length == KEY_BYTES, "key", "must have 256 bits")
                .raise();
        return keyId;
    }

    private static StorageException failure(String message, String action) {
        return new StorageException(
                ErrorDetails.of(message, RetryAdvice.afterAction(action)).build());
    }
}
