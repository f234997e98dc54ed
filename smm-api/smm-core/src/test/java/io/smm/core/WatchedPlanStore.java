package io.smm.core;

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
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A store of planned posts that tells what was claimed and written, and can be down. */
class WatchedPlanStore implements PlanStore {

    final BlockingQueue<PlanEntry> written = new LinkedBlockingQueue<>();
    final BlockingQueue<PlanClaim> claims = new LinkedBlockingQueue<>();
    volatile boolean down;
    volatile boolean broken;
    private final InMemoryPlanStore store = new InMemoryPlanStore();

    /** Waits until an entry in a state is written. */
    PlanEntry await(PlanState state) throws InterruptedException {
        while (true) {
            PlanEntry entry = written.poll(10, TimeUnit.SECONDS);
            if (entry == null) {
                throw new AssertionError("nothing became " + state);
            }
            if (entry.planned().state() == state) {
                return entry;
            }
        }
    }

    PlanClaim awaitClaim() throws InterruptedException {
        PlanClaim claim = claims.poll(10, TimeUnit.SECONDS);
        if (claim == null) {
            throw new AssertionError("nobody claimed");
        }
        return claim;
    }

    @Override
    public PlanEntry insert(PlanEntry entry) {
        return store.insert(entry);
    }

    @Override
    public Optional<PlanEntry> find(PlanId id) {
        return store.find(id);
    }

    @Override
    public Optional<PlanEntry> findByKey(ConnectionId connection, RequestKey key) {
        return store.findByKey(connection, key);
    }

    @Override
    public boolean replace(PlanEntry next) {
        boolean replaced = store.replace(next);
        if (replaced) {
            written.add(next);
        }
        return replaced;
    }

    @Override
    public List<PlanEntry> claim(PlanClaim claim) {
        claims.add(claim);
        if (broken) {
            throw new LinkageError("a class is missing");
        }
        if (down) {
            throw new IllegalStateException("the store is down");
        }
        return store.claim(claim);
    }

    @Override
    public Page<PlanEntry> list(PlanQuery query, PageRequest page) {
        if (down) {
            throw new IllegalStateException("the store is down");
        }
        return store.list(query, page);
    }

    @Override
    public Map<PlanState, Long> counts(PlanQuery query) {
        return store.counts(query);
    }

    @Override
    public List<PlanChange> history(PlanId id) {
        return store.history(id);
    }

    @Override
    public Cursor endOfChanges() {
        return store.endOfChanges();
    }

    @Override
    public PlanChanges changes(Optional<Cursor> after, int most) {
        return store.changes(after, most);
    }
}
