package io.smm.insight;

import io.smm.error.Faults;
import io.smm.post.PostRef;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one post, read from a network or imported from a file. Immutable.
 */
public final class PostInsights {

    private final State state;

    private PostInsights(State state) {
        this.state = state;
    }

    /**
     * Starts the numbers of a post.
     *
     * @param post the post
     * @return a builder
     */
    public static Builder builder(PostRef post) {
        return new Builder(post);
    }

    /** {@return the post} */
    public PostRef post() {
        return state.post;
    }

    /** {@return when it was published; empty when that instant is not known, also when only its local time is} */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(state.publishedAt);
    }

    /** {@return the local date and time of publishing where the source gives no zone; empty otherwise} */
    public Optional<LocalDateTime> publishedAtLocal() {
        return Optional.ofNullable(state.publishedAtLocal);
    }

    /**
     * The reading of a metric, when one is enough. A metric may have been read for several stretches of time; then this is, in
     * this order, its lifetime total, how it stands at the moment of reading, what states no stretch, or the one period that was
     * read. Several periods and nothing else are none of it as a whole: {@link Reading.Unknown}, and the periods are in {@link
     * #readings(MetricId)}.
     *
     * @param metric the metric
     * @return its reading; {@link Reading.NotRequested} when there is none
     */
    public Reading reading(MetricId metric) {
        return state.readings.principal(Objects.requireNonNull(metric, "metric"));
    }

    /**
     * The reading of a metric for one stretch of time.
     *
     * @param metric the metric
     * @param span the stretch
     * @return its reading; {@link Reading.NotRequested} when there is none for that stretch
     */
    public Reading reading(MetricId metric, ReadingSpan span) {
        Reading reading =
                state.readings.at(Objects.requireNonNull(metric, "metric"), Objects.requireNonNull(span, "span"));
        return reading != null ? reading : Spans.NOT_REQUESTED;
    }

    /**
     * All readings of a metric, one a stretch of time.
     *
     * @param metric the metric
     * @return its readings in the order in which they were added; unmodifiable
     */
    public List<Reading> readings(MetricId metric) {
        return state.readings.of(Objects.requireNonNull(metric, "metric"));
    }

    /** {@return one reading a metric, as {@link #reading(MetricId)} gives it; unmodifiable, in the order of addition} */
    public Map<MetricId, Reading> readings() {
        Map<MetricId, Reading> principal = new LinkedHashMap<>();
        state.readings.byMetric().keySet().forEach(metric -> principal.put(metric, reading(metric)));
        return Collections.unmodifiableMap(principal);
    }

    /** {@return all readings of all metrics, one a stretch of time; unmodifiable, in the order of addition} */
    public Map<MetricId, List<Reading>> allReadings() {
        return Collections.unmodifiableMap(state.readings.byMetric());
    }

    /** {@return what else the source says of the post, to group by: type, category, paid; unmodifiable} */
    public Map<String, String> labels() {
        return state.labels;
    }

    /** {@return a builder that starts from these numbers} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.post);
        builder.publishedAt = state.publishedAt;
        builder.publishedAtLocal = state.publishedAtLocal;
        builder.readings.addAll(state.readings);
        state.labels.forEach(builder::label);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostInsights insights && state.equals(insights.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "PostInsights" + state.toString().substring("State".length());
    }

    private record State(
            PostRef post,
            @Nullable Instant publishedAt,
            @Nullable LocalDateTime publishedAtLocal,
            Spans readings,
            Map<String, String> labels) {}

    /** Builds {@link PostInsights}. Not thread-safe. */
    public static final class Builder {
        private final PostRef post;
        private @Nullable Instant publishedAt;
        private @Nullable LocalDateTime publishedAtLocal;
        private final Spans.Builder readings = new Spans.Builder();
        private Map<String, String> labels = Map.of();

        private Builder(PostRef post) {
            this.post = Objects.requireNonNull(post, "post");
        }

        /**
         * Says when the post was published. Default: unknown.
         *
         * @param instant the instant
         * @return this
         */
        public Builder publishedAt(Instant instant) {
            publishedAt = Objects.requireNonNull(instant, "instant");
            return this;
        }

        /**
         * Gives the local date and time of publishing where no zone is known. Default: unknown.
         *
         * @param local the date and time as the source shows it
         * @return this
         */
        public Builder publishedAtLocal(LocalDateTime local) {
            publishedAtLocal = Objects.requireNonNull(local, "local");
            return this;
        }

        /**
         * Adds a reading. A value replaces the value for the same stretch of time, and whatever said that there is none; values
         * for other stretches stay. A reading without a value is about the metric as a whole and replaces all that is there.
         *
         * @param metric the metric
         * @param reading what is known of it
         * @return this
         */
        public Builder reading(MetricId metric, Reading reading) {
            readings.add(Objects.requireNonNull(metric, "metric"), Objects.requireNonNull(reading, "reading"));
            return this;
        }

        /**
         * Adds or replaces a label to group by.
         *
         * @param name the label's name, such as {@code "type"}
         * @param value its value
         * @return this
         */
        public Builder label(String name, String value) {
            if (labels.isEmpty()) {
                labels = new LinkedHashMap<>();
            }
            labels.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Ends the numbers.
         *
         * @return the numbers
         * @throws io.smm.error.InvalidInputException when both an instant and a local time are given
         */
        public PostInsights build() {
            Faults.of("PostInsights")
                    .check(
                            publishedAt == null || publishedAtLocal == null,
                            "publishedAtLocal",
                            "is for posts whose instant is not known")
                    .raise();
            return new PostInsights(new State(
                    post,
                    publishedAt,
                    publishedAtLocal,
                    readings.build(),
                    labels.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(labels))));
        }
    }
}
