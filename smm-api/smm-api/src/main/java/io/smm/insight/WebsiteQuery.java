package io.smm.insight;

import io.smm.error.Faults;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to read of a website: from which day to which, which numbers, split by what. Immutable. */
public final class WebsiteQuery {

    private final State state;

    private WebsiteQuery(State state) {
        this.state = state;
    }

    /**
     * Starts a query. Days are those of the website's own zone.
     *
     * @param from the first day
     * @param to the day after the last
     * @return a builder
     */
    public static Builder builder(LocalDate from, LocalDate to) {
        return new Builder(from, to);
    }

    /** {@return the first day} */
    public LocalDate from() {
        return state.from;
    }

    /** {@return the day after the last} */
    public LocalDate to() {
        return state.to;
    }

    /** {@return what to read; unmodifiable, never empty} */
    public Set<MetricId> metrics() {
        return state.metrics;
    }

    /** {@return by what to split, in order; unmodifiable, may be empty for one row} */
    public List<WebsiteDimension> dimensions() {
        return state.dimensions;
    }

    /** {@return the one campaign to read; empty for all} */
    public Optional<String> campaign() {
        return Optional.ofNullable(state.campaign);
    }

    /** {@return how many rows to read at most} */
    public int mostRows() {
        return state.mostRows;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebsiteQuery query && state.equals(query.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "WebsiteQuery" + state.toString().substring("State".length());
    }

    private record State(
            LocalDate from,
            LocalDate to,
            Set<MetricId> metrics,
            List<WebsiteDimension> dimensions,
            @Nullable String campaign,
            int mostRows) {}

    /** Builds a {@link WebsiteQuery}. Not thread-safe. */
    public static final class Builder {
        private final LocalDate from;
        private final LocalDate to;
        private final Set<MetricId> metrics = new LinkedHashSet<>();
        private final Set<WebsiteDimension> dimensions = new LinkedHashSet<>();
        private @Nullable String campaign;
        private int mostRows = 10_000;

        private Builder(LocalDate from, LocalDate to) {
            this.from = Objects.requireNonNull(from, "from");
            this.to = Objects.requireNonNull(to, "to");
        }

        /**
         * Adds metrics; at least one is needed.
         *
         * @param more what to read
         * @return this
         */
        public Builder metrics(MetricId... more) {
            metrics.addAll(List.of(more));
            return this;
        }

        /**
         * Splits the numbers. Default: one row for the website as a whole.
         *
         * @param more by what, in order
         * @return this
         */
        public Builder by(WebsiteDimension... more) {
            dimensions.addAll(List.of(more));
            return this;
        }

        /**
         * Reads one campaign only. Default: all.
         *
         * @param name its {@code utm_campaign}
         * @return this
         */
        public Builder campaign(String name) {
            campaign = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Limits the rows. Default: 10,000.
         *
         * @param most 1 to 250,000
         * @return this
         */
        public Builder mostRows(int most) {
            mostRows = most;
            return this;
        }

        /**
         * Ends the query.
         *
         * @return the query
         * @throws io.smm.error.InvalidInputException when there is no metric, the days are none, or the rows out of range; lists
         *     all faults
         */
        public WebsiteQuery build() {
            Faults.of("WebsiteQuery")
                    .check(!metrics.isEmpty(), "metrics", "must name at least one metric")
                    .check(to.isAfter(from), "to", to + " is not later than from, " + from)
                    .check(mostRows >= 1 && mostRows <= 250_000, "mostRows", "must be 1 to 250,000, is ", mostRows)
                    .raise();
            return new WebsiteQuery(new State(
                    from,
                    to,
                    Collections.unmodifiableSet(new LinkedHashSet<>(metrics)),
                    List.copyOf(dimensions),
                    campaign,
                    mostRows));
        }
    }
}
