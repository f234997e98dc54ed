package io.smm.post.plan;

import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which part of a content calendar is asked for, and what shall be noticed in it. Immutable. */
public final class CalendarRequest {

    private static final Duration DEFAULT_APART = Duration.ofMinutes(30);
    private static final double DEFAULT_ALIKE = 0.8;
    private static final int MOST_DAYS = 366;

    private final State state;

    private CalendarRequest(State state) {
        this.state = state;
    }

    /**
     * Starts a request.
     *
     * @param tenant whose calendar
     * @param from the first day
     * @param to the last day, itself among them; at most 366 days in all
     * @param zone the zone of the days
     * @return a builder
     */
    public static Builder builder(TenantId tenant, LocalDate from, LocalDate to, ZoneId zone) {
        return new Builder(tenant, from, to, zone);
    }

    /** {@return whose calendar} */
    public TenantId tenant() {
        return state.tenant;
    }

    /** {@return the zone of the days} */
    public ZoneId zone() {
        return state.zone;
    }

    /** {@return the days as a span of time} */
    public TimeWindow window() {
        return new TimeWindow(
                state.from.atStartOfDay(state.zone).toInstant(),
                state.to.plusDays(1).atStartOfDay(state.zone).toInstant());
    }

    /** {@return the accounts whose direct publications are shown too; empty for planned posts alone} */
    public Set<Connection> published() {
        return state.published;
    }

    /** {@return how far apart two posts of one account should be} */
    public Duration apart() {
        return state.apart;
    }

    /** {@return how many posts a day one account should publish at most; empty when it does not matter} */
    public OptionalInt mostPerDay() {
        return state.mostPerDay;
    }

    /** {@return days on which nothing should be published} */
    public List<Blackout> blackouts() {
        return state.blackouts;
    }

    /** {@return how alike the words of two posts of one account may be before it is noticed, above 0 and at most 1} */
    public double alike() {
        return state.alike;
    }

    /** {@return the label that the planned posts shown carry; empty when all are shown} */
    public Optional<String> label() {
        return state.label;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CalendarRequest request && state.equals(request.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "CalendarRequest" + state.toString().substring("State".length());
    }

    private record State(
            TenantId tenant,
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            Set<Connection> published,
            Duration apart,
            OptionalInt mostPerDay,
            List<Blackout> blackouts,
            double alike,
            Optional<String> label) {}

    /** Builds a {@link CalendarRequest}. Not thread-safe. */
    public static final class Builder {
        private final TenantId tenant;
        private final LocalDate from;
        private final LocalDate to;
        private final ZoneId zone;
        private final Set<Connection> published = new LinkedHashSet<>();
        private Duration apart = DEFAULT_APART;
        private OptionalInt mostPerDay = OptionalInt.empty();
        private final List<Blackout> blackouts = new ArrayList<>();
        private double alike = DEFAULT_ALIKE;
        private Optional<String> label = Optional.empty();

        private Builder(TenantId tenant, LocalDate from, LocalDate to, ZoneId zone) {
            this.tenant = Objects.requireNonNull(tenant, "tenant");
            this.from = Objects.requireNonNull(from, "from");
            this.to = Objects.requireNonNull(to, "to");
            this.zone = Objects.requireNonNull(zone, "zone");
        }

        /**
         * Shows what was published directly to an account too, beside what was planned.
         *
         * @param connection the account, of the same tenant
         * @return this
         */
        public Builder publishedOn(Connection connection) {
            published.add(Objects.requireNonNull(connection, "connection"));
            return this;
        }

        /**
         * Says how far apart two posts of one account should be. Default: 30 minutes.
         *
         * @param value zero or more
         * @return this
         */
        public Builder apart(Duration value) {
            apart = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how many posts a day one account should publish at most. The network's own quota, where its adapter states one,
         * is looked at anyway. Default: it does not matter.
         *
         * @param value 1 or more
         * @return this
         */
        public Builder mostPerDay(int value) {
            mostPerDay = OptionalInt.of(value);
            return this;
        }

        /**
         * Names days on which nothing should be published.
         *
         * @param blackout the days
         * @return this
         */
        public Builder blackout(Blackout blackout) {
            blackouts.add(Objects.requireNonNull(blackout, "blackout"));
            return this;
        }

        /**
         * Says how alike the words of two posts of one account may be before it is noticed: the share that both have of all the runs
         * of five letters that either has (resemblance; A. Broder, 1997). Default: 0.8. At about 0.9 a word of a short post differs,
         * at 0.5 half of it.
         *
         * @param value above 0, at most 1
         * @return this
         */
        public Builder alike(double value) {
            alike = value;
            return this;
        }

        /**
         * Shows only planned posts that carry a label, and nothing that was published directly. Default: all. Advice is then about
         * what is shown alone.
         *
         * @param value the label
         * @return this
         */
        public Builder labelled(String value) {
            label = Optional.of(value);
            return this;
        }

        /**
         * Ends the request.
         *
         * @return the request
         * @throws io.smm.error.InvalidInputException when a bound is broken; it lists all faults
         */
        public CalendarRequest build() {
            Faults faults = Faults.of("CalendarRequest")
                    .check(!to.isBefore(from), "to", to + " is before from, " + from)
                    .check(to.isBefore(from.plusDays(MOST_DAYS)), "to", "at most " + MOST_DAYS + " days")
                    .check(!apart.isNegative(), "apart", "must not be negative")
                    .check(alike > 0 && alike <= 1, "alike", "must be above 0 and at most 1")
                    .check(mostPerDay.orElse(1) > 0, "mostPerDay", "must be 1 or more");
            for (Connection connection : published) {
                faults.check(
                        connection.tenant().equals(tenant),
                        "publishedOn",
                        connection + " belongs to the tenant " + connection.tenant());
            }
            faults.raise();
            return new CalendarRequest(new State(
                    tenant,
                    from,
                    to,
                    zone,
                    Set.copyOf(published),
                    apart,
                    mostPerDay,
                    List.copyOf(blackouts),
                    alike,
                    label));
        }
    }
}
