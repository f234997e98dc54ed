package io.smm.example.publisher.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Pieces of a page. Whatever text holds is shown as text. */
final class Html {

    private static final long MOST_SECONDS = 120;
    private static final long MOST_MINUTES = 120;
    private static final long MOST_HOURS = 48;

    private Html() {}

    static String text(Object value) {
        return value.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A value in an address. */
    static String address(Object value) {
        return text(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    static String mark(Object state) {
        return "<mark class='%1$s'>%1$s</mark> ".formatted(text(state));
    }

    static String tile(String tone, String figure, String words, String below) {
        return "<div class='tile %s'><b>%s</b><span>%s</span><small>%s</small></div>\n"
                .formatted(tone, text(figure), text(words), text(below));
    }

    static String cell(String label, long number, String tone) {
        return "<td data-label='%s' class='%s'>%d</td>".formatted(label, number == 0 ? "none" : tone, number);
    }

    /** The moment as people say it, with the exact one when they point at it. */
    static String moment(Instant moment, Instant now) {
        return "<time datetime='%1$s' title='%1$s'>%2$s</time>"
                .formatted(moment.truncatedTo(ChronoUnit.MILLIS), words(moment, now));
    }

    static String words(Instant moment, Instant now) {
        Duration between = Duration.between(moment, now);
        String length = length(between.abs());
        return between.isNegative() ? "in " + length : length + " ago";
    }

    private static String length(Duration time) {
        if (time.toSeconds() < MOST_SECONDS) {
            return time.toSeconds() + " s";
        }
        if (time.toMinutes() < MOST_MINUTES) {
            return time.toMinutes() + " min";
        }
        return time.toHours() < MOST_HOURS ? time.toHours() + " h" : time.toDays() + " days";
    }
}
