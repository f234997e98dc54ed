package io.smm.post.plan;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.BrandId;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.post.RequestKey;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which planned posts are wanted: those to which all that is said here applies. Immutable.
 *
 * <p>What operations ask: {@code ofAll().in(UNKNOWN, FAILED)} needs a person; {@code ofAll().late(now.minus(ofMinutes(10)))} should have
 * been published ten minutes ago and is not; {@code ofAll().in(DELIVERING).before(…)} hangs.
 */
public final class PlanQuery {

    private final State state;

    private PlanQuery(State state) {
        this.state = state;
    }

    /** {@return the posts of all tenants} */
    public static PlanQuery ofAll() {
        return new PlanQuery(new State(null, Set.of(), null, null, null, null, Set.of(), null));
    }

    /**
     * The posts of one tenant.
     *
     * @param tenant the tenant
     * @return the query
     */
    public static PlanQuery of(TenantId tenant) {
        Objects.requireNonNull(tenant, "tenant");
        return new PlanQuery(new State(tenant, Set.of(), null, null, null, null, Set.of(), null));
    }

    /**
     * The posts of one account.
     *
     * @param connection the account
     * @return the query
     */
    public static PlanQuery of(Connection connection) {
        return new PlanQuery(
                new State(connection.tenant(), Set.of(), null, null, connection.id(), null, Set.of(), null));
    }

    /**
     * Only those in some states. Default: in every state.
     *
     * @param first a state
     * @param others further states
     * @return the query
     */
    public PlanQuery in(PlanState first, PlanState... others) {
        return in(EnumSet.of(first, others));
    }

    /**
     * Only those in some states. Default: in every state.
     *
     * @param states the states; none means every state
     * @return the query
     */
    public PlanQuery in(Set<PlanState> states) {
        return new PlanQuery(new State(
                state.tenant,
                Set.copyOf(states),
                state.from,
                state.to,
                state.connection,
                state.series,
                state.networks,
                state.brand));
    }

    /**
     * Only those planned for a time within a window.
     *
     * @param window between when and when
     * @return the query
     */
    public PlanQuery within(TimeWindow window) {
        return from(window.from()).before(window.to());
    }

    /**
     * Only those planned for a moment or later.
     *
     * @param moment the moment
     * @return the query
     */
    public PlanQuery from(Instant moment) {
        Objects.requireNonNull(moment, "moment");
        return new PlanQuery(new State(
                state.tenant,
                state.states,
                moment,
                state.to,
                state.connection,
                state.series,
                state.networks,
                state.brand));
    }

    /**
     * Only those planned for before a moment.
     *
     * @param moment the moment
     * @return the query
     */
    public PlanQuery before(Instant moment) {
        Objects.requireNonNull(moment, "moment");
        return new PlanQuery(new State(
                state.tenant,
                state.states,
                state.from,
                moment,
                state.connection,
                state.series,
                state.networks,
                state.brand));
    }

    /**
     * Only those that were planned for before a moment and are still to be published, or on their way. Those that people have not
     * approved or released in time are among them; drafts, which nobody asked to publish, are not.
     *
     * @param moment the moment: now, less how late is late
     * @return the query
     */
    public PlanQuery late(Instant moment) {
        return in(PlanState.IN_REVIEW, PlanState.APPROVED, PlanState.SCHEDULED, PlanState.DELIVERING, PlanState.PENDING)
                .before(moment);
    }

    /**
     * Only the occurrences of a series; ask it of an account, in which the series' key is unique.
     *
     * @param series the host's own key of the series
     * @return the query
     */
    public PlanQuery ofSeries(RequestKey series) {
        Objects.requireNonNull(series, "series");
        return new PlanQuery(new State(
                state.tenant,
                state.states,
                state.from,
                state.to,
                state.connection,
                series,
                state.networks,
                state.brand));
    }

    /**
     * Only those of some networks. Default: of every one.
     *
     * @param networks the networks; none means every one
     * @return the query
     */
    public PlanQuery on(Set<Network> networks) {
        return new PlanQuery(new State(
                state.tenant,
                state.states,
                state.from,
                state.to,
                state.connection,
                state.series,
                Set.copyOf(networks),
                state.brand));
    }

    /**
     * Only those of accounts that are counted to a brand, as {@link Connection#withBrand} said when they were planned; ask it of a tenant,
     * in which the brand's id is unique. It costs more than a tenant or an account: a store may have to look into
     * each post that is wanted otherwise, so say a state or a window too where many are planned.
     *
     * @param brand the brand
     * @return the query
     */
    public PlanQuery ofBrand(BrandId brand) {
        Objects.requireNonNull(brand, "brand");
        return new PlanQuery(new State(
                state.tenant,
                state.states,
                state.from,
                state.to,
                state.connection,
                state.series,
                state.networks,
                brand));
    }

    /** {@return the tenant; empty for all} */
    public Optional<TenantId> tenant() {
        return Optional.ofNullable(state.tenant);
    }

    /** {@return the states; empty for every one} */
    public Set<PlanState> states() {
        return state.states;
    }

    /** {@return the first moment; empty when there is none} */
    public Optional<Instant> from() {
        return Optional.ofNullable(state.from);
    }

    /** {@return the first moment after the time; empty when there is none} */
    public Optional<Instant> to() {
        return Optional.ofNullable(state.to);
    }

    /** {@return the account; empty for all} */
    public Optional<ConnectionId> connection() {
        return Optional.ofNullable(state.connection);
    }

    /** {@return the series; empty for all posts} */
    public Optional<RequestKey> series() {
        return Optional.ofNullable(state.series);
    }

    /** {@return the networks; empty for every one} */
    public Set<Network> networks() {
        return state.networks;
    }

    /** {@return the brand; empty for all posts} */
    public Optional<BrandId> brand() {
        return Optional.ofNullable(state.brand);
    }

    /**
     * Tells whether a post is wanted.
     *
     * @param post the post
     * @return whether all that is said here applies to it
     */
    public boolean matches(PlannedPost post) {
        return (state.tenant == null || state.tenant.equals(post.connection().tenant()))
                && (state.connection == null
                        || state.connection.equals(post.connection().id()))
                && (state.states.isEmpty() || state.states.contains(post.state()))
                && (state.networks.isEmpty()
                        || state.networks.contains(post.connection().network()))
                && (state.brand == null
                        || post.connection().brand().filter(state.brand::equals).isPresent())
                && (state.from == null || !post.at().isBefore(state.from))
                && (state.to == null || post.at().isBefore(state.to))
                && (state.series == null
                        || post.series()
                                .filter(place -> place.series().equals(state.series))
                                .isPresent());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlanQuery query && state.equals(query.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "PlanQuery" + state.toString().substring("State".length());
    }

    private record State(
            @Nullable TenantId tenant,
            Set<PlanState> states,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable ConnectionId connection,
            @Nullable RequestKey series,
            Set<Network> networks,
            @Nullable BrandId brand) {}
}
