package io.smm.core.internal.preflight;

import io.smm.post.PostText;
import io.smm.post.TextLimit;
import io.smm.post.TextSpan;
import io.smm.post.TextUnit;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts text the way networks do. */
final class TextCounter {

    // java.text.BreakIterator is wrong on JDK 17 for emoji families and flags; the regex engine's clusters are right.
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_VARIATION = 0xFE0F;

    /** Below lie the scripts whose letters a joiner joins; emoji lie above. */
    private static final int FIRST_SYMBOL = 0x2190;

    private TextCounter() {}

    /**
     * Counts a text against a limit.
     *
     * @param text the text
     * @param limit the limit, whose unit and link weight are used
     * @return what the text counts
     */
    static int count(PostText text, TextLimit limit) {
        if (limit.urlWeight().isEmpty()) {
            return count(text.text(), limit.unit());
        }
        int total = 0;
        int reached = 0;
        for (TextSpan span : text.spans()) {
            if (span instanceof TextSpan.Link) {
                total += count(text.text().substring(reached, span.start()), limit.unit());
                total += limit.urlWeight().getAsInt();
                reached = span.end();
            }
        }
        return total + count(text.text().substring(reached), limit.unit());
    }

    /**
     * Counts a text in a unit.
     *
     * @param text the text
     * @param unit the unit
     * @return the count
     */
    static int count(String text, TextUnit unit) {
        return switch (unit) {
            case UTF16_UNIT -> text.length();
            case CODE_POINT -> text.codePointCount(0, text.length());
            case GRAPHEME -> graphemes(text);
            case UTF8_BYTE -> utf8Bytes(text);
            case X_WEIGHTED -> xWeight(text);
        };
    }

    private static int graphemes(String text) {
        int count = 0;
        for (Matcher cluster = GRAPHEME.matcher(text); cluster.find(); ) {
            count++;
        }
        return count;
    }

    private static int utf8Bytes(String text) {
        return text.codePoints()
                .map(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }

    private static int xWeight(String text) {
        int weight = 0;
        Matcher cluster = GRAPHEME.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (cluster.find()) {
            String grapheme = cluster.group();
            weight += isEmojiSequence(grapheme)
                    ? 2
                    : grapheme.codePoints().map(TextCounter::xWeight).sum();
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

    /** Whether a cluster of several code points is drawn as one emoji: a family, a flag, a skin tone, a keycap. */
    private static boolean isEmojiSequence(String grapheme) {
        return grapheme.codePointCount(0, grapheme.length()) > 1
                && grapheme.codePoints()
                        .anyMatch(c -> c == EMOJI_VARIATION
                                || c == ZERO_WIDTH_JOINER && grapheme.codePointAt(0) >= FIRST_SYMBOL
                                || c >= 0x1F1E6 && c <= 0x1F1FF
                                || c >= 0x1F3FB && c <= 0x1F3FF);
    }
}
