package io.smm.testkit.tck;

import io.smm.account.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for secrets in texts and bytes: whole, encoded for an address, in Base64 alone or among other bytes, and the half that a
 * careless mask would leave.
 */
final class SecretSearch {

    /** Below this, half a secret may stand in a text by chance. */
    private static final int LONG_ENOUGH_TO_HALVE = 24;

    /** Below this, what Base64 leaves of a secret may stand in a text by chance. */
    private static final int LONG_ENOUGH_TO_TELL = 6;

    private final Set<String> needles = new LinkedHashSet<>();

    SecretSearch(Collection<Secret> secrets) {
        for (Secret secret : secrets) {
            String text = secret.reveal();
            needles.add(text);
            String inAddress = URLEncoder.encode(text, StandardCharsets.UTF_8);
            needles.add(inAddress);
            needles.add(inAddress.replace("+", "%20"));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                needles.add(encoder.withoutPadding().encodeToString(bytes));
                for (int before = 0; before < 3; before++) {
                    String inner = inner(encoder, bytes, before);
                    if (inner.length() >= LONG_ENOUGH_TO_TELL) {
                        needles.add(inner);
                    }
                }
            }
            if (text.length() >= LONG_ENOUGH_TO_HALVE) {
                needles.add(text.substring(text.length() / 2));
            }
        }
    }

    /**
     * What Base64 makes of bytes in the midst of others, such as a password behind its handle: the letters that hold bits of
     * these bytes alone, for one of the three ways in which bytes fall on letters.
     */
    private static String inner(Base64.Encoder encoder, byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String encoded = encoder.withoutPadding().encodeToString(shifted);
        int first = before == 0 ? 0 : before + 1;
        int end = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
        return encoded.substring(Math.min(first, end), end);
    }

    boolean findsIn(String text) {
        return needles.stream().anyMatch(text::contains);
    }

    /** Whether there is one in a message, a trace, a cause or what was suppressed. */
    boolean findsIn(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace, true));
        return findsIn(trace.toString());
    }

    boolean findsIn(byte[] bytes) {
        return findsIn(new String(bytes, StandardCharsets.UTF_8))
                || findsIn(new String(bytes, StandardCharsets.UTF_16BE))
                || findsIn(new String(bytes, StandardCharsets.UTF_16LE));
    }
}
