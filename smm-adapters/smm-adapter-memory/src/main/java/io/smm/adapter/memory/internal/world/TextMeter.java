package io.smm.adapter.memory.internal.world;

import io.smm.post.PostText;
import io.smm.post.TextLimit;
import io.smm.post.TextSpan;
import io.smm.post.TextUnit;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts texts as the network does. Its own count, beside the one that preflight makes before sending: a network never takes
 * the client's word.
 */
final class TextMeter {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern EMOJI_SEQUENCE = Pattern.compile(
            "[\\x{1F1E6}-\\x{1F1FF}]{2}|[0-9#*]\\x{FE0F}?\\x{20E3}|[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}].*",
            Pattern.DOTALL);

    private TextMeter() {}

    /** What a text counts under a limit. */
    static int count(PostText text, TextLimit limit) {
        if (limit.urlWeight().isEmpty()) {
            return count(text.text(), limit.unit());
        }
        int total = 0;
        int reached = 0;
        List<TextSpan> links =
                text.spans().stream().filter(TextSpan.Link.class::isInstance).toList();
        for (TextSpan link : links) {
            total += count(text.text().substring(reached, link.start()), limit.unit())
                    + limit.urlWeight().getAsInt();
            reached = link.end();
        }
        return total + count(text.text().substring(reached), limit.unit());
    }

    private static int count(String text, TextUnit unit) {
        return switch (unit) {
            case CODE_POINT -> text.codePointCount(0, text.length());
            case UTF16_UNIT -> text.length();
            case GRAPHEME -> (int) GRAPHEME.matcher(text).results().count();
            case UTF8_BYTE -> text.getBytes(StandardCharsets.UTF_8).length;
            case X_WEIGHTED -> weigh(Normalizer.normalize(text, Normalizer.Form.NFC));
        };
    }

    private static int weigh(String text) {
        int total = 0;
        Matcher graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            String grapheme = graphemes.group();
            total += EMOJI_SEQUENCE.matcher(grapheme).matches()
                    ? 2
                    : grapheme.codePoints().map(TextMeter::weight).sum();
        }
        return total;
    }

    private static int weight(int codePoint) {
        boolean light = codePoint <= 4351
                || codePoint >= 8192 && codePoint <= 8205
                || codePoint >= 8208 && codePoint <= 8223
                || codePoint >= 8242 && codePoint <= 8247;
        return light ? 1 : 2;
    }
}
