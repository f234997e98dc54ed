package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.post.DeliveryId;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.SeriesPlace;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of planned posts promises. The author of a store extends this class and gives an empty store. */
public abstract class PlanStoreContract {

    private static final Connection ACCOUNT = Samples.connection(Network.MEMORY, "one");
    private static final Connection OTHER_ACCOUNT = Samples.connection(Network.MEMORY, "other");
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
                .series(new SeriesPlace(SERIES, LocalDateTime.of(2026, 3, 29, 2, 30)))
                .delivery(new DeliveryId("d-1"))
                .note("the answer was lost")
                .build();
        PlanEntry next = new PlanEntry(full, Optional.of(at(3)), Optional.of(at(4)), first.version() + 1);

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
        PlanEntry theirs = first.next(first.planned().toBuilder().at(at(9)).build());
        store.replace(theirs);

        assertThat(store.replace(first.next(first.planned()))).isFalse();
        assertThat(store.find(first.planned().id())).contains(theirs);
        assertThat(store.replace(entry("never", 0).next(entry("never", 0).planned())))
                .isFalse();
    }

    @Test
    void ofManyWhoReplaceOneVersionExactlyOneWins() {
        PlanStore store = emptyStore();
        PlanEntry first = entry("p-1", 0);
        store.insert(first);

        List<Boolean> won = Race.of(16, runner -> store.replace(first.next(first.planned())));

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
    void dueIsWhatIsScheduledAndHasItsTimeAndAllThatIsUnderWay() {
        PlanStore store = emptyStore();
        int minute = 0;
        for (PlanState state : PlanState.values()) {
            store.insert(entry(planned("past-" + state, ACCOUNT, new RequestKey("past-" + state), minute++)
                    .state(state)
                    .build()));
        }
        store.insert(entry("now", 30));
        store.insert(entry("later", 31));

        assertThat(store.due(at(30), ALL).items())
                .extracting(entry -> entry.planned().id().value())
                .containsExactly("past-SCHEDULED", "past-DELIVERING", "past-PENDING", "now");
        assertThat(store.due(ACCOUNT.tenant(), at(30), ALL).items())
                .as("of the tenant that all are of")
                .isEqualTo(store.due(at(30), ALL).items());
        assertThat(store.due(new TenantId("stranger"), at(30), ALL).items())
                .as("of a tenant that has none")
                .isEmpty();
    }

    @Test
    void listsAreInTheOrderOfTimeAndAWalkMeetsEachEntryOnceThoughOthersComeAndGo() {
        PlanStore store = emptyStore();
        for (int i : new int[] {4, 1, 3, 0, 2}) {
            store.insert(entry("p-" + i, i / 2)); // some at the same time
        }

        Page<PlanEntry> first = store.due(at(60), PageRequest.first(2));
        PlanEntry gone = first.items().get(0);
        store.replace(
                gone.next(gone.planned().toBuilder().state(PlanState.CANCELLED).build()));
        List<String> seen = new ArrayList<>();
        first.stream().forEach(entry -> seen.add(entry.planned().id().value()));

        assertThat(seen).containsExactly("p-0", "p-1", "p-2", "p-3", "p-4");
    }

    @Test
    void aTenantSeesItsOwnInATimeInAStateAndInASeries() {
        PlanStore store = emptyStore();
        PlanEntry ours = entry(planned("p-1", ACCOUNT, new RequestKey("k-1"), 0)
                .state(PlanState.HELD)
                .series(new SeriesPlace(SERIES, LocalDateTime.of(2026, 3, 2, 9, 0)))
                .build());
        store.insert(ours);
        store.insert(entry("p-2", 10));
        TimeWindow window = new TimeWindow(at(0), at(10));

        assertThat(store.between(ACCOUNT.tenant(), window, ALL).items()).containsExactly(ours);
        assertThat(store.inState(ACCOUNT.tenant(), PlanState.HELD, ALL).items()).containsExactly(ours);
        assertThat(store.ofSeries(ACCOUNT.id(), SERIES, ALL).items()).containsExactly(ours);
        assertThat(store.ofSeries(OTHER_ACCOUNT.id(), SERIES, ALL).items()).isEmpty();
        assertThat(store.inState(new TenantId("stranger"), PlanState.HELD, ALL).items())
                .isEmpty();
        assertThat(store.between(new TenantId("stranger"), window, ALL).items()).isEmpty();
    }

    private static Instant at(int minute) {
        return Samples.NOON.plus(Duration.ofMinutes(minute));
    }

    private static PlanEntry entry(String id, int minute) {
        return entry(
                planned(id, ACCOUNT, new RequestKey("key of " + id), minute).build());
    }

    private static PlanEntry entry(PlannedPost planned) {
        return new PlanEntry(planned, Optional.empty(), Optional.empty(), 1);
    }

    private static PlannedPost.Builder planned(String id, Connection connection, RequestKey key, int minute) {
        return PlannedPost.builder(new PlanId(id), connection, Post.of("We open at nine."), key, at(minute));
    }
}
