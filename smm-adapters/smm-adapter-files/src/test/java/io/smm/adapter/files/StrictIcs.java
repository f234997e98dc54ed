package io.smm.adapter.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what RFC 5545 allows and nothing else, and shares no line with the writer: lines end with CR and LF and have at most 75 octets
 * (3.1), names and values are of the grammar's letters (3.1), texts are escaped (3.3.11), and a calendar and its events have what
 * they must have, once (3.6, 3.6.1).
 */
final class StrictIcs {

    private static final Pattern LINE = Pattern.compile("([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^:;]*)*):(.*)", Pattern.DOTALL);
    private static final Pattern UTC =
            Pattern.compile("\\d{4}(0[1-9]|1[0-2])([0-2]\\d|3[01])T([01]\\d|2[0-3])[0-5]\\d[0-5]\\dZ");
    private static final List<String> ONCE =
            List.of("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP");

    private StrictIcs() {}

    /** The events of a file, each by its properties, with texts as they were before they were escaped. */
    static List<Map<String, String>> events(String file) {
        List<String> lines = unfolded(file);
        require(lines.get(0).equals("BEGIN:VCALENDAR"), "begins with " + lines.get(0));
        require(lines.get(lines.size() - 1).equals("END:VCALENDAR"), "ends otherwise");
        require(lines.stream().filter("VERSION:2.0"::equals).count() == 1, "VERSION once");
        require(lines.stream().filter(line -> line.startsWith("PRODID:")).count() == 1, "PRODID once");
        List<Map<String, String>> events = new ArrayList<>();
        Map<String, String> event = null;
        for (String line : lines.subList(1, lines.size() - 1)) {
            Matcher parts = LINE.matcher(line);
            require(parts.matches(), "no content line: " + line);
            String name = parts.group(1);
            String value = parts.group(3);
            require(value.chars().noneMatch(c -> c < 0x20 && c != '\t' || c == 0x7f), "a control character");
            if (line.equals("BEGIN:VEVENT")) {
                require(event == null, "an event within an event");
                event = new LinkedHashMap<>();
            } else if (line.equals("END:VEVENT")) {
                Map<String, String> ended = event;
                require(ended != null && ended.keySet().containsAll(ONCE), "an event lacks a property");
                events.add(ended);
                event = null;
            } else if (event != null) {
                require(event.put(name, value(name, value)) == null, name + " twice");
            }
        }
        require(event == null, "an event does not end");
        require(events.stream().map(e -> e.get("UID")).distinct().count() == events.size(), "a UID twice");
        return events;
    }

    private static String value(String name, String value) {
        switch (name) {
            case "DTSTAMP", "DTSTART" -> require(UTC.matcher(value).matches(), "no time in UTC: " + value);
            case "STATUS" ->
                require(
                        List.of("TENTATIVE", "CONFIRMED", "CANCELLED").contains(value),
                        "no status of an event: " + value);
            case "TRANSP" -> require(List.of("OPAQUE", "TRANSPARENT").contains(value), "no transparency: " + value);
            case "CATEGORIES" -> {
                return value;
            }
            default -> {
                return text(value);
            }
        }
        return value;
    }

    private static String text(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            require(letter != ';' && letter != ',', "a bare " + letter);
            if (letter == '\\') {
                i++;
                require(i < value.length() && "\\;,nN".indexOf(value.charAt(i)) >= 0, "a bare backslash");
                text.append(Character.toLowerCase(value.charAt(i)) == 'n' ? '\n' : value.charAt(i));
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private static List<String> unfolded(String file) {
        require(file.endsWith("\r\n"), "the last line does not end");
        List<String> lines = new ArrayList<>();
        for (String line : file.substring(0, file.length() - 2).split("\r\n", -1)) {
            require(line.indexOf('\r') < 0 && line.indexOf('\n') < 0, "a bare CR or LF");
            require(line.getBytes(StandardCharsets.UTF_8).length <= 75, "more than 75 octets: " + line);
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            require(new String(octets, StandardCharsets.UTF_8).equals(line), "a letter cut in two");
            if (line.startsWith(" ") || line.startsWith("\t")) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
