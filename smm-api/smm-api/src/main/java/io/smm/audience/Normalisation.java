package io.smm.audience;

import java.util.Locale;
import java.util.regex.Pattern;

/** One step that brings an identifier into the form which a network hashes too. All are about text alone. */
public enum Normalisation {
    /** Without space at the ends. */
    TRIMMED,
    /** In lower case, whatever the machine's language. */
    LOWER_CASE,
    /** Without any space. */
    WITHOUT_SPACE,
    /** Without anything but letters, marks, digits and space, in any script. */
    WITHOUT_PUNCTUATION,
    /** Digits alone, so without the {@code +} before a country code. */
    DIGITS,
    /** An address without {@code +} and what follows it before the {@code @}. */
    WITHOUT_PLUS_PART;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    private static final Pattern PLUS_PART = Pattern.compile("\\+[^@]*(?=@)");

    /**
     * Takes the step.
     *
     * @param text the identifier
     * @return its changed form
     */
    public String apply(String text) {
        return switch (this) {
            case TRIMMED -> text.strip();
            case LOWER_CASE -> text.toLowerCase(Locale.ROOT);
            case WITHOUT_SPACE -> SPACE.matcher(text).replaceAll("");
            case WITHOUT_PUNCTUATION -> PUNCTUATION.matcher(text).replaceAll("");
            case DIGITS -> NO_DIGIT.matcher(text).replaceAll("");
            case WITHOUT_PLUS_PART -> PLUS_PART.matcher(text).replaceAll("");
        };
    }
}
