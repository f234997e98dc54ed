package io.smm.metrics.campaign;

import io.smm.insight.PostInsights;
import io.smm.metrics.PostRatio;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The engagement of posts by the day, month or year in which they were published. */
final class TimeChart {

    private static final long MOST_DAYS = 62;
    private static final long MOST_MONTHS = 120;
    private static final long MOST_BUCKETS = 200;
    private static final Point NO_POSTS = new Point.Missing(UndefinedReason.TOO_FEW, "no posts");

    private TimeChart() {}

    /** The chart; empty when fewer than two days of publishing are known. */
    static Optional<Chart> of(ReportInput in) {
        Map<LocalDate, List<PostInsights>> days = in.posts().stream()
                .filter(post -> day(in, post).isPresent())
                .collect(Collectors.groupingBy(post -> day(in, post).orElseThrow(), TreeMap::new, Collectors.toList()));
        return days.size() < 2 ? Optional.empty() : Optional.of(chart(in, new TreeMap<>(days)));
    }

    private static Chart chart(ReportInput in, SortedMap<LocalDate, List<PostInsights>> days) {
        ChronoUnit width = width(days.firstKey(), days.lastKey());
        SortedMap<LocalDate, List<PostInsights>> buckets = new TreeMap<>();
        days.forEach((day, posts) -> buckets.computeIfAbsent(start(day, width), k -> new ArrayList<>())
                .addAll(posts));
        List<LocalDate> starts = starts(in, buckets, width);
        PostRatio rate = in.engagementRate();
        Function<LocalDate, Point> point = start -> {
            List<PostInsights> posts = buckets.get(start);
            return posts == null ? NO_POSTS : Point.of(rate.of(posts));
        };
        String unit = width.name().toLowerCase(Locale.ROOT).replaceFirst("s$", "");
        return Chart.builder(
                        ChartKind.LINE,
                        Words.of(rate.name()) + " by " + unit + " of publishing",
                        domain(in, starts, width),
                        Words.sentence(unit),
                        GroupChart.axis(rate))
                .series(new Series(
                        "Posts of that " + unit, starts.stream().map(point).toList()))
                .note(note(in) + leftOut(buckets, width, unit))
                .build();
    }

    /** Where the buckets start; when they are very many, only the last of those that hold a post. */
    private static List<LocalDate> starts(
            ReportInput in, SortedMap<LocalDate, List<PostInsights>> buckets, ChronoUnit width) {
        if (isSparse(buckets, width)) {
            return buckets.keySet().stream()
                    .skip(Math.max(0, buckets.size() - MOST_BUCKETS))
                    .toList();
        }
        return LongStream.rangeClosed(0, width.between(buckets.firstKey(), buckets.lastKey()))
                .mapToObj(count -> buckets.firstKey().plus(count, width))
                .filter(start -> width != ChronoUnit.DAYS || hasLocal(in) || exists(start, in.zone()))
                .toList();
    }

    /** A zone that moves over the date line skips a day. */
    private static boolean exists(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    private static boolean isSparse(SortedMap<LocalDate, List<PostInsights>> buckets, ChronoUnit width) {
        return width.between(buckets.firstKey(), buckets.lastKey()) >= MOST_BUCKETS;
    }

    private static String leftOut(SortedMap<LocalDate, List<PostInsights>> buckets, ChronoUnit width, String unit) {
        if (!isSparse(buckets, width)) {
            return "";
        }
        long earlier = Math.max(0, buckets.size() - MOST_BUCKETS);
        return " Only each " + unit
                + " with a post is shown: the time between the first and the last is too long to list."
                + (earlier == 0 ? "" : " " + Words.count(earlier, "earlier " + unit) + " left out.");
    }

    private static String note(ReportInput in) {
        long unknown =
                in.posts().stream().filter(post -> day(in, post).isEmpty()).count();
        String zone = hasLocal(in)
                ? "Days as the source shows them; it names no zone."
                : "Days are cut in the zone " + Words.of(in.zone()) + ".";
        return unknown == 0 ? zone : zone + " " + Words.count(unknown, "post") + " without a time left out.";
    }

    private static ChartDomain domain(ReportInput in, List<LocalDate> starts, ChronoUnit width) {
        if (hasLocal(in)) {
            Function<LocalDate, String> shown = switch (width) {
                case DAYS -> LocalDate::toString;
                case MONTHS -> start -> YearMonth.from(start).toString();
                default -> start -> Integer.toString(start.getYear());
            };
            return new ChartDomain.Categories(starts.stream().map(shown).toList());
        }
        List<Instant> instants = starts.stream()
                .map(start -> start.atStartOfDay(in.zone()).toInstant())
                .toList();
        return new ChartDomain.Instants(instants);
    }

    private static boolean hasLocal(ReportInput in) {
        return in.posts().stream().anyMatch(post -> post.publishedAtLocal().isPresent());
    }

    private static Optional<LocalDate> day(ReportInput in, PostInsights post) {
        return post.publishedAt()
                .map(instant -> instant.atZone(in.zone()).toLocalDate())
                .or(() -> post.publishedAtLocal().map(local -> local.toLocalDate()));
    }

    private static ChronoUnit width(LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) < MOST_DAYS) {
            return ChronoUnit.DAYS;
        }
        return ChronoUnit.MONTHS.between(first, last) < MOST_MONTHS ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    }

    private static LocalDate start(LocalDate day, ChronoUnit width) {
        return switch (width) {
            case DAYS -> day;
            case MONTHS -> day.withDayOfMonth(1);
            default -> day.withDayOfYear(1);
        };
    }
}
