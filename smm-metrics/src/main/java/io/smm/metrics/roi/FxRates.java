package io.smm.metrics.roi;

import io.smm.CurrencyCode;
import io.smm.error.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exchange rates that the caller brings. A rate holds for its day and its direction only; the inverse, a cross rate and the
 * rate of an earlier day are used only where the builder was told so, and inverse and cross rates are then marked as derived.
 * Immutable; a look-up is O(log n).
 */
public final class FxRates {

    private final Map<Pair, NavigableMap<LocalDate, FxRate>> given;
    private final boolean inverses;
    private final @Nullable CurrencyCode through;
    private final int daysBack;

    private FxRates(Builder builder, Map<Pair, NavigableMap<LocalDate, FxRate>> given) {
        this.given = given;
        inverses = builder.inverses;
        through = builder.through;
        daysBack = builder.daysBack;
    }

    /**
     * These rates, and nothing derived.
     *
     * @param rates the rates; one a day and direction
     * @return the rates
     * @throws io.smm.error.InvalidInputException when two differ for one day and direction
     */
    public static FxRates of(List<FxRate> rates) {
        return builder().rates(rates).build();
    }

    /** {@return a builder without rates, that derives nothing} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The rate of a day: the given one, else a derived one where that was allowed.
     *
     * @param from the currency that is given away
     * @param to the currency that is received
     * @param day the day
     * @return the rate; empty when there is none, also when both currencies are the same
     */
    public Optional<FxRate> rate(CurrencyCode from, CurrencyCode to, LocalDate day) {
        Objects.requireNonNull(day, "day");
        if (from.equals(to)) {
            return Optional.empty();
        }
        Optional<FxRate> direct = direct(from, to, day);
        if (direct.isPresent() || through == null || through.equals(from) || through.equals(to)) {
            return direct;
        }
        CurrencyCode middle = through;
        return direct(from, middle, day)
                .flatMap(first -> direct(middle, to, day)
                        .filter(second -> second.day().equals(first.day()))
                        .map(first::through));
    }

    private Optional<FxRate> direct(CurrencyCode from, CurrencyCode to, LocalDate day) {
        Optional<FxRate> one = given(from, to, day);
        return one.isPresent() || !inverses ? one : given(to, from, day).map(FxRate::inverse);
    }

    private Optional<FxRate> given(CurrencyCode from, CurrencyCode to, LocalDate day) {
        NavigableMap<LocalDate, FxRate> days = given.get(new Pair(from, to));
        return Optional.ofNullable(days)
                .map(known -> known.floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(rate -> !rate.day().isBefore(day.minusDays(daysBack)));
    }

    private record Pair(CurrencyCode from, CurrencyCode to) {}

    /** Builds {@link FxRates}. Not thread-safe. */
    public static final class Builder {
        private final List<FxRate> rates = new ArrayList<>();
        private boolean inverses;
        private @Nullable CurrencyCode through;
        private int daysBack;

        private Builder() {}

        /**
         * Adds rates.
         *
         * @param more the rates
         * @return this
         */
        public Builder rates(List<FxRate> more) {
            rates.addAll(more);
            return this;
        }

        /**
         * Adds a rate.
         *
         * @param rate the rate
         * @return this
         */
        public Builder rate(FxRate rate) {
            rates.add(Objects.requireNonNull(rate, "rate"));
            return this;
        }

        /**
         * Derives the rate of a direction that was not given from the other direction. Default: not.
         *
         * @return this
         */
        public Builder deriveInverses() {
            inverses = true;
            return this;
        }

        /**
         * Derives the rate of two currencies that was not given through a third, such as the euro of the ECB's rates, from two
         * rates of one day. Default: not.
         *
         * @param middle the third currency
         * @return this
         */
        public Builder deriveCrossesThrough(CurrencyCode middle) {
            through = Objects.requireNonNull(middle, "middle");
            return this;
        }

        /**
         * Uses the newest rate of the days before where a day has none, such as Friday's at the weekend. The rate that was
         * used keeps its day. Default: 0, the day itself only.
         *
         * @param days how many days back at most; 0 or more
         * @return this
         */
        public Builder daysBack(int days) {
            daysBack = days;
            return this;
        }

        /**
         * Ends the rates.
         *
         * @return the rates
         * @throws io.smm.error.InvalidInputException when two differ for one day and direction, or the days back are negative
         */
        public FxRates build() {
            Faults faults =
                    Faults.of("FxRates").check(daysBack >= 0, "daysBack", "must not be negative, is ", daysBack);
            Map<Pair, NavigableMap<LocalDate, FxRate>> given = new HashMap<>();
            for (int i = 0; i < rates.size(); i++) {
                FxRate rate = rates.get(i);
                FxRate before = given.computeIfAbsent(new Pair(rate.from(), rate.to()), pair -> new TreeMap<>())
                        .putIfAbsent(rate.day(), rate);
                faults.check(before == null || before.equals(rate), "rates[" + i + "]", "differs from ", before);
            }
            faults.raise();
            return new FxRates(this, given);
        }
    }
}
