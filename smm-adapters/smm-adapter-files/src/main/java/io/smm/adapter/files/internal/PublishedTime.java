package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvColumn;
import io.smm.insight.PostInsights;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the cells of a published column. */
final class PublishedTime {

    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2001, 2, 3, 4, 5, 6, 0, ZoneOffset.UTC);

    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private final DateTimeFormatter formatter;
    private final Optional<ZoneId> zone;
    private final String expected;

    private PublishedTime(CsvColumn.Published column) {
        formatter = formatter(column.pattern());
        zone = column.zone();
        expected = "a date and time like " + column.pattern();
    }

    static PublishedTime of(CsvColumn.Published column) {
        return new PublishedTime(column);
    }

    /** What is wrong with a pattern or its zone. */
    static Optional<String> faultOf(CsvColumn.Published column) {
        try {
            TemporalAccessor parsed = parse(
                    formatter(column.pattern()), formatter(column.pattern()).format(SAMPLE));
            if (parsed.query(TemporalQueries.localDate()) == null
                    || parsed.query(TemporalQueries.localTime()) == null) {
                return Optional.of("the pattern " + column.pattern()
                        + " must give date and time of day; a date alone can be a label");
            }
            if (parsed.query(TemporalQueries.zone()) != null && column.zone().isPresent()) {
                return Optional.of("the pattern " + column.pattern() + " holds a zone of its own");
            }
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException notAPattern) {
            return Optional.of("the pattern " + column.pattern() + " is not one: " + notAPattern.getMessage());
        }
    }

    /** Whether a sound pattern holds a zone or an offset of its own. */
    static boolean holdsZone(String pattern) {
        DateTimeFormatter formatter = formatter(pattern);
        return parse(formatter, formatter.format(SAMPLE)).query(TemporalQueries.zone()) != null;
    }

    /**
     * Sets what a cell says on a post.
     *
     * @return what was expected, when the cell is malformed
     */
    Optional<String> read(String cell, PostInsights.Builder post) {
        try {
            TemporalAccessor parsed = parse(formatter, cell);
            // Letters of a year alone take a sign and nine digits too: a slip there would stretch every chart over
            // time.
            if (!YEARS.isValidValue(LocalDate.from(parsed).getYear())) {
                return Optional.of("a year from 1 to 9999");
            }
            if (parsed.query(TemporalQueries.zone()) != null) {
                post.publishedAt(Instant.from(parsed));
                return Optional.empty();
            }
            LocalDateTime local = LocalDateTime.from(parsed);
            return zone.map(known -> place(local, known, post)).orElseGet(() -> {
                post.publishedAtLocal(local);
                return Optional.empty();
            });
        } catch (DateTimeException malformed) {
            return Optional.of(expected);
        }
    }

    private Optional<String> place(LocalDateTime local, ZoneId known, PostInsights.Builder post) {
        List<ZoneOffset> offsets = known.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return Optional.of("a time that exists in " + known + " (its clocks skip this one)");
        }
        if (offsets.size() > 1) {
            // When clocks go back an hour comes twice: which of the two was meant is not known.
            post.publishedAtLocal(local);
        } else {
            post.publishedAt(local.toInstant(offsets.get(0)));
        }
        return Optional.empty();
    }

    private static TemporalAccessor parse(DateTimeFormatter formatter, String text) {
        return formatter.parse(text);
    }

    static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.indexOf('G') < 0 ? yearsWithoutEra(pattern) : pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A strict reader takes {@code y} for the year of an era, which nobody writes; outside quotes it means {@code u}. */
    private static String yearsWithoutEra(String pattern) {
        StringBuilder result = new StringBuilder(pattern);
        boolean quoted = false;
        for (int i = 0; i < result.length(); i++) {
            if (result.charAt(i) == '\'') {
                quoted = !quoted;
            } else if (!quoted && result.charAt(i) == 'y') {
                result.setCharAt(i, 'u');
            }
        }
        return result.toString();
    }
}
