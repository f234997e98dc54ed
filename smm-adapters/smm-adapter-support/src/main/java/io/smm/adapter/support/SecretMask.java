package io.smm.adapter.support;

import io.smm.account.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets out of texts that others wrote, before they go into a message: the secrets of the call itself, spelt out,
 * escaped as JSON or as part of an address, and whatever looks like a token. Immutable; its {@code toString} shows nothing.
 */
public final class SecretMask {

    private static final String MASK = "***";

    /** Shorter ones are no secrets, and masking them would eat the text. */
    private static final int SHORTEST = 4;

    private static final List<Pattern> LOOKS_LIKE_A_TOKEN = List.of(
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{5,}(?:\\.[A-Za-z0-9_-]*){0,4}"),
            Pattern.compile("(?i)(?<=\\b(?:bearer|basic|dpop)\\s)\\s*[A-Za-z0-9._~+/=-]{4,}"));

    private final List<Secret> secrets;

    private SecretMask(List<Secret> secrets) {
        this.secrets = secrets;
    }

    /**
     * A mask for a call.
     *
     * @param secrets the tokens and passwords that the call carries
     * @return the mask
     */
    public static SecretMask of(Collection<Secret> secrets) {
        return new SecretMask(List.copyOf(secrets));
    }

    /**
     * Masks a text.
     *
     * @param text the text
     * @return the text without secrets
     */
    public String mask(String text) {
        String masked = text;
        for (String spelling : spellings()) {
            masked = masked.replace(spelling, MASK);
        }
        for (Pattern token : LOOKS_LIKE_A_TOKEN) {
            masked = token.matcher(masked).replaceAll(MASK);
        }
        return masked;
    }

    /**
     * Masks a text, then makes it fit into a line of a message: no control characters, at most so long.
     *
     * @param text the text
     * @param most the most characters of the result; at least 1
     * @return the text without secrets, shortened
     */
    public String line(String text, int most) {
        String flat = mask(text).replaceAll("\\p{Cntrl}+", " ").strip();
        if (flat.length() <= most) {
            return flat;
        }
        int end = Character.isHighSurrogate(flat.charAt(most - 1)) ? most - 1 : most;
        return flat.substring(0, end) + "…";
    }

    /** Whether neither an exception nor anything that led to it says a secret. */
    boolean isClean(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            String message = at.getMessage();
            if (message != null && !mask(message).equals(message)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "SecretMask";
    }

    /** Made when there is something to mask: most calls never have that. */
    private List<String> spellings() {
        return secrets.stream()
                .map(Secret::reveal)
                .flatMap(SecretMask::spellingsOf)
                .filter(text -> text.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<String> spellingsOf(String secret) {
        byte[] quoted = Json.write(out -> out.writeString(secret));
        String escaped = new String(quoted, 1, quoted.length - 2, StandardCharsets.UTF_8);
        return Stream.of(secret, escaped, URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }
}
