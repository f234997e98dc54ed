package io.smm.adapter.bluesky.stub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Content ids of the right shape: version 1, SHA-256, base 32. Of a record they are not the true ones: that needs DAG-CBOR. */
final class Cids {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final byte RAW = 0x55;
    private static final byte DAG_CBOR = 0x71;

    private Cids() {}

    static String ofBlob(byte[] bytes) {
        return cid(RAW, bytes);
    }

    static String ofRecord(String json) {
        return cid(DAG_CBOR, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String cid(byte codec, byte[] content) {
        byte[] digest;
        try {
            digest = MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
        byte[] bytes = new byte[4 + digest.length];
        bytes[0] = 1;
        bytes[1] = codec;
        bytes[2] = 0x12;
        bytes[3] = 0x20;
        System.arraycopy(digest, 0, bytes, 4, digest.length);
        StringBuilder text = new StringBuilder("b");
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = buffer << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt(buffer >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(LETTERS.charAt(buffer << 5 - bits & 31));
        }
        return text.toString();
    }
}
