package io.smm.spi;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps planned posts. All lists are in the order of time, then id, and a walk over their pages meets each entry that does not
 * change meanwhile exactly once. Thread-safe.
 */
public interface PlanStore {

    /**
     * Stores a new entry, unless one with the same key stands for the same connection.
     *
     * @param entry the entry, of an id never used before
     * @return the entry that now stands: the given one, or the earlier one under the same key
     */
    PlanEntry insert(PlanEntry entry);

    /**
     * Looks an entry up.
     *
     * @param id the planned post's id
     * @return the entry; empty when there is none
     */
    Optional<PlanEntry> find(PlanId id);

    /**
     * Looks an entry up by the host's own key.
     *
     * @param connection the connection
     * @param key the key
     * @return the entry; empty when there is none
     */
    Optional<PlanEntry> findByKey(ConnectionId connection, RequestKey key);

    /**
     * Replaces an entry unless somebody else did meanwhile.
     *
     * @param next the new entry; its version is one more than that of the entry it replaces
     * @return whether it was replaced
     */
    boolean replace(PlanEntry next);

    /**
     * Lists what is to be looked at now, for all tenants: scheduled posts whose time has come, and all that is {@link
     * PlanState#DELIVERING} or {@link PlanState#PENDING}, whoever works on it and whenever it is tried again.
     *
     * @param now the moment
     * @param page where to begin
     * @return a page
     */
    Page<PlanEntry> due(Instant now, PageRequest page);

    /**
     * Lists what is to be looked at now of one tenant, as {@link #due(Instant, PageRequest)} does of all.
     *
     * @param tenant the tenant
     * @param now the moment
     * @param page where to begin
     * @return a page
     */
    Page<PlanEntry> due(TenantId tenant, Instant now, PageRequest page);

    /**
     * Lists a tenant's posts in a time, in every state.
     *
     * @param tenant the tenant
     * @param window between when and when they are planned
     * @param page where to begin
     * @return a page
     */
    Page<PlanEntry> between(TenantId tenant, TimeWindow window, PageRequest page);

    /**
     * Lists a tenant's posts in one state.
     *
     * @param tenant the tenant
     * @param state the state
     * @param page where to begin
     * @return a page
     */
    Page<PlanEntry> inState(TenantId tenant, PlanState state, PageRequest page);

    /**
     * Lists the occurrences of a series.
     *
     * @param connection the connection
     * @param series the host's own key of the series
     * @param page where to begin
     * @return a page
     */
    Page<PlanEntry> ofSeries(ConnectionId connection, RequestKey series, PageRequest page);
}
