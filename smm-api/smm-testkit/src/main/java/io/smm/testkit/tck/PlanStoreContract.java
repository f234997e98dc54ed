package io.smm.testkit.tck;

import static io.smm.testkit.tck.PlanSamples.ACCOUNT;
import static io.smm.testkit.tck.PlanSamples.OTHER_ACCOUNT;
import static io.smm.testkit.tck.PlanSamples.accountOf;
import static io.smm.testkit.tck.PlanSamples.at;
import static io.smm.testkit.tck.PlanSamples.entry;
import static io.smm.testkit.tck.PlanSamples.note;
import static io.smm.testkit.tck.PlanSamples.planned;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Cursor;
import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.account.BrandId;
import io.smm.account.TenantId;
import io.smm.post.DeliveryId;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.Approval;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Priority;
import io.smm.post.plan.Review;
import io.smm.post.plan.SeriesPlace;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.testkit.Samples;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of planned posts promises. The author of a store extends this class and gives an empty store. */
public abstract class PlanStoreContract {

    private static final RequestKey SERIES = new RequestKey("series");
    private static final PageRequest ALL = PageRequest.first(1_000);

    /** For subclasses; they need no state. */
    protected PlanStoreContract() {}

    /**
     * Gives an empty store.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract PlanStore emptyStore();

    @Test
    void everyPartOfAnEntryIsKept() {
        PlanStore store = emptyStore();
        PlanEntry first = entry("p-1", 0);
        PlannedPost full = first.planned().toBuilder()
                .state(PlanState.DELIVERING)
                .late(LatePolicy.skipAfter(Duration.ofMinutes(7)))
                .priority(Priority.URGENT)
                .series(new SeriesPlace(SERIES, LocalDateTime.of(2026, 3, 29, 2, 30)))
                .review(new Review(
                        List.of(Actor.person("writer"), Actor.host()),
                        2,
                        List.of(new Approval(Actor.person("editor"), at(2), 2))))
                .delivery(new DeliveryId("d-1"))
                .note("the answer was lost")
                .build();
        PlanEntry next = new PlanEntry(
                full, Optional.of(at(3)), Optional.of(at(4)), first.version() + 1, Optional.of(note("asked")));

        assertThat(store.find(new PlanId("p-1"))).isEmpty();
        assertThat(store.insert(first)).isEqualTo(first);
        assertThat(store.replace(next)).isTrue();

        assertThat(store.find(new PlanId("p-1"))).contains(next);
        assertThat(store.findByKey(ACCOUNT.id(), first.planned().key())).contains(next);
    }

    @Test
    void theSameKeyForTheSameConnectionGivesTheEarlierEntryAndForAnotherItsOwn() {
        PlanStore store = emptyStore();
        RequestKey key = new RequestKey("same");
        PlanEntry first = entry(planned("p-1", ACCOUNT, key, 0).build());
        store.insert(first);

        assertThat(store.insert(entry(planned("p-2", ACCOUNT, key, 0).build()))).isEqualTo(first);
        assertThat(store.find(new PlanId("p-2"))).isEmpty();
        PlanEntry other = entry(planned("p-3", OTHER_ACCOUNT, key, 0).build());
        assertThat(store.insert(other)).isEqualTo(other);
    }

    @Test
    void anEntryThatSomebodyElseChangedIsNotReplaced() {
        PlanStore store = emptyStore();
        PlanEntry first = entry("p-1", 0);
        store.insert(first);
        PlanEntry theirs = first.next(first.planned().toBuilder().at(at(9)).build(), note("moved"));
        store.replace(theirs);

        assertThat(store.replace(first.next(first.planned(), note("mine")))).isFalse();
        assertThat(store.find(first.planned().id())).contains(theirs);
        assertThat(store.replace(entry("never", 0).released())).isFalse();
    }

    @Test
    void ofManyWhoReplaceOneVersionExactlyOneWins() {
        PlanStore store = emptyStore();
        PlanEntry first = entry("p-1", 0);
        store.insert(first);

        List<Boolean> won = Race.of(16, runner -> store.replace(first.next(first.planned(), note("mine"))));

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void ofManyWhoInsertUnderOneKeyExactlyOneWins() {
        PlanStore store = emptyStore();
        RequestKey key = new RequestKey("same");

        List<PlanEntry> standing = Race.of(
                16,
                runner -> store.insert(
                        entry(planned("p-" + runner, ACCOUNT, key, 0).build())));

        assertThat(standing).containsOnly(standing.get(0));
    }

    @Test
    void listsAreInTheOrderOfTimeAndAWalkMeetsEachEntryOnceThoughOthersComeAndGo() {
        PlanStore store = emptyStore();
        for (int i : new int[] {4, 1, 3, 0, 2}) {
            store.insert(entry("p-" + i, i / 2)); // some at the same time
        }

        Page<PlanEntry> first = store.list(PlanQuery.ofAll(), PageRequest.first(2));
        PlanEntry gone = first.items().get(0);
        store.replace(
                gone.next(gone.planned().toBuilder().state(PlanState.CANCELLED).build(), note("gone")));
        List<String> seen = new ArrayList<>();
        first.stream().forEach(entry -> seen.add(entry.planned().id().value()));

        assertThat(seen).containsExactly("p-0", "p-1", "p-2", "p-3", "p-4");
    }

    @Test
    void aQueryIsGivenWhatAllItSaysAppliesTo() {
        PlanStore store = emptyStore();
        PlanEntry ours = entry(planned("p-1", ACCOUNT, 0)
                .state(PlanState.HELD)
                .series(new SeriesPlace(SERIES, LocalDateTime.of(2026, 3, 2, 9, 0)))
                .build());
        PlanEntry later = entry("p-2", 10);
        PlanEntry others = entry(planned("p-3", accountOf("stranger", "x"), 5).build());
        store.insert(ours);
        store.insert(later);
        store.insert(others);
        TimeWindow window = new TimeWindow(at(0), at(10));
        PlanQuery tenant = PlanQuery.of(ACCOUNT.tenant());

        assertThat(store.list(PlanQuery.ofAll(), ALL).items()).containsExactly(ours, others, later);
        assertThat(store.list(tenant, ALL).items()).containsExactly(ours, later);
        assertThat(store.list(tenant.within(window), ALL).items()).containsExactly(ours);
        assertThat(store.list(tenant.from(at(10)), ALL).items()).containsExactly(later);
        assertThat(store.list(tenant.in(PlanState.HELD, PlanState.FAILED), ALL).items())
                .containsExactly(ours);
        assertThat(store.list(PlanQuery.ofAll().late(at(6)), ALL).items())
                .as("what is held waits for a person and is not late")
                .containsExactly(others);
        assertThat(store.list(PlanQuery.of(ACCOUNT).ofSeries(SERIES), ALL).items())
                .containsExactly(ours);
        assertThat(store.list(PlanQuery.of(OTHER_ACCOUNT).ofSeries(SERIES), ALL).items())
                .isEmpty();
        assertThat(store.list(PlanQuery.of(OTHER_ACCOUNT), ALL).items()).isEmpty();
    }

    @Test
    void entriesAreCountedByTheirStates() {
        PlanStore store = emptyStore();
        store.insert(entry("p-1", 0));
        store.insert(entry("p-2", 1));
        store.insert(entry(planned("p-3", ACCOUNT, 2).state(PlanState.FAILED).build()));
        store.insert(entry(planned("p-4", accountOf("stranger", "x"), 3).build()));

        assertThat(store.counts(PlanQuery.of(ACCOUNT.tenant())))
                .containsOnly(Map.entry(PlanState.SCHEDULED, 2L), Map.entry(PlanState.FAILED, 1L));
        assertThat(store.counts(PlanQuery.ofAll().before(at(1)))).containsOnly(Map.entry(PlanState.SCHEDULED, 1L));
        assertThat(store.counts(PlanQuery.ofAll().in(PlanState.UNKNOWN))).isEmpty();
    }

    @Test
    void theLogTellsWhoChangedWhatAndLeavesLeasesOut() {
        PlanStore store = emptyStore();
        PlanEntry first = entry("p-1", 0);
        store.insert(first);
        store.insert(entry("p-2", 0));
        PlanEntry leased = first.leased(at(5));
        store.replace(leased);
        PlannedPost held = first.planned().toBuilder().state(PlanState.HELD).build();
        store.replace(leased.next(held, note("a pause")));
        store.replace(leased.next(held, note("too late, and so never")));

        PlanId id = new PlanId("p-1");
        assertThat(store.history(id))
                .containsExactly(
                        change(first.planned(), 1, Optional.empty(), PlanState.SCHEDULED, "planned"),
                        change(held, 3, Optional.of(PlanState.SCHEDULED), PlanState.HELD, "a pause"));
        assertThat(store.history(new PlanId("never"))).isEmpty();
    }

    @Test
    void anEntryThatWasNotInsertedLeavesNoTraceInTheLog() {
        PlanStore store = emptyStore();
        RequestKey key = new RequestKey("same");
        store.insert(entry(planned("p-1", ACCOUNT, key, 0).build()));
        store.insert(entry(planned("p-2", ACCOUNT, key, 0).build()));

        assertThat(store.history(new PlanId("p-2"))).isEmpty();
        assertThat(store.changes(Optional.empty(), 10).changes()).hasSize(1);
    }

    @Test
    void theChangesOfAllPostsAreReadOnInPiecesAndNoneIsMissed() {
        PlanStore store = emptyStore();
        assertThat(store.changes(Optional.empty(), 10).changes()).isEmpty();
        for (int i = 0; i < 5; i++) {
            store.insert(entry("p-" + i, 5 - i));
        }

        PlanChanges piece = store.changes(Optional.empty(), 2);
        List<String> seen = new ArrayList<>();
        while (!piece.changes().isEmpty()) {
            piece.changes().forEach(change -> seen.add(change.post().value()));
            piece = store.changes(piece.upTo(), 2);
        }
        PlanEntry changed = store.find(new PlanId("p-0")).orElseThrow();
        store.replace(changed.next(changed.planned(), note("looked at")));

        assertThat(seen).containsExactly("p-0", "p-1", "p-2", "p-3", "p-4");
        assertThat(store.changes(piece.upTo(), 2).changes())
                .extracting(change -> change.note().why())
                .containsExactly("looked at");
    }

    @Test
    void aReaderThatBeginsAtTheEndIsToldWhatComesAfterAndNothingOfBefore() {
        PlanStore store = emptyStore();
        Cursor beginning = store.endOfChanges();
        assertThat(store.changes(Optional.of(beginning), 10).changes()).isEmpty();
        store.insert(entry("before", 0));

        Cursor end = store.endOfChanges();
        store.insert(entry("after", 1));

        assertThat(store.changes(Optional.of(end), 10).changes())
                .extracting(change -> change.post().value())
                .containsExactly("after");
        assertThat(store.changes(Optional.of(beginning), 10).changes()).hasSize(2);
    }

    @Test
    void ofManyThatAreInsertedTogetherEachIsToldWhatStands() {
        PlanStore store = emptyStore();
        PlanEntry earlier = store.insert(entry("p-1", 0));
        PlanEntry first = entry("p-3", 1);
        PlanEntry second = entry("p-2", 2);
        RequestKey taken = earlier.planned().key();
        PlanEntry late = entry(planned("p-4", ACCOUNT, taken, 3).build());
        PlanEntry twice =
                entry(planned("p-5", ACCOUNT, first.planned().key(), 4).build());

        assertThat(store.insertAll(List.of(first, late, second, twice))).containsExactly(first, earlier, second, first);

        assertThat(store.insertAll(List.of())).isEmpty();
        assertThat(store.list(PlanQuery.ofAll(), ALL).items()).containsExactly(earlier, first, second);
        assertThat(store.find(new PlanId("p-3"))).contains(first);
        assertThat(store.changes(Optional.empty(), 10).changes())
                .extracting(change -> change.post().value())
                .containsExactlyInAnyOrder("p-1", "p-2", "p-3");
    }

    @Test
    void ofManyThatTwoInsertTogetherInAnyOrderEachKeyStandsOnce() {
        PlanStore store = emptyStore();

        List<List<PlanEntry>> told = Race.of(4, runner -> {
            List<PlanEntry> mine = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int key = runner % 2 == 0 ? i : 19 - i;
                mine.add(entry(planned("p-" + runner + "-" + key, ACCOUNT, new RequestKey("key " + key), key)
                        .build()));
            }
            return store.insertAll(mine).stream()
                    .sorted(Comparator.comparing(one -> one.planned().at()))
                    .toList();
        });

        assertThat(told).allMatch(told.get(0)::equals);
        assertThat(store.list(PlanQuery.ofAll(), ALL).items()).isEqualTo(told.get(0));
        assertThat(store.changes(Optional.empty(), 100).changes()).hasSize(20);
    }

    @Test
    void aQueryOnNetworksIsGivenTheirPostsAlone() {
        PlanStore store = emptyStore();
        PlanEntry there = entry(planned("p-1", Samples.connection(Network.BLUESKY, "b"), 0)
                .state(PlanState.FAILED)
                .build());
        store.insert(there);
        store.insert(entry("p-2", 1));
        PlanQuery bluesky = PlanQuery.ofAll().on(Set.of(Network.BLUESKY, Network.MASTODON));

        assertThat(store.list(bluesky, ALL).items()).containsExactly(there);
        assertThat(store.counts(bluesky)).containsOnly(Map.entry(PlanState.FAILED, 1L));
        assertThat(store.counts(bluesky.in(PlanState.SCHEDULED))).isEmpty();
        assertThat(store.list(PlanQuery.ofAll().on(Set.of()), ALL).items()).hasSize(2);
    }

    @Test
    void aQueryByBrandIsGivenThePostsOfItsAccountsAlone() {
        PlanStore store = emptyStore();
        BrandId brand = new BrandId("Crème \"% \\ de' la");
        PlanEntry named =
                entry(planned("p-1", accountOf("t", "a").withBrand(brand), 0).build());
        PlanEntry second = entry(planned("p-2", accountOf("t", "b").withBrand(brand), 1)
                .state(PlanState.FAILED)
                .build());
        store.insertAll(List.of(
                named,
                second,
                entry(planned("p-3", accountOf("t", "c").withBrand(new BrandId("other")), 2)
                        .build()),
                entry(planned("p-4", accountOf("t", "d"), 3).build()),
                entry(planned("p-5", accountOf("u", "e").withBrand(brand), 4).build())));
        PlanQuery query = PlanQuery.of(new TenantId("t")).ofBrand(brand);

        assertThat(store.list(query, ALL).items()).containsExactly(named, second);
        assertThat(store.list(query, PageRequest.first(1)).stream()).containsExactly(named, second);
        assertThat(store.counts(query))
                .containsOnly(Map.entry(PlanState.SCHEDULED, 1L), Map.entry(PlanState.FAILED, 1L));
        assertThat(store.counts(query.in(PlanState.HELD))).isEmpty();
        assertThat(store.list(PlanQuery.ofAll().ofBrand(brand), ALL).items()).hasSize(3);
    }

    @Test
    void aReaderThatKeepsItsPlaceMissesNothingWhileManyWrite() {
        PlanStore store = emptyStore();

        List<List<String>> read = Race.of(9, runner -> runner < 8 ? written(store, runner) : followed(store, 80));

        assertThat(read.get(8))
                .hasSize(80)
                .containsExactlyInAnyOrderElementsOf(
                        read.subList(0, 8).stream().flatMap(List::stream).toList());
    }

    private static List<String> written(PlanStore store, int runner) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            store.insert(entry(planned("p-" + runner + "-" + i, accountOf("t", "a" + runner), i)
                    .build()));
            ids.add("p-" + runner + "-" + i);
        }
        return ids;
    }

    private static List<String> followed(PlanStore store, int most) {
        List<String> seen = new ArrayList<>();
        Optional<Cursor> place = Optional.empty();
        while (seen.size() < most && !Thread.currentThread().isInterrupted()) {
            PlanChanges piece = store.changes(place, 7);
            piece.changes().forEach(change -> seen.add(change.post().value()));
            place = piece.upTo();
        }
        return seen;
    }

    private static PlanChange change(
            PlannedPost planned, long version, Optional<PlanState> from, PlanState to, String why) {
        return new PlanChange(
                planned.id(),
                planned.connection().tenant(),
                planned.connection().id(),
                version,
                from,
                to,
                note(why));
    }
}
