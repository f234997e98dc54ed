package io.smm.insight;

import io.smm.account.AccountRef;
import io.smm.error.Faults;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a web analytics service says of a website, with all that it says against its own numbers. Immutable. */
public final class WebsiteReport {

    private final State state;

    private WebsiteReport(State state) {
        this.state = state;
    }

    /**
     * Starts a report without flags.
     *
     * @param property the website, as the service knows it
     * @param query what was asked
     * @param zone the zone in which the service cuts the website's days
     * @param rows the rows, in the service's order
     * @return a builder
     */
    public static Builder builder(AccountRef property, WebsiteQuery query, ZoneId zone, List<WebsiteRow> rows) {
        return new Builder(property, query, zone, rows);
    }

    /** {@return the website, as the service knows it} */
    public AccountRef property() {
        return state.property;
    }

    /** {@return what was asked} */
    public WebsiteQuery query() {
        return state.query;
    }

    /** {@return the zone in which the service cuts the website's days} */
    public ZoneId zone() {
        return state.zone;
    }

    /** {@return the rows, in the service's order; unmodifiable} */
    public List<WebsiteRow> rows() {
        return state.rows;
    }

    /** {@return how many rows there are in all, when these are not all; empty when these are all, or nobody says} */
    public OptionalLong rowsInAll() {
        return state.rowsInAll == null ? OptionalLong.empty() : OptionalLong.of(state.rowsInAll);
    }

    /** {@return the share of the sessions that was read, 0 to 1, when the numbers are scaled up from it; empty when all were} */
    public Optional<BigDecimal> sampledShare() {
        return Optional.ofNullable(state.sampledShare);
    }

    /** {@return whether rows with few people may be left out to protect them: sums over the rows are then too small} */
    public boolean thresholded() {
        return state.thresholded;
    }

    /** {@return whether rare values were thrown together into a row {@code (other)}} */
    public boolean lossFromOtherRow() {
        return state.lossFromOtherRow;
    }

    /** {@return whether the service says nothing against its numbers: all sessions, all rows} */
    public boolean complete() {
        return state.sampledShare == null
                && !state.thresholded
                && !state.lossFromOtherRow
                && (state.rowsInAll == null || state.rowsInAll <= state.rows.size());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebsiteReport report && state.equals(report.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "WebsiteReport" + state.toString().substring("State".length());
    }

    private record State(
            AccountRef property,
            WebsiteQuery query,
            ZoneId zone,
            List<WebsiteRow> rows,
            @Nullable Long rowsInAll,
            @Nullable BigDecimal sampledShare,
            boolean thresholded,
            boolean lossFromOtherRow) {}

    /** Builds a {@link WebsiteReport}. Not thread-safe. */
    public static final class Builder {
        private final AccountRef property;
        private final WebsiteQuery query;
        private final ZoneId zone;
        private final List<WebsiteRow> rows;
        private @Nullable Long rowsInAll;
        private @Nullable BigDecimal sampledShare;
        private boolean thresholded;
        private boolean lossFromOtherRow;

        private Builder(AccountRef property, WebsiteQuery query, ZoneId zone, List<WebsiteRow> rows) {
            this.property = Objects.requireNonNull(property, "property");
            this.query = Objects.requireNonNull(query, "query");
            this.zone = Objects.requireNonNull(zone, "zone");
            this.rows = List.copyOf(rows);
        }

        /**
         * Says how many rows there are in all. Default: nobody says.
         *
         * @param count how many, these counted
         * @return this
         */
        public Builder rowsInAll(long count) {
            rowsInAll = count;
            return this;
        }

        /**
         * Says that the numbers are scaled up from a sample. Default: all sessions were read.
         *
         * @param share the share of the sessions that was read, above 0 and up to 1
         * @return this
         */
        public Builder sampled(BigDecimal share) {
            sampledShare = Objects.requireNonNull(share, "share");
            return this;
        }

        /**
         * Says whether rows with few people may be left out. Default: no.
         *
         * @param value whether they may
         * @return this
         */
        public Builder thresholded(boolean value) {
            thresholded = value;
            return this;
        }

        /**
         * Says whether rare values were thrown together. Default: no.
         *
         * @param value whether they were
         * @return this
         */
        public Builder lossFromOtherRow(boolean value) {
            lossFromOtherRow = value;
            return this;
        }

        /**
         * Ends the report.
         *
         * @return the report
         * @throws io.smm.error.InvalidInputException when the sampled share is none
         */
        public WebsiteReport build() {
            BigDecimal share = sampledShare;
            Faults.of("WebsiteReport")
                    .check(
                            share == null || share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0,
                            "sampled",
                            "must be above 0 and up to 1, is ",
                            share)
                    .raise();
            return new WebsiteReport(
                    new State(property, query, zone, rows, rowsInAll, share, thresholded, lossFromOtherRow));
        }
    }
}
