package io.smm.campaign;

import io.smm.TimeWindow;
import io.smm.account.AccountRef;
import io.smm.audience.Segment;
import io.smm.error.Faults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A campaign: what it is for and how that is measured, whom it speaks to, through which channels, with which mix of content, when
 * it runs, what it may cost and what it costs and brings. Immutable.
 *
 * <pre>{@code
 * Campaign spring = Campaign.builder(new CampaignId("spring-26"), "Spring menu", Objective.ENGAGEMENT)
 *         .kpi(Kpi.of(MetricId.COMMENTS, 20))
 *         .segment(Segment.named("Lyon").where(city("Lyon")))
 *         .channel(Channel.of(instagram, Objective.ENGAGEMENT, Cadence.perWeek(3)))
 *         .contentMix(mix)
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

    /** {@return whom it is for, in order; unmodifiable, no two of one name; empty for everybody} */
    public List<Segment> segments() {
        return state.segments;
    }

    /** {@return the accounts through which it speaks, in order; unmodifiable, no account twice} */
    public List<Channel> channels() {
        return state.channels;
    }

    /** {@return how its posts shall be shared out over themes; empty when not planned} */
    public Optional<ContentMix> contentMix() {
        return Optional.ofNullable(state.contentMix);
    }

    /** {@return what it may cost; empty when not planned} */
    public Optional<CampaignBudget> budget() {
        return Optional.ofNullable(state.budget);
    }

    /** {@return how its links are tagged} */
    public UtmPolicy utm() {
        return state.utm;
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
        builder.segments.addAll(state.segments);
        builder.channels.addAll(state.channels);
        builder.contentMix = state.contentMix;
        builder.budget = state.budget;
        builder.utm = state.utm;
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
            List<Segment> segments,
            List<Channel> channels,
            @Nullable ContentMix contentMix,
            @Nullable CampaignBudget budget,
            UtmPolicy utm,
            @Nullable TimeWindow window,
            Economics economics) {}

    /** Builds a {@link Campaign}. Not thread-safe. */
    public static final class Builder {
        private final CampaignId id;
        private final String name;
        private final Objective objective;
        private final List<Kpi> kpis = new ArrayList<>();
        private final List<Segment> segments = new ArrayList<>();
        private final List<Channel> channels = new ArrayList<>();
        private @Nullable ContentMix contentMix;
        private @Nullable CampaignBudget budget;
        private UtmPolicy utm = UtmPolicy.standard();
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
         * Adds a part of the public that the campaign is for. Default: everybody.
         *
         * @param segment the segment; its name tells it from the others
         * @return this
         */
        public Builder segment(Segment segment) {
            segments.add(Objects.requireNonNull(segment, "segment"));
            return this;
        }

        /**
         * Adds an account through which the campaign speaks.
         *
         * @param channel the channel; at most one an account
         * @return this
         */
        public Builder channel(Channel channel) {
            channels.add(Objects.requireNonNull(channel, "channel"));
            return this;
        }

        /**
         * Says how the posts shall be shared out over themes. Default: not planned.
         *
         * @param mix the mix
         * @return this
         */
        public Builder contentMix(ContentMix mix) {
            contentMix = Objects.requireNonNull(mix, "mix");
            return this;
        }

        /**
         * Says what the campaign may cost. Default: not planned.
         *
         * @param value the budget
         * @return this
         */
        public Builder budget(CampaignBudget value) {
            budget = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how its links are tagged. Default: {@link UtmPolicy#standard()}.
         *
         * @param policy the policy
         * @return this
         */
        public Builder utm(UtmPolicy policy) {
            utm = Objects.requireNonNull(policy, "policy");
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
         * @throws io.smm.error.InvalidInputException when the name is blank, two KPIs are about one metric, two segments have
         *     one name, or two channels one account
         */
        public Campaign build() {
            Faults faults = Faults.of("Campaign").check(!name.isBlank(), "name", "must not be blank");
            checkOnce(faults, "kpis", kpis, Kpi::metric, "has a KPI already");
            checkOnce(faults, "segments", segments, Segment::name, "names two segments");
            checkOnce(faults, "channels", channels, channel -> place(channel.account()), "is a channel already");
            faults.raise();
            return new Campaign(new State(
                    id,
                    name,
                    objective,
                    List.copyOf(kpis),
                    List.copyOf(segments),
                    List.copyOf(channels),
                    contentMix,
                    budget,
                    utm,
                    window,
                    economics));
        }

        private static String place(AccountRef account) {
            return account.network() + " " + account.id();
        }

        private static <T> void checkOnce(
                Faults faults, String field, List<T> things, Function<T, Object> identity, String fault) {
            Set<Object> seen = new HashSet<>();
            for (int i = 0; i < things.size(); i++) {
                Object key = identity.apply(things.get(i));
                faults.check(seen.add(key), field + "[" + i + "]", key + " " + fault);
            }
        }
    }
}
