package io.smm.adapter.bluesky.internal.stream;

import io.smm.adapter.support.MalformedAnswerException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids of content: {@code b} and the lower-case base 32 of their bytes (multibase), which hold a hash of what they name. */
final class Cids {

    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

    /** Version 1, DAG-CBOR, SHA-256, 32 bytes: what every record of the network has. */
    private static final byte[] RECORD = {0x01, 0x71, 0x12, 0x20};

    private Cids() {}

    static String text(Span cid) {
        StringBuilder text = new StringBuilder(1 + (cid.length() * 8 + 4) / 5).append('b');
        int bits = 0;
        int held = 0;
        for (int i = cid.from(); i < cid.to(); i++) {
            held = held << 8 | cid.bytes()[i] & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(DIGITS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(DIGITS.charAt(held << (5 - bits) & 31));
        }
        return text.toString();
    }

    /** Makes sure that a record is what its id says. */
    static void require(Span cid, Span record) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(record.bytes(), record.from(), record.length());
            boolean same = cid.length() == RECORD.length + 32
                    && cid.startsWith(Span.of(RECORD))
                    && new Span(cid.bytes(), cid.from() + RECORD.length, cid.to()).startsWith(Span.of(sha.digest()));
            if (!same) {
                throw new MalformedAnswerException("a record is not what its id says");
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
