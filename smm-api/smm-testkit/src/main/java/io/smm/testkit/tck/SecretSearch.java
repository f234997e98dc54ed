package io.smm.testkit.tck;

import io.smm.account.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Looks for secrets in texts and bytes: whole, in Base64, and the half that a careless mask would leave. */
final class SecretSearch {

    /** Below this, half a secret may stand in a text by chance. */
    private static final int LONG_ENOUGH_TO_HALVE = 24;

    private final Set<String> needles = new LinkedHashSet<>();

    SecretSearch(Collection<Secret> secrets) {
        for (Secret secret : secrets) {
            String text = secret.reveal();
            needles.add(text);
            needles.add(Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
            if (text.length() >= LONG_ENOUGH_TO_HALVE) {
                needles.add(text.substring(text.length() / 2));
            }
        }
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
