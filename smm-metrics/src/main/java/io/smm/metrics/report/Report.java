package io.smm.metrics.report;

import io.smm.error.Faults;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report as data, without any markup: what renderers for pages, files and screens take. Immutable. */
public final class Report {

    private final State state;

    private Report(State state) {
        this.state = state;
    }

    /**
     * Starts a report.
     *
     * @param title what it is about; not blank
     * @param generatedAt when it was made
     * @return a builder
     */
    public static Builder builder(String title, Instant generatedAt) {
        return new Builder(title, generatedAt);
    }

    /** {@return what it is about} */
    public String title() {
        return state.title;
    }

    /** {@return the period or the source in words, below the title; empty when there is none} */
    public Optional<String> subtitle() {
        return Optional.ofNullable(state.subtitle);
    }

    /** {@return when it was made} */
    public Instant generatedAt() {
        return state.generatedAt;
    }

    /** {@return the zone in which its instants are shown; UTC unless stated} */
    public ZoneId zone() {
        return state.zone;
    }

    /** {@return whether any number in it comes from a simulated network; a renderer must show that} */
    public boolean simulated() {
        return state.simulated;
    }

    /** {@return its sections in order; unmodifiable, never empty} */
    public List<Section> sections() {
        return state.sections;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Report report && state.equals(report.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Report" + state.toString().substring("State".length());
    }

    private record State(
            String title,
            @Nullable String subtitle,
            Instant generatedAt,
            ZoneId zone,
            boolean simulated,
            List<Section> sections) {}

    /** Builds a {@link Report}. Not thread-safe. */
    public static final class Builder {
        private final String title;
        private final Instant generatedAt;
        private @Nullable String subtitle;
        private ZoneId zone = ZoneOffset.UTC;
        private boolean simulated;
        private final List<Section> sections = new ArrayList<>();

        private Builder(String title, Instant generatedAt) {
            this.title = Objects.requireNonNull(title, "title");
            this.generatedAt = Objects.requireNonNull(generatedAt, "generatedAt");
        }

        /**
         * Says the period or the source in words. Default: nothing.
         *
         * @param text one line
         * @return this
         */
        public Builder subtitle(String text) {
            subtitle = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Says in which zone instants are shown. Default: UTC.
         *
         * @param value the zone
         * @return this
         */
        public Builder zone(ZoneId value) {
            zone = Objects.requireNonNull(value, "value");
            return this;
        }

        /** {@return this, marked as holding numbers from a simulated network; default: real ones only} */
        public Builder markSimulated() {
            simulated = true;
            return this;
        }

        /**
         * Adds a section.
         *
         * @param section the section
         * @return this
         */
        public Builder section(Section section) {
            sections.add(Objects.requireNonNull(section, "section"));
            return this;
        }

        /**
         * Ends the report.
         *
         * @return the report
         * @throws io.smm.error.InvalidInputException when the title is blank or there is no section
         */
        public Report build() {
            Faults.of("Report")
                    .check(!title.isBlank(), "title", "must not be blank")
                    .check(!sections.isEmpty(), "sections", "must not be empty")
                    .raise();
            return new Report(new State(title, subtitle, generatedAt, zone, simulated, List.copyOf(sections)));
        }
    }
}
