package io.smm.metrics.plan;

import io.smm.insight.PostInsights;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostMetric;
import io.smm.metrics.UndefinedReason;
import io.smm.post.plan.WeeklyTime;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * At which hours of the week an account's posts did best, from its own history alone, with what that rests on. Immutable.
 *
 * <p>Few posts at an hour say little, so each hour's mean is drawn towards the account's by the credibility that its posts have: with
 * n posts the weight of its own mean is n·a/(n·a + s²), where s² is the variance within hours, Σ(x − mean of the hour)²/(N − C), and a
 * that between them, (Σn(mean − M)² − (C − 1)·s²)/(N − Σn²/N); N posts in C hours have the mean M (Bühlmann and Straub 1970; Klugman,
 * Panjer, Willmot, Loss Models, on nonparametric credibility). The interval is the normal model's, ± 1.96·√(a·(1 − weight)). Where the
 * hours differ by no more than chance would make them, a is 0, and every hour is expected to do as well as any other.
 *
 * <p>It is what went together in the past, not what caused it: better posts may have been published at better hours.
 */
public final class PostingHours {

    private static final int LEAST_POSTS = 20;
    private static final int LEAST_AT_AN_HOUR = 3;
    private static final double NORMAL_95 = 1.959963984540054;
    private static final MathContext DIGITS = new MathContext(10);
    private static final String INTERVAL =
            "95 % interval of the hour's mean, normal model, drawn towards the account's";

    private final MetricResult mean;
    private final List<PostingHour> hours;
    private final Map<UndefinedReason, Long> leftOut;
    private final long tooYoung;
    private final Optional<UndefinedReason> reason;
    private final String explanation;

    private PostingHours(
            MetricResult mean,
            List<PostingHour> hours,
            Map<UndefinedReason, Long> leftOut,
            long tooYoung,
            Optional<UndefinedReason> reason,
            String explanation) {
        this.mean = mean;
        this.hours = hours;
        this.leftOut = leftOut;
        this.tooYoung = tooYoung;
        this.reason = reason;
        this.explanation = explanation;
    }

    /**
     * Looks at an account's published posts. O(n) in the posts.
     *
     * @param posts the newest reading of each post, see {@link io.smm.metrics.PostReadings#latest}
     * @param metric what is to be high, such as an engagement rate; posts where it is undefined are left out and counted
     * @param zone the zone of the hours
     * @param publishedBefore posts published then or later are left out and counted, since their numbers still grow
     * @return the hours
     */
    public static PostingHours of(List<PostInsights> posts, PostMetric metric, ZoneId zone, Instant publishedBefore) {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(publishedBefore, "publishedBefore");
        Map<UndefinedReason, Long> leftOut = new EnumMap<>(UndefinedReason.class);
        Map<Integer, Cell> cells = new TreeMap<>();
        List<PostInsights> used = new ArrayList<>();
        long tooYoung = 0;
        for (PostInsights post : posts) {
            MetricResult result = metric.of(post);
            Optional<Instant> at = post.publishedAt();
            if (at.isEmpty()) {
                leftOut.merge(UndefinedReason.MISSING_INPUT, 1L, Long::sum);
            } else if (!at.get().isBefore(publishedBefore)) {
                tooYoung++;
            } else if (result.value().isEmpty()) {
                leftOut.merge(result.reason().orElse(UndefinedReason.MISSING_INPUT), 1L, Long::sum);
            } else {
                ZonedDateTime local = at.get().atZone(zone);
                int hour = (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
                cells.computeIfAbsent(hour, Cell::new)
                        .add(post, result.value().get().doubleValue());
                used.add(post);
            }
        }
        return new Credibility(metric, List.copyOf(cells.values()), used).hours(leftOut, tooYoung);
    }

    /** {@return what the account's posts came to on average; undefined where {@link #reason} says why} */
    public MetricResult mean() {
        return mean;
    }

    /** {@return all hours in which something was published, those that are expected to do best first; empty with a {@link #reason}} */
    public List<PostingHour> hours() {
        return hours;
    }

    /**
     * The hours that are better than the account's average, whole interval and all, with three posts or more. Often there is none:
     * then the history does not say at which hour to post.
     *
     * @return the hours, the best first
     */
    public List<PostingHour> suggestions() {
        return hours.stream()
                .filter(hour -> hour.posts() >= LEAST_AT_AN_HOUR)
                .filter(hour -> hour.expected()
                        .errorBound()
                        .flatMap(
                                bound -> mean.value().map(average -> bound.low().compareTo(average) > 0))
                        .orElse(false))
                .toList();
    }

    /** {@return how many posts were left out because their number or their time is not known, and why} */
    public Map<UndefinedReason, Long> leftOut() {
        return Map.copyOf(leftOut);
    }

    /** {@return how many posts were left out because their numbers still grow} */
    public long tooYoung() {
        return tooYoung;
    }

    /** {@return why nothing can be said; empty when something can} */
    public Optional<UndefinedReason> reason() {
        return reason;
    }

    /** {@return what this rests on, for a person to read} */
    public String explanation() {
        return explanation;
    }

    @Override
    public String toString() {
        return "PostingHours[" + explanation + "]";
    }

    private static final class Cell {
        private final int hour;
        private final List<PostInsights> posts = new ArrayList<>();
        private double sum;
        private double squares;

        Cell(int hour) {
            this.hour = hour;
        }

        /** Welford's way, so that large numbers lose no digits. */
        void add(PostInsights post, double value) {
            double before = posts.isEmpty() ? 0 : mean();
            posts.add(post);
            sum += value;
            squares += (value - before) * (value - mean());
        }

        int count() {
            return posts.size();
        }

        double mean() {
            return sum / posts.size();
        }
    }

    private record Credibility(PostMetric metric, List<Cell> cells, List<PostInsights> used) {

        PostingHours hours(Map<UndefinedReason, Long> leftOut, long tooYoung) {
            int n = used.size();
            long spread = cells.stream()
                    .filter(cell -> cell.count() >= LEAST_AT_AN_HOUR)
                    .count();
            Evidence evidence = metric.of(used).evidence();
            MetricName name = new MetricName("mean of " + metric.name().name(), Optional.empty(), Optional.empty());
            if (n < LEAST_POSTS || spread < 2) {
                String why = n + " posts, of which " + spread + " hours of the week have " + LEAST_AT_AN_HOUR
                        + " or more; needed are " + LEAST_POSTS + " posts and two such hours";
                MetricResult none = MetricResult.undefined(name, metric.unit(), UndefinedReason.TOO_FEW, why, evidence);
                return new PostingHours(none, List.of(), leftOut, tooYoung, Optional.of(UndefinedReason.TOO_FEW), why);
            }
            double average = cells.stream().mapToDouble(cell -> cell.sum).sum() / n;
            double within = cells.stream().mapToDouble(cell -> cell.squares).sum() / (n - cells.size());
            double between = between(n, average, within);
            List<PostingHour> hours = cells.stream()
                    .map(cell -> hour(cell, average, within, between))
                    .sorted(Comparator.comparing((PostingHour hour) ->
                                    hour.expected().value().orElseThrow())
                            .reversed())
                    .toList();
            double half = NORMAL_95 * Math.sqrt((within + between) / n);
            MetricResult mean = MetricResult.estimate(
                    name,
                    metric.unit(),
                    decimal(average),
                    Method.MODEL,
                    new ErrorBound(decimal(average - half), decimal(average + half), "95 % interval, normal model"),
                    evidence);
            String says = between > 0
                    ? ""
                    : "; they differ by no more than chance would make them, so that no hour is better than another";
            return new PostingHours(
                    mean,
                    hours,
                    leftOut,
                    tooYoung,
                    Optional.empty(),
                    n + " posts in " + cells.size() + " hours of the week" + says);
        }

        private double between(int n, double average, double within) {
            double sum = 0;
            double squares = 0;
            for (Cell cell : cells) {
                sum += cell.count() * (cell.mean() - average) * (cell.mean() - average);
                squares += (double) cell.count() * cell.count();
            }
            return Math.max(0, (sum - (cells.size() - 1) * within) / (n - squares / n));
        }

        private PostingHour hour(Cell cell, double average, double within, double between) {
            double own = cell.count() * between;
            double weight = own == 0 ? 0 : own / (own + within);
            double expected = average + weight * (cell.mean() - average);
            double half = NORMAL_95 * Math.sqrt(between * (1 - weight));
            WeeklyTime from = new WeeklyTime(DayOfWeek.of(cell.hour / 24 + 1), LocalTime.of(cell.hour % 24, 0));
            MetricName name = new MetricName(
                    metric.name().name() + " expected on " + from.day() + " from " + from.time(),
                    Optional.empty(),
                    Optional.empty());
            MetricResult result = MetricResult.estimate(
                    name,
                    metric.unit(),
                    decimal(expected),
                    Method.MODEL,
                    new ErrorBound(decimal(expected - half), decimal(expected + half), INTERVAL),
                    metric.of(cell.posts).evidence());
            return new PostingHour(from, cell.count(), decimal(cell.mean()), result, decimal(weight));
        }

        private static BigDecimal decimal(double value) {
            return new BigDecimal(value, DIGITS);
        }
    }
}
