package io.smm.adapter.files.internal;

import io.smm.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one line of a profile's text, taken one after the other. */
final class ProfileWords {

    private static final Pattern WORD =
            Pattern.compile("\\s*(?:\"([^\"]*+(?:\"\"[^\"]*+)*+)\"(?=\\s|$)|([^\\s\"]++)(?=\\s|$))");

    private final List<Word> words;
    private int taken;

    private ProfileWords(List<Word> words) {
        this.words = words;
    }

    static ProfileWords of(String line) {
        String text = line.strip();
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw InvalidInputException.of("line", "", "a double quote must open and close a word: " + text);
            }
            boolean quoted = matcher.group(1) != null;
            words.add(new Word(quoted ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2), quoted));
            end = matcher.end();
        }
        return new ProfileWords(words);
    }

    String next(String what) {
        if (taken == words.size()) {
            throw InvalidInputException.of("line", "", "expected " + what + " at the end of the line");
        }
        return words.get(taken++).text();
    }

    /** The next word, if it stands in quotes or not as asked. */
    Optional<String> nextIf(boolean quoted) {
        if (taken == words.size() || words.get(taken).quoted() != quoted) {
            return Optional.empty();
        }
        return Optional.of(words.get(taken++).text());
    }

    void end() {
        if (taken < words.size()) {
            throw InvalidInputException.of(
                    "line", "", "did not expect " + words.get(taken).text());
        }
    }

    private record Word(String text, boolean quoted) {}
}
