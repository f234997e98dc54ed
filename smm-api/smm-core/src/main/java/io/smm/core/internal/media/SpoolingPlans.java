package io.smm.core.internal.media;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.ConnectionId;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.MediaHolder;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.TurnStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spools the media of a post before it is planned, and releases them after it has ended. What is edited is spooled by whoever edits it:
 * most changes are none of the post, and must not touch its media.
 */
final class SpoolingPlans implements PlanStore {

    private final PlanStore plans;
    private final MediaSpool spool;

    SpoolingPlans(PlanStore plans, MediaSpool spool) {
        this.plans = plans;
        this.spool = spool;
    }

    @Override
    public PlanEntry insert(PlanEntry entry) {
        PlanEntry spooled = spooled(entry);
        PlanEntry stands = plans.insert(spooled);
        releaseUnlessStands(spooled.planned(), stands);
        return stands;
    }

    @Override
    public List<PlanEntry> insertAll(List<PlanEntry> entries) {
        List<PlanEntry> spooled = entries.stream().map(this::spooled).toList();
        List<PlanEntry> stand = plans.insertAll(spooled);
        for (int i = 0; i < stand.size(); i++) {
            releaseUnlessStands(spooled.get(i).planned(), stand.get(i));
        }
        return stand;
    }

    private PlanEntry spooled(PlanEntry entry) {
        PlannedPost planned = entry.planned();
        Post spooled = spool.spooled(planned.post(), planned.connection(), MediaHolder.of(planned.id()));
        PlannedPost stored = spooled.equals(planned.post())
                ? planned
                : planned.toBuilder().post(spooled).build();
        return new PlanEntry(stored, entry.notBefore(), entry.leasedUntil(), entry.version(), entry.note());
    }

    private void releaseUnlessStands(PlannedPost stored, PlanEntry stands) {
        if (!stands.planned().id().equals(stored.id())) {
            spool.release(stored.connection().tenant(), MediaHolder.of(stored.id()), stored.post());
        }
    }

    @Override
    public boolean replace(PlanEntry next) {
        boolean replaced = plans.replace(next);
        if (replaced) {
            after(next);
        }
        return replaced;
    }

    @Override
    public Optional<TurnStore> together(OutboxStore outbox) {
        return plans.together(outbox).map(turns -> new TurnStore() {
            @Override
            public boolean begin(PlanEntry delivering, OutboxEntry intent) {
                return turns.begin(delivering, intent);
            }

            @Override
            public boolean end(PlanEntry ended, OutboxEntry last) {
                boolean stored = turns.end(ended, last);
                if (stored) {
                    after(ended);
                }
                return stored;
            }
        });
    }

    private void after(PlanEntry next) {
        PlannedPost planned = next.planned();
        if (next.note().isPresent() && SpoolKeeper.isOver(planned.state())) {
            spool.release(planned.connection().tenant(), MediaHolder.of(planned.id()), planned.post());
        }
    }

    @Override
    public Optional<PlanEntry> find(PlanId id) {
        return plans.find(id);
    }

    @Override
    public Optional<PlanEntry> findByKey(ConnectionId connection, RequestKey key) {
        return plans.findByKey(connection, key);
    }

    @Override
    public List<PlanEntry> claim(PlanClaim claim) {
        return plans.claim(claim);
    }

    @Override
    public Page<PlanEntry> list(PlanQuery query, PageRequest page) {
        return plans.list(query, page);
    }

    @Override
    public Map<PlanState, Long> counts(PlanQuery query) {
        return plans.counts(query);
    }

    @Override
    public List<PlanChange> history(PlanId id) {
        return plans.history(id);
    }

    @Override
    public PlanChanges changes(Optional<Cursor> after, int most) {
        return plans.changes(after, most);
    }

    @Override
    public Cursor endOfChanges() {
        return plans.endOfChanges();
    }
}
