package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import io.smm.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every outbox promises. The author of a store extends this class and gives an empty store for each test. */
public abstract class OutboxStoreContract {

    private static final Connection ACCOUNT = Samples.connection(Network.MEMORY, "one");
    private static final Connection OTHER_ACCOUNT = Samples.connection(Network.MEMORY, "other");
    private static final Set<Network> HERE = Set.of(Network.MEMORY, Network.MASTODON);
    private static final RequestKey KEY = new RequestKey("order 4711");

    /** For subclasses; they need no state. */
    protected OutboxStoreContract() {}

    /**
     * Gives an empty store.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract OutboxStore emptyStore();

    @Test
    void whatWasNeverStoredIsNotFound() {
        assertThat(emptyStore().find(new DeliveryId("never"))).isEmpty();
    }

    @Test
    void whatIsStoredIsFoundAsItWas() {
        OutboxStore store = emptyStore();
        OutboxEntry entry = entry("d-1", ACCOUNT, Optional.of(KEY));

        assertThat(store.insert(entry)).isEqualTo(entry);
        assertThat(store.find(entry.delivery().id())).contains(entry);
    }

    @Test
    void everyPartOfAnEntryIsKept() {
        OutboxStore store = emptyStore();
        OutboxEntry fresh = entry("d-1", ACCOUNT, Optional.of(KEY));
        store.insert(fresh);
        Outcome published = Samples.published(ACCOUNT, "native-1");
        OutboxEntry changed = new OutboxEntry(
                Delivery.of(fresh.delivery().id(), ACCOUNT, fresh.delivery().post(), Samples.NOON, List.of(published)),
                fresh.key(),
                PublishState.of(7, new byte[] {0, -1, 127, -128}, StepKind.CHECK),
                Optional.of(Samples.NOON.plusMillis(1)),
                3,
                Optional.of(Samples.NOON.plus(Duration.ofMinutes(2))),
                fresh.version() + 1);

        assertThat(store.replace(changed)).isTrue();

        assertThat(store.find(fresh.delivery().id())).contains(changed);
    }

    @Test
    void theSameKeyForTheSameConnectionGivesTheEarlierEntry() {
        OutboxStore store = emptyStore();
        OutboxEntry first = entry("d-1", ACCOUNT, Optional.of(KEY));
        OutboxEntry second = entry("d-2", ACCOUNT, Optional.of(KEY));
        store.insert(first);

        assertThat(store.insert(second)).isEqualTo(first);
        assertThat(store.find(second.delivery().id())).isEmpty();
    }

    @Test
    void theSameKeyFindsTheEntryAsItStandsNow() {
        OutboxStore store = emptyStore();
        OutboxEntry first = entry("d-1", ACCOUNT, Optional.of(KEY));
        store.insert(first);
        OutboxEntry next = nextOf(first);
        store.replace(next);

        assertThat(store.insert(entry("d-2", ACCOUNT, Optional.of(KEY)))).isEqualTo(next);
    }

    @Test
    void theSameKeyForAnotherConnectionIsAnotherRequest() {
        OutboxStore store = emptyStore();
        store.insert(entry("d-1", ACCOUNT, Optional.of(KEY)));
        OutboxEntry other = entry("d-2", OTHER_ACCOUNT, Optional.of(KEY));

        assertThat(store.insert(other)).isEqualTo(other);
    }

    @Test
    void anEntryIsFoundByItsKeyAsItStandsNow() {
        OutboxStore store = emptyStore();
        OutboxEntry first = entry("d-1", ACCOUNT, Optional.of(KEY));
        store.insert(first);
        OutboxEntry next = nextOf(first);
        store.replace(next);

        assertThat(store.findByKey(ACCOUNT.id(), KEY)).contains(next);
        assertThat(store.findByKey(OTHER_ACCOUNT.id(), KEY)).isEmpty();
        assertThat(store.findByKey(ACCOUNT.id(), new RequestKey("never"))).isEmpty();
    }

    @Test
    void whatWasCreatedInATimeIsListedForItsConnectionAlone() {
        OutboxStore store = emptyStore();
        OutboxEntry entry = entry("d-1", ACCOUNT, Optional.empty());
        store.insert(entry);
        store.insert(entry("d-2", OTHER_ACCOUNT, Optional.empty()));
        Instant created = entry.delivery().createdAt();
        TimeWindow from = new TimeWindow(created, created.plusMillis(1));
        TimeWindow until = new TimeWindow(created.minusMillis(1), created);

        assertThat(store.createdIn(ACCOUNT.id(), from, 10)).containsExactly(entry);
        assertThat(store.createdIn(ACCOUNT.id(), until, 10)).isEmpty();
    }

    @Test
    void aListOfWhatWasCreatedIsInOrderAndNoLongerThanAsked() {
        OutboxStore store = emptyStore();
        List<OutboxEntry> entries = Race.indices(3)
                .map(i -> entry("d-" + i, ACCOUNT, Optional.empty()))
                .toList();
        store.insert(entries.get(2));
        store.insert(entries.get(0));
        store.insert(entries.get(1));
        Instant created = entries.get(0).delivery().createdAt();
        TimeWindow window = new TimeWindow(created, created.plusMillis(1));

        assertThat(store.createdIn(ACCOUNT.id(), window, 2)).containsExactly(entries.get(0), entries.get(1));
    }

    @Test
    void theTimeAtWhichTheNetworkShallPublishIsKept() {
        OutboxStore store = emptyStore();
        OutboxEntry entry = entry("d-1", ACCOUNT, Optional.empty());
        OutboxEntry later = new OutboxEntry(
                entry.delivery().withNetworkTime(Samples.NOON.plus(Duration.ofDays(1))),
                entry.key(),
                entry.state(),
                entry.effectSince(),
                entry.attempts(),
                entry.leasedUntil(),
                entry.version());
        store.insert(later);

        assertThat(store.find(later.delivery().id()))
                .hasValueSatisfying(found ->
                        assertThat(found.delivery().networkTime()).contains(Samples.NOON.plus(Duration.ofDays(1))));
    }

    @Test
    void withoutAKeyEveryRequestIsItsOwn() {
        OutboxStore store = emptyStore();
        OutboxEntry one = entry("d-1", ACCOUNT, Optional.empty());
        OutboxEntry two = entry("d-2", ACCOUNT, Optional.empty());

        assertThat(store.insert(one)).isEqualTo(one);
        assertThat(store.insert(two)).isEqualTo(two);
    }

    @Test
    void anEntryThatSomebodyElseChangedIsNotReplaced() {
        OutboxStore store = emptyStore();
        OutboxEntry first = entry("d-1", ACCOUNT, Optional.empty());
        store.insert(first);
        OutboxEntry theirs = nextOf(first);
        store.replace(theirs);

        assertThat(store.replace(nextOf(first))).isFalse();
        assertThat(store.find(first.delivery().id())).contains(theirs);
    }

    @Test
    void anEntryThatIsNotThereIsNotReplaced() {
        OutboxStore store = emptyStore();
        OutboxEntry never = entry("d-1", ACCOUNT, Optional.empty());

        assertThat(store.replace(nextOf(never))).isFalse();
        assertThat(store.find(never.delivery().id())).isEmpty();
    }

    @Test
    void ofManyWhoInsertUnderOneKeyExactlyOneWins() {
        OutboxStore store = emptyStore();

        List<OutboxEntry> standing =
                Race.of(16, runner -> store.insert(entry("d-" + runner, ACCOUNT, Optional.of(KEY))));

        assertThat(standing).containsOnly(standing.get(0));
        assertThat(Race.indices(16)
                        .filter(i -> store.find(new DeliveryId("d-" + i)).isPresent()))
                .hasSize(1);
    }

    @Test
    void ofManyWhoReplaceOneVersionExactlyOneWins() {
        OutboxStore store = emptyStore();
        OutboxEntry first = entry("d-1", ACCOUNT, Optional.empty());
        store.insert(first);

        List<Boolean> won = Race.of(16, runner -> store.replace(nextOf(first)));

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void whatWasLeftIsGivenToOneAfterItsLeaseAndNotWhileItLasts() {
        OutboxStore store = emptyStore();
        OutboxEntry left = entry("d-1", ACCOUNT, Optional.of(KEY));
        store.insert(left);
        Instant over = left.leasedUntil().orElseThrow();
        Instant lease = over.plusSeconds(90);

        assertThat(store.claimLeft(HERE, over.minusMillis(1), lease, 10)).isEmpty();
        List<OutboxEntry> given = store.claimLeft(HERE, over, lease, 10);

        assertThat(given).containsExactly(left.leased(lease));
        assertThat(store.find(left.delivery().id())).contains(given.get(0));
        assertThat(store.claimLeft(HERE, lease.minusMillis(1), lease.plusSeconds(1), 10))
                .isEmpty();
        assertThat(store.claimLeft(HERE, lease, lease.plusSeconds(1), 10)).hasSize(1);
    }

    @Test
    void whatIsFinishedIsNeverLeftAndWhatWaitsIsLeftWhenItsMomentHasCome() {
        OutboxStore store = emptyStore();
        Instant later = Samples.NOON.plus(Duration.ofHours(1));
        released(store, "published", StepKind.NONE, Samples.published(ACCOUNT, "native-1"));
        released(store, "lost for ever", StepKind.EFFECT, unknown(Optional.empty()));
        released(store, "refused", StepKind.EFFECT, refused());
        released(store, "worked on", StepKind.CHECK, new Outcome.Pending(later, "transcoding"));
        released(store, "lost", StepKind.EFFECT, unknown(Optional.of(later.plusSeconds(1))));

        assertThat(store.claimLeft(HERE, later.minusMillis(1), later.plusSeconds(90), 10))
                .isEmpty();
        assertThat(store.claimLeft(HERE, later.plusSeconds(1), later.plusSeconds(90), 1))
                .as("the longest left first, no more than asked")
                .extracting(entry -> entry.delivery().id().value())
                .containsExactly("worked on");
        assertThat(store.claimLeft(HERE, later.plusSeconds(1), later.plusSeconds(90), 10))
                .extracting(entry -> entry.delivery().id().value())
                .containsExactly("lost");
    }

    @Test
    void whatWasLeftOnANetworkThatTheCallerCannotAskIsLeftToOthers() {
        OutboxStore store = emptyStore();
        Connection elsewhere = Samples.connection(Network.BLUESKY, "b");
        for (int i = 0; i < 20; i++) {
            store.insert(entry("elsewhere-" + i, elsewhere, Optional.empty()));
        }
        store.insert(entry("here", ACCOUNT, Optional.empty()));
        Instant over = Samples.NOON.plusSeconds(90);

        assertThat(store.claimLeft(HERE, over, over.plusSeconds(90), 10))
                .extracting(entry -> entry.delivery().id().value())
                .containsExactly("here");
        assertThat(store.claimLeft(Set.of(Network.BLUESKY), over, over.plusSeconds(90), 100))
                .hasSize(20);
    }

    @Test
    void ofManyWhoTakeWhatWasLeftEachIsGivenOthers() {
        OutboxStore store = emptyStore();
        for (int i = 0; i < 20; i++) {
            store.insert(entry("d-" + i, ACCOUNT, Optional.empty()));
        }
        Instant over = Samples.NOON.plusSeconds(90);

        List<List<OutboxEntry>> given = Race.of(8, runner -> store.claimLeft(HERE, over, over.plusSeconds(90), 5));

        assertThat(given.stream().flatMap(List::stream))
                .extracting(entry -> entry.delivery().id())
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    private static void released(OutboxStore store, String id, StepKind next, Outcome outcome) {
        OutboxEntry entry = entry(id, ACCOUNT, Optional.empty());
        store.insert(entry);
        store.replace(new OutboxEntry(
                entry.delivery().withOutcomes(List.of(outcome)),
                entry.key(),
                PublishState.of(1, new byte[] {1}, next),
                Optional.empty(),
                0,
                Optional.empty(),
                2));
    }

    private static Outcome unknown(Optional<Instant> settleAfter) {
        return new Outcome.Unknown(Samples.NOON, "the answer was lost", settleAfter);
    }

    private static Outcome refused() {
        return new Outcome.Rejected(
                new NetworkDownException(ErrorDetails.of("busy", RetryAdvice.sameCallAfter(Duration.ofSeconds(1)))
                        .build()));
    }

    private static OutboxEntry entry(String id, Connection connection, Optional<RequestKey> key) {
        return new OutboxEntry(
                Samples.delivery(id, connection, Post.of("We open at nine.")),
                key,
                PublishState.of(1, new byte[] {1, 2, 3}, StepKind.EFFECT),
                Optional.empty(),
                0,
                Optional.of(Samples.NOON.plusSeconds(90)),
                1);
    }

    private static OutboxEntry nextOf(OutboxEntry entry) {
        return new OutboxEntry(
                entry.delivery(),
                entry.key(),
                entry.state(),
                Optional.of(Samples.NOON),
                entry.attempts() + 1,
                entry.leasedUntil(),
                entry.version() + 1);
    }
}
