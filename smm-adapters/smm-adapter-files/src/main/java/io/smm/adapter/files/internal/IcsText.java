package io.smm.adapter.files.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the lines of RFC 5545: escaped (3.3.11), folded at 75 octets (3.1), ended by CR and LF. */
public final class IcsText {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Appendable out;

    /**
     * Writes to something.
     *
     * @param out takes the text
     */
    public IcsText(Appendable out) {
        this.out = out;
    }

    /**
     * Writes a line of a value that needs no escaping.
     *
     * @param name the property
     * @param value its value
     * @throws IOException when it cannot be written
     */
    public void line(String name, String value) throws IOException {
        fold(name + ":" + value);
    }

    /**
     * Writes a line of text.
     *
     * @param name the property
     * @param value its value
     * @throws IOException when it cannot be written
     */
    public void text(String name, String value) throws IOException {
        line(name, escaped(value));
    }

    /**
     * Writes a line of several texts.
     *
     * @param name the property
     * @param values its values
     * @throws IOException when it cannot be written
     */
    public void texts(String name, Collection<String> values) throws IOException {
        line(name, values.stream().map(IcsText::escaped).collect(Collectors.joining(",")));
    }

    /**
     * Writes a line of a moment, in UTC.
     *
     * @param name the property
     * @param value its value; parts of a second are cut
     * @throws IOException when it cannot be written
     */
    public void time(String name, Instant value) throws IOException {
        line(name, UTC.format(value));
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        String text = value.replace("\r\n", "\n").replace('\r', '\n');
        text.codePoints().forEach(letter -> {
            if (letter == '\n') {
                escaped.append("\\n");
            } else if (letter == '\\' || letter == ';' || letter == ',') {
                escaped.append('\\').appendCodePoint(letter);
            } else if (letter == '\t' || !isForbidden(letter)) {
                escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }

    /** Control characters, which the standard has no way to write, and halves of letters, which UTF-8 has none for. */
    private static boolean isForbidden(int letter) {
        return letter < 0x20 || letter == 0x7f || letter >= 0xd800 && letter <= 0xdfff;
    }

    private void fold(String line) throws IOException {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int end = line.offsetByCodePoints(i, 1);
            String letter = line.substring(i, end);
            int width = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(letter);
            octets += width;
            i = end;
        }
        out.append("\r\n");
    }
}
