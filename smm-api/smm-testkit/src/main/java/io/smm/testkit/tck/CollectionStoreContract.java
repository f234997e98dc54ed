package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.Connection;
import io.smm.insight.CollectionPlan;
import io.smm.insight.CollectionProgress;
import io.smm.insight.CollectionTask;
import io.smm.insight.MetricId;
import io.smm.post.NativeRef;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import io.smm.spi.CollectionEntry;
import io.smm.spi.CollectionStore;
import io.smm.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of collections promises. The author of a store extends this class and gives an empty store. */
public abstract class CollectionStoreContract {

    private static final Network NETWORK = Network.MEMORY;
    private static final Set<Network> ALL = Set.of(NETWORK);
    private static final Connection ACCOUNT = Samples.connection(NETWORK);
    private static final Instant NOW = Samples.NOON;
    private static final Instant LATER = NOW.plusSeconds(60);

    /** For subclasses; they need no state. */
    protected CollectionStoreContract() {}

    /**
     * Gives an empty store.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract CollectionStore emptyStore();

    @Test
    void anEntryIsFoundAsItWasStored() {
        CollectionStore store = emptyStore();
        CollectionEntry post = CollectionEntry.first(post("one", NOW));
        CollectionEntry account = CollectionEntry.first(account(NOW));

        assertThat(store.insert(post)).isEqualTo(post);
        assertThat(store.insert(account)).isEqualTo(account);

        assertThat(store.find(post.task().subject())).contains(post);
        assertThat(store.find(account.task().subject())).contains(account);
        assertThat(store.find(post("another", NOW).subject())).isEmpty();
    }

    @Test
    void aSubjectHasOneEntryAndTheFirstStands() {
        CollectionStore store = emptyStore();
        CollectionEntry first = store.insert(CollectionEntry.first(post("one", NOW)));

        assertThat(store.insert(CollectionEntry.first(post("one", LATER)))).isEqualTo(first);
    }

    @Test
    void aPostIsTheSameWithOneMoreOfItsIds() {
        CollectionStore store = emptyStore();
        CollectionEntry first = store.insert(CollectionEntry.first(post("one", NOW)));
        PostRef more = new PostRef(
                NETWORK, List.of(new NativeRef(NativeRole.POST, "one"), new NativeRef(NativeRole.MEDIA, "two")));
        CollectionTask again =
                new CollectionTask(ACCOUNT, Optional.of(more), NOW, CollectionPlan.standard(), dueAt(NOW));

        assertThat(store.insert(CollectionEntry.first(again))).isEqualTo(first);
    }

    @Test
    void ofManyWhoInsertTheSameSubjectAtOnceAllGetTheOneThatStands() {
        CollectionStore store = emptyStore();

        List<CollectionEntry> got =
                Race.of(8, runner -> store.insert(CollectionEntry.first(post("one", NOW.plusSeconds(runner)))));

        assertThat(Set.copyOf(got)).hasSize(1);
    }

    @Test
    void anEntryIsReplacedByItsNextVersionAlone() {
        CollectionStore store = emptyStore();
        CollectionEntry first = store.insert(CollectionEntry.first(post("one", NOW)));
        CollectionEntry next = first.with(first.task().progress().afterReading(Optional.of(LATER), 2));

        assertThat(store.replace(next)).isTrue();
        assertThat(store.replace(next)).isFalse();
        assertThat(store.find(first.task().subject())).contains(next);
        assertThat(store.replace(CollectionEntry.first(post("another", NOW))
                        .with(next.task().progress())))
                .isFalse();
    }

    @Test
    void whatWasRemovedIsNotThereAndCannotBeReplaced() {
        CollectionStore store = emptyStore();
        CollectionEntry first = store.insert(CollectionEntry.first(post("one", NOW)));

        assertThat(store.remove(first.task().subject())).isTrue();
        assertThat(store.remove(first.task().subject())).isFalse();
        assertThat(store.replace(first.leased(LATER))).isFalse();
        assertThat(store.claim(ALL, NOW, LATER, 10)).isEmpty();
    }

    @Test
    void anAccountIsRemovedWithItsPostsAndNoOther() {
        CollectionStore store = emptyStore();
        Connection other = Samples.connection(NETWORK, "other");
        CollectionTask kept = new CollectionTask(
                other, Optional.of(PostRef.of(NETWORK, "one")), NOW, CollectionPlan.standard(), dueAt(NOW));
        store.insert(CollectionEntry.first(post("one", NOW)));
        store.insert(CollectionEntry.first(account(NOW)));
        store.insert(CollectionEntry.first(kept));

        assertThat(store.removeAll(ACCOUNT.id())).isEqualTo(2);
        assertThat(store.find(kept.subject())).isPresent();
        assertThat(store.removeAll(ACCOUNT.id())).isZero();
    }

    @Test
    void aClaimTakesWhatIsDueLongestDueFirst() {
        CollectionStore store = emptyStore();
        store.insert(CollectionEntry.first(post("second", NOW.minusSeconds(5))));
        store.insert(CollectionEntry.first(post("first", NOW.minusSeconds(9))));
        store.insert(CollectionEntry.first(post("now", NOW)));
        store.insert(CollectionEntry.first(post("later", NOW.plusNanos(1_000))));
        store.insert(CollectionEntry.first(over("over")));

        assertThat(store.claim(ALL, NOW, LATER, 2))
                .extracting(CollectionStoreContract::id)
                .containsExactly("first", "second");
        assertThat(store.claim(ALL, NOW, LATER, 10))
                .extracting(CollectionStoreContract::id)
                .containsExactly("now");
        assertThat(store.claim(ALL, NOW, LATER, 10)).isEmpty();
    }

    @Test
    void whatRestsIsNotDueBeforeItsRestIsOver() {
        CollectionStore store = emptyStore();
        CollectionEntry entry = store.insert(CollectionEntry.first(post("one", NOW)));
        store.replace(entry.with(entry.task().progress().afterFailure(LATER, "the network is down")));

        assertThat(store.claim(ALL, LATER.minusNanos(1_000), LATER, 10)).isEmpty();
        assertThat(store.claim(ALL, LATER, LATER.plusSeconds(1), 10)).hasSize(1);
    }

    @Test
    void aClaimedEntryIsFreeAgainWhenItsLeaseIsOver() {
        CollectionStore store = emptyStore();
        store.insert(CollectionEntry.first(post("one", NOW)));
        CollectionEntry claimed = store.claim(ALL, NOW, LATER, 10).get(0);

        assertThat(claimed.leasedUntil()).contains(LATER);
        assertThat(claimed.version()).isEqualTo(2);
        assertThat(store.claim(ALL, LATER.minusNanos(1_000), LATER, 10)).isEmpty();
        assertThat(store.claim(ALL, LATER, LATER.plusSeconds(9), 10))
                .containsExactly(claimed.leased(LATER.plusSeconds(9)));
        assertThat(store.replace(claimed.with(dueAt(LATER))))
                .as("whoever outlived the lease")
                .isFalse();
    }

    @Test
    void whatIsPutBackIsFreeAtOnce() {
        CollectionStore store = emptyStore();
        store.insert(CollectionEntry.first(post("one", NOW)));
        CollectionEntry claimed = store.claim(ALL, NOW, LATER, 10).get(0);

        assertThat(store.replace(claimed.with(dueAt(NOW)))).isTrue();
        assertThat(store.claim(ALL, NOW, LATER, 10)).hasSize(1);
    }

    @Test
    void entriesOfOtherNetworksAreLeft() {
        CollectionStore store = emptyStore();
        store.insert(CollectionEntry.first(post("one", NOW)));

        assertThat(store.claim(Set.of(Network.BLUESKY), NOW, LATER, 10)).isEmpty();
        assertThat(store.claim(Set.of(), NOW, LATER, 10)).isEmpty();
        assertThat(store.claim(Set.of(Network.BLUESKY, NETWORK), NOW, LATER, 10))
                .hasSize(1);
    }

    @Test
    void manyWhoClaimAtOnceNeverHoldTheSameEntry() {
        CollectionStore store = emptyStore();
        for (int i = 0; i < 40; i++) {
            store.insert(CollectionEntry.first(post("post-" + i, NOW.minusSeconds(i))));
        }

        List<String> all = new ArrayList<>();
        Race.of(8, runner -> store.claim(ALL, NOW, LATER, 10))
                .forEach(claimed -> claimed.forEach(entry -> all.add(id(entry))));
        store.claim(ALL, NOW, LATER, 40).forEach(entry -> all.add(id(entry)));

        assertThat(all).hasSize(40).doesNotHaveDuplicates();
    }

    private static String id(CollectionEntry entry) {
        return entry.task().post().orElseThrow().id();
    }

    private static CollectionTask post(String id, Instant due) {
        return new CollectionTask(
                ACCOUNT,
                Optional.of(PostRef.of(NETWORK, id)),
                due.minus(Duration.ofHours(1)),
                CollectionPlan.standard().reading(Set.of(MetricId.REACTIONS, MetricId.COMMENTS)),
                dueAt(due));
    }

    private static CollectionTask over(String id) {
        return post(id, NOW).with(dueAt(NOW).ended("the post is gone"));
    }

    private static CollectionTask account(Instant due) {
        return new CollectionTask(ACCOUNT, Optional.empty(), due, CollectionPlan.daily(), dueAt(due));
    }

    private static CollectionProgress dueAt(Instant due) {
        return CollectionProgress.begun(Optional.of(due), 0);
    }
}
