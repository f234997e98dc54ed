package io.smm.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures plain text in each unit. */
final class TextMeasure {

    // java.text.BreakIterator is wrong on JDK 17 for emoji families and flags; the regex engine's clusters are right.
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private static final int FIRST_COMBINING = 0x300;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_VARIATION = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    /** Below lie the scripts whose letters a joiner joins; emoji lie above. */
    private static final int FIRST_SYMBOL = 0x2190;

    private TextMeasure() {}

    static int measure(String text, TextUnit unit) {
        return switch (unit) {
            case UTF16_UNIT -> text.length();
            case CODE_POINT -> text.codePointCount(0, text.length());
            case GRAPHEME -> graphemes(text);
            case UTF8_BYTE -> utf8Bytes(text);
            case X_WEIGHTED -> xWeight(text);
            case CODE_POINT_EMOJI_BYTES -> emojiAsBytes(text);
        };
    }

    private static int graphemes(String text) {
        if (standsAlone(text)) {
            return text.length();
        }
        int count = 0;
        for (Matcher cluster = GRAPHEME.matcher(text); cluster.find(); ) {
            count++;
        }
        return count;
    }

    /** Whether each character is a cluster of its own: below the first combining mark all are, but for CR before LF (UAX 29). */
    private static boolean standsAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_COMBINING || c == '\r') {
                return false;
            }
        }
        return true;
    }

    /** An unpaired surrogate counts as three bytes. */
    private static int utf8Bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    private static int emojiAsBytes(String text) {
        int count = 0;
        for (Matcher cluster = GRAPHEME.matcher(text); cluster.find(); ) {
            String grapheme = cluster.group();
            boolean emoji = isEmojiSequence(grapheme) || isEmoji(grapheme.codePointAt(0));
            count += emoji ? utf8Bytes(grapheme) : grapheme.codePointCount(0, grapheme.length());
        }
        return count;
    }

    private static int xWeight(String text) {
        int weight = 0;
        for (Matcher cluster = GRAPHEME.matcher(text); cluster.find(); ) {
            String grapheme = cluster.group();
            weight += isEmojiSequence(grapheme)
                    ? 2
                    : grapheme.codePoints().map(TextMeasure::xWeight).sum();
        }
        return weight;
    }

    private static int xWeight(int codePoint) {
        boolean light = codePoint <= 4351
                || codePoint >= 8192 && codePoint <= 8205
                || codePoint >= 8208 && codePoint <= 8223
                || codePoint >= 8242 && codePoint <= 8247;
        return light ? 1 : 2;
    }

    /**
     * Whether a cluster of several code points is drawn as one emoji: a family, a flag, a skin tone, a keycap (with or without
     * the variation selector), or a symbol that the selector makes one, such as © with it.
     */
    private static boolean isEmojiSequence(String grapheme) {
        return grapheme.codePointCount(0, grapheme.length()) > 1
                && grapheme.codePoints()
                        .anyMatch(c -> c == EMOJI_VARIATION
                                || c == KEYCAP
                                || c == ZERO_WIDTH_JOINER && grapheme.codePointAt(0) >= FIRST_SYMBOL
                                || c >= 0x1F1E6 && c <= 0x1F1FF
                                || c >= 0x1F3FB && c <= 0x1F3FF);
    }

    /** Whether a code point is drawn as an emoji by itself: the blocks of Unicode that hold those with that default. */
    private static boolean isEmoji(int codePoint) {
        return codePoint >= 0x1F300 && codePoint <= 0x1FAFF
                || codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF
                || codePoint >= 0x2600 && codePoint <= 0x27BF
                || codePoint == 0x1F004
                || codePoint == 0x1F0CF
                || codePoint == 0x1F18E
                || codePoint >= 0x1F191 && codePoint <= 0x1F19A
                || codePoint == 0x231A
                || codePoint == 0x231B
                || codePoint == 0x2B50
                || codePoint == 0x2B55;
    }
}
