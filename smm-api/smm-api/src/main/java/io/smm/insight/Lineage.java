package io.smm.insight;

import io.smm.CurrencyCode;
import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a number comes from and what it means: source, native name, API version, definition and denominator, time basis,
 * observation, finality, exactness, uniqueness, and for advertisements what is credited to them. A number keeps its lineage when
 * it is stored, so that a network's change of meaning can be seen later. Immutable.
 */
public final class Lineage {

    private final State state;

    private Lineage(State state) {
        this.state = state;
    }

    /**
     * Starts a lineage: exact, with no stated time basis, finality or uniqueness.
     *
     * @param network the network that the number is about
     * @param nativeName the network's or the file's own name for the metric
     * @param observedAt when it was read
     * @return a builder
     */
    public static Builder builder(Network network, String nativeName, Instant observedAt) {
        return new Builder(network, nativeName, Objects.requireNonNull(observedAt, "observedAt"));
    }

    /**
     * Starts the lineage of a number whose time of reading nobody recorded, for example one from a file.
     *
     * @param network the network that the number is about
     * @param nativeName the file's own name for the metric
     * @return a builder
     */
    public static Builder builderUnobserved(Network network, String nativeName) {
        return new Builder(network, nativeName, null);
    }

    /** {@return the network that the number is about} */
    public Network network() {
        return state.network;
    }

    /** {@return the source's own name for the metric} */
    public String nativeName() {
        return state.nativeName;
    }

    /** {@return the version of the API or of the file's layout; empty when it has none} */
    public Optional<String> apiVersion() {
        return Optional.ofNullable(state.apiVersion);
    }

    /** {@return what the number means where the source's definition differs or needs words; empty when its name says it} */
    public Optional<String> definition() {
        return Optional.ofNullable(state.definition);
    }

    /** {@return what a rate was divided by, in the source's own words; empty for what is no rate} */
    public Optional<String> denominator() {
        return Optional.ofNullable(state.denominator);
    }

    /** {@return whether the number counts people or what they do} */
    public Uniqueness uniqueness() {
        return state.uniqueness;
    }

    /** {@return what is credited to an advertisement; empty for a number that rests on no such rule} */
    public Optional<AttributionWindow> attribution() {
        return Optional.ofNullable(state.attribution);
    }

    /** {@return the currency of an amount of money; empty for what is no money} */
    public Optional<CurrencyCode> currency() {
        return Optional.ofNullable(state.currency);
    }

    /** {@return the stretch of time as one value: what tells two readings of one metric apart} */
    public ReadingSpan span() {
        return switch (state.timeBasis) {
            case LIFETIME -> ReadingSpan.lifetime();
            case SNAPSHOT -> ReadingSpan.snapshot();
            case UNSTATED -> ReadingSpan.unstated();
            case PERIOD -> new ReadingSpan(TimeBasis.PERIOD, window());
        };
    }

    /** {@return what stretch of time the number is about} */
    public TimeBasis timeBasis() {
        return state.timeBasis;
    }

    /** {@return the window of a {@link TimeBasis#PERIOD} number; empty otherwise} */
    public Optional<TimeWindow> window() {
        return Optional.ofNullable(state.window);
    }

    /** {@return the zone in which the source cuts its days; empty when it cuts none} */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(state.zone);
    }

    /** {@return when the number was read; empty when nobody recorded it} */
    public Optional<Instant> observedAt() {
        return Optional.ofNullable(state.observedAt);
    }

    /** {@return whether the source says that the number will not change any more} */
    public boolean isFinal() {
        return state.finality instanceof Finality.Final;
    }

    /** {@return whether the number may still change, and until when} */
    public Finality finality() {
        return state.finality;
    }

    /** {@return how exact the number is, by the source's own word} */
    public Exactness exactness() {
        return state.exactness;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lineage lineage && state.equals(lineage.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Lineage" + state.toString().substring("State".length());
    }

    private record State(
            Network network,
            String nativeName,
            @Nullable Instant observedAt,
            @Nullable String apiVersion,
            @Nullable String definition,
            TimeBasis timeBasis,
            @Nullable TimeWindow window,
            @Nullable ZoneId zone,
            Finality finality,
            Exactness exactness,
            @Nullable String denominator,
            Uniqueness uniqueness,
            @Nullable AttributionWindow attribution,
            @Nullable CurrencyCode currency) {}

    /** Builds a {@link Lineage}. Not thread-safe. */
    public static final class Builder {
        private final Network network;
        private final String nativeName;
        private final @Nullable Instant observedAt;
        private @Nullable String apiVersion;
        private @Nullable String definition;
        private TimeBasis timeBasis = TimeBasis.UNSTATED;
        private @Nullable TimeWindow window;
        private @Nullable ZoneId zone;
        private Finality finality = new Finality.Unstated();
        private Exactness exactness = Exactness.EXACT;
        private @Nullable String denominator;
        private Uniqueness uniqueness = Uniqueness.UNSTATED;
        private @Nullable AttributionWindow attribution;
        private @Nullable CurrencyCode currency;

        private Builder(Network network, String nativeName, @Nullable Instant observedAt) {
            this.network = Objects.requireNonNull(network, "network");
            this.nativeName = Objects.requireNonNull(nativeName, "nativeName");
            this.observedAt = observedAt;
        }

        /**
         * Names the version of the API or of the file's layout.
         *
         * @param value the version
         * @return this
         */
        public Builder apiVersion(String value) {
            apiVersion = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what the number means.
         *
         * @param value one sentence
         * @return this
         */
        public Builder definition(String value) {
            definition = Objects.requireNonNull(value, "value");
            return this;
        }

        /** {@return this, for everything since the thing came to be} */
        public Builder lifetime() {
            timeBasis = TimeBasis.LIFETIME;
            window = null;
            return this;
        }

        /** {@return this, for how it stands at the moment of reading} */
        public Builder snapshot() {
            timeBasis = TimeBasis.SNAPSHOT;
            window = null;
            return this;
        }

        /**
         * Names the window that the number is about.
         *
         * @param value the window
         * @return this
         */
        public Builder period(TimeWindow value) {
            timeBasis = TimeBasis.PERIOD;
            window = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Names the zone in which the source cuts its days.
         *
         * @param value the zone
         * @return this
         */
        public Builder zone(ZoneId value) {
            zone = Objects.requireNonNull(value, "value");
            return this;
        }

        /** {@return this, for a number that will not change any more} */
        public Builder markFinal() {
            finality = new Finality.Final();
            return this;
        }

        /** {@return this, for a number that may still change, nobody says until when} */
        public Builder provisional() {
            finality = new Finality.Provisional(Optional.empty());
            return this;
        }

        /**
         * Says that the number may still change.
         *
         * @param until when it will be final
         * @return this
         */
        public Builder provisionalUntil(Instant until) {
            finality = new Finality.Provisional(Optional.of(until));
            return this;
        }

        /**
         * Names what a rate was divided by.
         *
         * @param value the denominator in the source's own words, such as {@code "starts of the video"}
         * @return this
         */
        public Builder denominator(String value) {
            denominator = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says whether the number counts people or what they do. Default: unstated.
         *
         * @param value the source's own word on it
         * @return this
         */
        public Builder uniqueness(Uniqueness value) {
            uniqueness = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what is credited to an advertisement. Default: the number rests on no such rule.
         *
         * @param value the rule
         * @return this
         */
        public Builder attribution(AttributionWindow value) {
            attribution = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Names the currency of an amount of money. Default: it is no money.
         *
         * @param value the currency
         * @return this
         */
        public Builder currency(CurrencyCode value) {
            currency = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how exact the number is. Default: exact.
         *
         * @param value the source's own word on it
         * @return this
         */
        public Builder exactness(Exactness value) {
            exactness = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Ends the lineage.
         *
         * @return the lineage
         * @throws InvalidInputException when the native name is blank
         */
        public Lineage build() {
            if (nativeName.isBlank()) {
                throw InvalidInputException.of("Lineage", "nativeName", "must not be blank");
            }
            return new Lineage(new State(
                    network,
                    nativeName,
                    observedAt,
                    apiVersion,
                    definition,
                    timeBasis,
                    window,
                    zone,
                    finality,
                    exactness,
                    denominator,
                    uniqueness,
                    attribution,
                    currency));
        }
    }
}
