package io.smm.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names at the top of the DNS, from a list in this jar. Read when the first address is looked for, then constant. */
final class TopLevelDomains {

    static final Set<String> ALL = read();
    static final int LONGEST = ALL.stream().mapToInt(String::length).max().orElse(0);

    private TopLevelDomains() {}

    /**
     * Where a top-level domain ends that begins at a position: letters of ours end where no such letter, digit, hyphen, {@code @} or
     * {@code +} follows; those of other scripts end where the list says, since such scripts write on without a space.
     *
     * @return the position behind it; -1 when none begins there
     */
    static int end(String text, int begin) {
        int most = Math.min(text.length(), begin + LONGEST);
        int word = begin;
        while (word < most && isAsciiWord(text.charAt(word))) {
            word++;
        }
        if (word > begin) {
            return isOneAt(text, begin, word) ? word : punycodeEnd(text, begin);
        }
        for (int end = most; end > begin; end--) {
            if (isOneAt(text, begin, end)) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isOneAt(String text, int begin, int end) {
        return endsAt(text, end) && ALL.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
    }

    private static int punycodeEnd(String text, int begin) {
        if (!text.regionMatches(true, begin, "xn--", 0, 4)) {
            return -1;
        }
        int end = begin + 4;
        while (end < text.length() && (isAsciiWord(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end > begin + 4 ? end : -1;
    }

    private static boolean endsAt(String text, int end) {
        return end == text.length() || !isAsciiWord(text.charAt(end)) && "@+-".indexOf(text.charAt(end)) < 0;
    }

    static boolean isAsciiWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static Set<String> read() {
        String name = "top-level-domains.txt";
        try (InputStream in = Objects.requireNonNull(
                TopLevelDomains.class.getResourceAsStream(name), "missing in the jar: " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
