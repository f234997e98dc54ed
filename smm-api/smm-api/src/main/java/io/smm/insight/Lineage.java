package io.smm.insight;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a number comes from and what it means: source, native name, API version, time basis, observation, exactness. A
 * number keeps its lineage when it is stored, so that a network's change of meaning can be seen later. Immutable.
 */
public final class Lineage {

    private final State state;

    private Lineage(State state) {
        this.state = state;
    }

    /**
     * Starts a lineage: exact, not final, with no stated time basis.
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
        return state.isFinal;
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
            boolean isFinal,
            Exactness exactness) {}

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
        private boolean isFinal;
        private Exactness exactness = Exactness.EXACT;

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
            return this;
        }

        /** {@return this, for how it stands at the moment of reading} */
        public Builder snapshot() {
            timeBasis = TimeBasis.SNAPSHOT;
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
            isFinal = true;
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
                    isFinal,
                    exactness));
        }
    }
}
