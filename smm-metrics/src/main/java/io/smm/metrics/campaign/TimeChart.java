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
import java.util.stream.Stream;

/** The engagement of posts by the day, month or year in which they were published. */
final class TimeChart {

    private static final long MOST_DAYS = 62;
    private static final long MOST_MONTHS = 120;
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
        List<LocalDate> starts = Stream.iterate(
                        buckets.firstKey(), start -> !start.isAfter(buckets.lastKey()), start -> start.plus(1, width))
                .toList();
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
                .note(note(in))
                .build();
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
            int shown = width == ChronoUnit.DAYS ? 10 : width == ChronoUnit.MONTHS ? 7 : 4;
            return new ChartDomain.Categories(starts.stream()
                    .map(start -> start.toString().substring(0, shown))
                    .toList());
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
