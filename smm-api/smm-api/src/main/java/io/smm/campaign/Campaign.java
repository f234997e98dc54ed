package io.smm.campaign;

import io.smm.TimeWindow;
import io.smm.error.Faults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign: what it is for, how that is measured, when it runs, what it costs and brings. Immutable.
 *
 * <pre>{@code
 * Campaign spring = Campaign.builder(new CampaignId("spring-26"), "Spring menu", Objective.ENGAGEMENT)
 *         .kpi(Kpi.of(MetricId.COMMENTS, 20))
 *         .build();
 * }</pre>
 */
public final class Campaign {

    private final State state;

    private Campaign(State state) {
        this.state = state;
    }

    /**
     * Starts a campaign.
     *
     * @param id the host's own id
     * @param name its name; not blank
     * @param objective what it is for
     * @return a builder
     */
    public static Builder builder(CampaignId id, String name, Objective objective) {
        return new Builder(id, name, objective);
    }

    /** {@return the host's own id} */
    public CampaignId id() {
        return state.id;
    }

    /** {@return its name} */
    public String name() {
        return state.name;
    }

    /** {@return what it is for} */
    public Objective objective() {
        return state.objective;
    }

    /** {@return its KPIs in order; unmodifiable, at most one a metric} */
    public List<Kpi> kpis() {
        return state.kpis;
    }

    /** {@return when it runs; empty when it has no bounds} */
    public Optional<TimeWindow> window() {
        return Optional.ofNullable(state.window);
    }

    /** {@return what it costs and brings, as far as is known} */
    public Economics economics() {
        return state.economics;
    }

    /** {@return a builder that starts from this campaign} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.id, state.name, state.objective);
        builder.kpis.addAll(state.kpis);
        builder.window = state.window;
        builder.economics = state.economics;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Campaign campaign && state.equals(campaign.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Campaign" + state.toString().substring("State".length());
    }

    private record State(
            CampaignId id,
            String name,
            Objective objective,
            List<Kpi> kpis,
            @Nullable TimeWindow window,
            Economics economics) {}

    /** Builds a {@link Campaign}. Not thread-safe. */
    public static final class Builder {
        private final CampaignId id;
        private final String name;
        private final Objective objective;
        private final List<Kpi> kpis = new ArrayList<>();
        private @Nullable TimeWindow window;
        private Economics economics = Economics.unknown();

        private Builder(CampaignId id, String name, Objective objective) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = Objects.requireNonNull(name, "name");
            this.objective = Objects.requireNonNull(objective, "objective");
        }

        /**
         * Adds a KPI.
         *
         * @param kpi the KPI; at most one a metric
         * @return this
         */
        public Builder kpi(Kpi kpi) {
            kpis.add(Objects.requireNonNull(kpi, "kpi"));
            return this;
        }

        /**
         * Says when the campaign runs. Default: no bounds.
         *
         * @param value the window
         * @return this
         */
        public Builder window(TimeWindow value) {
            window = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what it costs and brings. Default: unknown.
         *
         * @param value the economics
         * @return this
         */
        public Builder economics(Economics value) {
            economics = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Ends the campaign.
         *
         * @return the campaign
         * @throws io.smm.error.InvalidInputException when the name is blank or two KPIs are about one metric
         */
        public Campaign build() {
            Faults faults = Faults.of("Campaign").check(!name.isBlank(), "name", "must not be blank");
            Set<Object> seen = new HashSet<>();
            for (int i = 0; i < kpis.size(); i++) {
                faults.check(
                        seen.add(kpis.get(i).metric()),
                        "kpis[" + i + "]",
                        kpis.get(i).metric() + " has a KPI already");
            }
            faults.raise();
            return new Campaign(new State(id, name, objective, List.copyOf(kpis), window, economics));
        }
    }
}
