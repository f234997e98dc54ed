package io.smm.metrics.campaign;

import io.smm.error.InvalidInputException;
import io.smm.metrics.privacy.SmallCells;
import io.smm.metrics.reach.FrequencyDistribution;
import io.smm.metrics.reach.IncrementalReach;
import io.smm.metrics.reach.SegmentReach;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Whom a campaign reached and how often, for the sections "Reach and frequency" and "Audience" of its report. It rests on ids of people,
 * which a host has of its own website or app, and a network of its own alone: reach of posts that comes without ids is bounded in the
 * report, never added up. Each part is there when it was given. Immutable.
 *
 * <pre>{@code
 * ReachFigures reach = ReachFigures.builder()
 *         .frequency(counter.distribution())
 *         .segments("City", SegmentReach.of(byCity))
 *         .build();
 * }</pre>
 */
public final class ReachFigures {

    private final @Nullable FrequencyDistribution frequency;
    private final @Nullable IncrementalReach inOrder;
    private final Map<String, SegmentReach> segments;
    private final SmallCells smallCells;
    private final @Nullable Long population;

    private ReachFigures(Builder given) {
        frequency = given.frequency;
        inOrder = given.inOrder;
        segments = new LinkedHashMap<>(given.segments);
        smallCells = given.smallCells;
        population = given.population;
    }

    /** {@return a builder without any part} */
    public static Builder builder() {
        return new Builder();
    }

    Optional<FrequencyDistribution> frequency() {
        return Optional.ofNullable(frequency);
    }

    Optional<IncrementalReach> inOrder() {
        return Optional.ofNullable(inOrder);
    }

    Map<String, SegmentReach> segments() {
        return segments;
    }

    SmallCells smallCells() {
        return smallCells;
    }

    OptionalLong population() {
        return population == null ? OptionalLong.empty() : OptionalLong.of(population);
    }

    /** Gathers the parts. Not thread-safe. */
    public static final class Builder {
        private @Nullable FrequencyDistribution frequency;
        private @Nullable IncrementalReach inOrder;
        private final Map<String, SegmentReach> segments = new LinkedHashMap<>();
        private SmallCells smallCells = SmallCells.usual();
        private @Nullable Long population;

        private Builder() {}

        /**
         * Says how many people saw the campaign how often. Default: not given.
         *
         * @param value the distribution over all posts
         * @return this
         */
        public Builder frequency(FrequencyDistribution value) {
            frequency = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says whom each channel or post reached that those before it had not. Default: not given.
         *
         * @param value the reach in its order
         * @return this
         */
        public Builder incremental(IncrementalReach value) {
            inOrder = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Adds the reach by what people have in common. Default: none.
         *
         * @param name by what, such as {@code "City"}; not blank
         * @param value the reach of each segment
         * @return this
         */
        public Builder segments(String name, SegmentReach value) {
            if (name.isBlank()) {
                throw InvalidInputException.of("ReachFigures", "name", "must not be blank");
            }
            segments.put(name, Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Says which segments are too small to be shown (P-01). Default: those below {@value SmallCells#USUAL_THRESHOLD}.
         *
         * @param value the suppression
         * @return this
         */
        public Builder smallCells(SmallCells value) {
            smallCells = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how many people there are to reach, for reach in percent and gross rating points. Default: not known.
         *
         * @param people how many; above zero
         * @return this
         */
        public Builder population(long people) {
            if (people <= 0) {
                throw InvalidInputException.of("ReachFigures", "population", "must be above zero, is " + people);
            }
            population = people;
            return this;
        }

        /** {@return the figures} */
        public ReachFigures build() {
            return new ReachFigures(this);
        }
    }
}
