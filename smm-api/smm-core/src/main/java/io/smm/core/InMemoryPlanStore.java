package io.smm.core;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.ConnectionId;
import io.smm.error.InvalidInputException;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps planned posts in memory, lost with the process. Grows with every post: for tests, examples and hosts that plan little;
 * a backend service takes a durable store. Thread-safe.
 */
public final class InMemoryPlanStore implements PlanStore {

    /** Where a page begins: after this time and id, whatever came or went since. */
    private record Place(Instant at, String id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::at).thenComparing(Place::id);

        static Place of(PlanEntry entry) {
            return new Place(entry.planned().at(), entry.planned().id().value());
        }

        static Place read(Cursor cursor) {
            String[] parts = cursor.value().split(" ", 2);
            try {
                return new Place(Instant.parse(parts[0]), parts.length == 2 ? parts[1] : "");
            } catch (DateTimeException foreign) {
                throw InvalidInputException.of("PageRequest", "from", "is no cursor of this store");
            }
        }

        Cursor cursor() {
            return new Cursor(at + " " + id);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final PlanLog log = new PlanLog();
    private final KeyedEntries<PlanId, PlanEntry> entries =
            new KeyedEntries<>(entry -> entry.planned().id(), PlanEntry::version, log::write);

    /** Makes an empty store. */
    public InMemoryPlanStore() {}

    @Override
    public PlanEntry insert(PlanEntry entry) {
        PlannedPost planned = entry.planned();
        return entries.insert(entry, planned.connection().id(), Optional.of(planned.key()));
    }

    @Override
    public Optional<PlanEntry> find(PlanId id) {
        return entries.find(id);
    }

    @Override
    public Optional<PlanEntry> findByKey(ConnectionId connection, RequestKey key) {
        return entries.findByKey(connection, key);
    }

    @Override
    public boolean replace(PlanEntry next) {
        return entries.replace(next);
    }

    @Override
    public List<PlanEntry> claim(PlanClaim claim) {
        return entries.take(all -> new NextPosts(claim).among(all), entry -> entry.leased(claim.leaseUntil()));
    }

    @Override
    public Page<PlanEntry> list(PlanQuery query, PageRequest page) {
        return cut(page, entry -> query.matches(entry.planned()));
    }

    @Override
    public Map<PlanState, Long> counts(PlanQuery query) {
        return entries.choose(all -> all.map(PlanEntry::planned).filter(query::matches)).stream()
                .collect(Collectors.groupingBy(
                        PlannedPost::state, () -> new EnumMap<>(PlanState.class), Collectors.counting()));
    }

    @Override
    public List<PlanChange> history(PlanId id) {
        return log.of(id);
    }

    @Override
    public PlanChanges changes(Optional<Cursor> after, int most) {
        return log.after(after, most);
    }

    @Override
    public Cursor endOfChanges() {
        return log.end();
    }

    private Page<PlanEntry> cut(PageRequest page, Predicate<PlanEntry> wanted) {
        Optional<Place> after = page.from().map(Place::read);
        List<PlanEntry> found = entries.choose(all -> all.filter(wanted)
                .filter(entry ->
                        after.map(place -> Place.of(entry).compareTo(place) > 0).orElse(true))
                .sorted(Comparator.comparing(Place::of))
                .limit(page.limit() + 1L));
        if (found.size() <= page.limit()) {
            return Page.last(found);
        }
        List<PlanEntry> items = found.subList(0, page.limit());
        Cursor cursor = Place.of(items.get(items.size() - 1)).cursor();
        return Page.of(items, cursor, from -> cut(page.from(from), wanted));
    }
}
