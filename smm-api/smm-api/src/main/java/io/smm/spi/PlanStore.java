package io.smm.spi;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.ConnectionId;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps planned posts and the log of their changes. Each method that writes is one transaction: when it returns, what it wrote outlives
 * the process, as far as anything in the store does. Thread-safe.
 */
public interface PlanStore {

    /**
     * Stores a new entry, unless one with the same key stands for the same connection. A note goes to the log with it.
     *
     * @param entry the entry, of an id never used before
     * @return the entry that now stands: the given one, or the earlier one under the same key
     */
    PlanEntry insert(PlanEntry entry);

    /**
     * Stores new entries, each as by {@link #insert}. A store that keeps more than memory does it in one transaction: all that are new, or
     * none. The default inserts one after the other.
     *
     * @param entries the entries, of ids never used before; a hundred or so, for a transaction holds them all
     * @return for each the entry that now stands, in the order of the entries
     */
    default List<PlanEntry> insertAll(List<PlanEntry> entries) {
        return entries.stream().map(this::insert).toList();
    }

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
     * Replaces an entry unless somebody else did meanwhile. A note goes to the log with it; a version without one is a lease taken,
     * prolonged or given back, and is not logged.
     *
     * @param next the new entry; its version is one more than that of the entry it replaces
     * @return whether it was replaced
     */
    boolean replace(PlanEntry next);

    /**
     * Takes the leases of what is next, in one transaction: each entry given is, as by {@link PlanEntry#leased}, one version further, and
     * nobody else is given it before its lease ends.
     *
     * <p>A line is what is due of one connection: its posts that are {@link PlanState#SCHEDULED} and whose time has come, and those that
     * are {@link PlanState#DELIVERING}, in the order of time, then id. Only the first of a line is given, and only while no other of
     * the line is leased and its own {@code notBefore} has come. Posts that are {@link PlanState#PENDING} stand in no line and hold up
     * nobody: each is given when it is not leased and its {@code notBefore} has come. So do those that are {@link PlanState#PUBLISHED} or
     * {@link PlanState#PARTLY_PUBLISHED} and have a {@code notBefore}: something is left to do after them. A lease that ended is none.
     *
     * <p>Tenants have turns: none is given its second entry of a claim before each that has one was given its first, and so on.
     * Among a tenant's entries the more urgent go first, then the earlier, then the smaller id.
     *
     * <p>Only posts of the networks that the claim names are given; those of others are as if they were not there. An entry
     * that the store cannot read stops no claim of others.
     *
     * <p>Nobody is given an entry in a state that this version of the SDK does not know, which a newer node wrote.
     *
     * @param claim whose, when, how many
     * @return the entries under their new leases, in the order in which they are next; fewer than asked when fewer are next
     */
    List<PlanEntry> claim(PlanClaim claim);

    /**
     * Lists entries in the order of time, then id. A walk over the pages meets each entry that does not change meanwhile exactly once.
     *
     * @param query which
     * @param page where to begin
     * @return a page
     */
    Page<PlanEntry> list(PlanQuery query, PageRequest page);

    /**
     * Counts entries by their states.
     *
     * @param query which
     * @return how many are in each state; no entry for a state in which there are none
     */
    Map<PlanState, Long> counts(PlanQuery query);

    /**
     * Tells what happened to one post.
     *
     * @param id the planned post's id
     * @return its changes, the oldest first; empty when there is no such post
     */
    List<PlanChange> history(PlanId id);

    /**
     * Reads the log of all posts of all tenants. Changes of one post come in the order of their versions, and no change appears before a
     * place that was given out: a reader that keeps its place misses none, however many write.
     *
     * @param after the place after which to read; empty for the beginning
     * @param most the most changes to give, 1 to 1,000
     * @return the changes, and the place after them
     */
    PlanChanges changes(Optional<Cursor> after, int most);

    /**
     * The place after all changes so far.
     *
     * @return a place for {@link #changes}: what is committed from now on comes after it
     */
    Cursor endOfChanges();

    /**
     * Offers to change planned posts and deliveries in one transaction. The default offers nothing: then both are changed one after the
     * other, and a process that dies in between is made up for by the next.
     *
     * @param outbox where the deliveries are kept
     * @return what changes both; empty where this store does not keep those deliveries too
     */
    default Optional<TurnStore> together(OutboxStore outbox) {
        return Optional.empty();
    }
}
