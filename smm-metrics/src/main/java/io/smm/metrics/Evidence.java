package io.smm.metrics;

import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import io.smm.insight.Lineage;
import io.smm.insight.Reading;
import io.smm.insight.TimeBasis;
import io.smm.metrics.quality.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a result rests on: how many items were used, how many were left out and why, which sources, what time. It does not
 * depend on the order in which the items came. Immutable.
 */
public final class Evidence {

    private static final Evidence NONE = builder().build();

    private final State state;

    private Evidence(State state) {
        this.state = state;
    }

    /** {@return evidence without any item} */
    public static Evidence none() {
        return NONE;
    }

    /**
     * Evidence of items that are no readings, such as the nodes of a tree or the times of events.
     *
     * @param used how many the value was computed from; not below zero
     * @return the evidence
     * @throws InvalidInputException when the number is below zero
     */
    public static Evidence counting(long used) {
        if (used < 0) {
            throw InvalidInputException.of("Evidence", "used", "must not be below zero, is " + used);
        }
        return new Evidence(new State(used, Map.of(), null, List.of(), null, List.of()));
    }

    /** {@return a builder without any item} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how many items the value was computed from} */
    public long used() {
        return state.used;
    }

    /** {@return how many items were left out, by the reason; unmodifiable, without zeros} */
    public Map<UndefinedReason, Long> leftOut() {
        return state.leftOut;
    }

    /** {@return how many items were left out for whatever reason} */
    public long leftOutTotal() {
        return state.leftOut.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@return the window that the value is about; empty for lifetime numbers and where the inputs do not share one} */
    public Optional<TimeWindow> window() {
        return Optional.ofNullable(state.window);
    }

    /** {@return the sources of the inputs used, each once, sorted; unmodifiable} */
    public List<MetricSource> sources() {
        return state.sources;
    }

    /** {@return when the newest of the inputs used was read; empty when that was not recorded for one of them} */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(state.asOf);
    }

    /** {@return what was seen in the inputs that cannot be true or deserves a look, sorted; unmodifiable} */
    public List<Finding> findings() {
        return state.findings;
    }

    /**
     * This evidence and one more finding.
     *
     * @param finding the finding
     * @return the larger evidence
     */
    public Evidence with(Finding finding) {
        return with(List.of(finding));
    }

    /**
     * This evidence and further findings.
     *
     * @param findings the findings
     * @return the larger evidence
     */
    public Evidence with(Collection<Finding> findings) {
        List<Finding> all = Stream.concat(state.findings.stream(), findings.stream())
                .distinct()
                .sorted()
                .toList();
        return new Evidence(new State(state.used, state.leftOut, state.window, state.sources, state.asOf, all));
    }

    /**
     * This evidence about a stated window.
     *
     * @param window the window
     * @return the evidence with that window
     */
    public Evidence within(TimeWindow window) {
        Objects.requireNonNull(window, "window");
        return new Evidence(new State(state.used, state.leftOut, window, state.sources, state.asOf, state.findings));
    }

    /**
     * This evidence with further items left out.
     *
     * @param reason why they were
     * @param count how many; zero changes nothing
     * @return the evidence with those
     */
    public Evidence leavingOut(UndefinedReason reason, long count) {
        if (count == 0) {
            return this;
        }
        Map<UndefinedReason, Long> more = new EnumMap<>(UndefinedReason.class);
        more.putAll(state.leftOut);
        more.merge(reason, count, Long::sum);
        return new Evidence(new State(
                state.used,
                Collections.unmodifiableMap(more),
                state.window,
                state.sources,
                state.asOf,
                state.findings));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence evidence && state.equals(evidence.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Evidence" + state.toString().substring("State".length());
    }

    private record State(
            long used,
            Map<UndefinedReason, Long> leftOut,
            @Nullable TimeWindow window,
            List<MetricSource> sources,
            @Nullable Instant asOf,
            List<Finding> findings) {}

    /** Gathers {@link Evidence}. Not thread-safe. */
    public static final class Builder {
        private long used;
        private final Map<UndefinedReason, Long> leftOut = new EnumMap<>(UndefinedReason.class);
        private final Set<Optional<TimeWindow>> windows = new HashSet<>();
        private final Set<MetricSource> sources = new HashSet<>();
        private @Nullable Instant newest;
        private boolean unrecorded;
        private final List<Finding> findings = new ArrayList<>();

        private Builder() {}

        /**
         * Counts an item as used.
         *
         * @param values the readings that it brought
         * @return this
         */
        public Builder used(Collection<Reading.Value> values) {
            used++;
            values.forEach(value -> note(value.lineage()));
            return this;
        }

        /**
         * Counts an item as left out.
         *
         * @param reason why
         * @return this
         */
        public Builder leftOut(UndefinedReason reason) {
            leftOut.merge(reason, 1L, Long::sum);
            return this;
        }

        /**
         * Notes what was seen in the inputs.
         *
         * @param finding the finding
         * @return this
         */
        public Builder finding(Finding finding) {
            findings.add(Objects.requireNonNull(finding, "finding"));
            return this;
        }

        /** {@return the evidence} */
        public Evidence build() {
            TimeWindow shared = windows.size() == 1 ? windows.iterator().next().orElse(null) : null;
            return new Evidence(new State(
                    used,
                    Collections.unmodifiableMap(new EnumMap<>(leftOut)),
                    shared,
                    sources.stream().sorted().toList(),
                    unrecorded ? null : newest,
                    findings.stream().distinct().sorted().toList()));
        }

        private void note(Lineage lineage) {
            sources.add(MetricSource.of(lineage));
            if (lineage.timeBasis() != TimeBasis.SNAPSHOT) {
                windows.add(lineage.window());
            }
            Optional<Instant> observed = lineage.observedAt();
            if (observed.isEmpty()) {
                unrecorded = true;
            } else if (newest == null || observed.get().isAfter(newest)) {
                newest = observed.get();
            }
        }
    }
}
