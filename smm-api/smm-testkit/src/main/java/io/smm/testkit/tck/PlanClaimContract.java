package io.smm.testkit.tck;

import static io.smm.testkit.tck.PlanSamples.ACCOUNT;
import static io.smm.testkit.tck.PlanSamples.OTHER_ACCOUNT;
import static io.smm.testkit.tck.PlanSamples.accountOf;
import static io.smm.testkit.tck.PlanSamples.at;
import static io.smm.testkit.tck.PlanSamples.entry;
import static io.smm.testkit.tck.PlanSamples.note;
import static io.smm.testkit.tck.PlanSamples.planned;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.TenantId;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.Priority;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every store of planned posts promises to workers: each is given what is next, and nobody is given what somebody else works on.
 * The author of a store extends this class and gives an empty store.
 */
public abstract class PlanClaimContract {

    private static final int NOW = 30;
    private static final int LEASE = 5;
    private static final Set<Network> HERE = Set.of(Network.MEMORY, Network.MASTODON);

    /** For subclasses; they need no state. */
    protected PlanClaimContract() {}

    /**
     * Gives an empty store.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract PlanStore emptyStore();

    @Test
    void givesWhatIsScheduledAndHasItsTimeAndWhatIsUnderWay() {
        PlanStore store = emptyStore();
        for (PlanState state : PlanState.values()) {
            store.insert(entry(planned("past-" + state, Samples.connection(Network.MEMORY, state.name()), 0)
                    .state(state)
                    .build()));
        }
        store.insert(entry("now", NOW));
        store.insert(entry(planned("later", OTHER_ACCOUNT, NOW + 1).build()));

        assertThat(claimed(store, NOW, 10))
                .containsExactlyInAnyOrder("past-SCHEDULED", "past-DELIVERING", "past-PENDING", "now");
    }

    @Test
    void whatIsGivenIsLeasedOneVersionFurtherAndOtherwiseAsItWas() {
        PlanStore store = emptyStore();
        PlanEntry first = entry("p-1", 0);
        store.insert(first);

        List<PlanEntry> given = store.claim(claim(NOW, 10));

        assertThat(given).containsExactly(first.leased(at(NOW + LEASE)));
        assertThat(store.find(new PlanId("p-1"))).contains(given.get(0));
    }

    @Test
    void nobodyIsGivenALeaseBeforeItEndsAndSomebodyIsAfterIt() {
        PlanStore store = emptyStore();
        store.insert(entry("p-1", 0));
        store.insert(entry(planned("on the network", OTHER_ACCOUNT, 0)
                .state(PlanState.PENDING)
                .build()));
        store.claim(claim(NOW, 10));

        assertThat(store.claim(claim(NOW + LEASE - 1, 10))).isEmpty();
        assertThat(claimed(store, NOW + LEASE, 10)).hasSize(2);
    }

    @Test
    void whoeverLostALeaseCannotWriteUnderIt() {
        PlanStore store = emptyStore();
        store.insert(entry("p-1", 0));
        PlanEntry lost = store.claim(claim(NOW, 1)).get(0);
        PlanEntry held = store.claim(claim(NOW + LEASE, 1)).get(0);

        assertThat(store.replace(lost.next(lost.planned(), note("too late")))).isFalse();
        assertThat(store.replace(held.next(held.planned(), note("in time")))).isTrue();
    }

    @Test
    void anAccountsPostsAreGivenOneAtATimeInTheOrderOfTheirTimes() {
        PlanStore store = emptyStore();
        store.insert(entry("second", 2));
        store.insert(entry("first", 1));
        store.insert(entry("early too", 1));

        assertThat(claimed(store, NOW, 10)).containsExactly("early too");
        assertThat(claimed(store, NOW, 10)).as("while the first is leased").isEmpty();
        end(store, "early too");
        assertThat(claimed(store, NOW, 10)).containsExactly("first");
        end(store, "first");
        assertThat(claimed(store, NOW, 10)).containsExactly("second");
    }

    @Test
    void aPostThatRestsHoldsUpItsAccountAlone() {
        PlanStore store = emptyStore();
        PlanEntry resting =
                entry(planned("resting", ACCOUNT, 0).state(PlanState.DELIVERING).build());
        store.insert(resting);
        store.replace(new PlanEntry(
                resting.planned(), Optional.of(at(NOW + 1)), Optional.empty(), 2, Optional.of(note("refused"))));
        store.insert(entry("behind it", 1));
        store.insert(entry(planned("elsewhere", OTHER_ACCOUNT, 2).build()));

        assertThat(claimed(store, NOW, 10)).containsExactly("elsewhere");
        assertThat(claimed(store, NOW + 1, 10)).containsExactly("resting");
    }

    @Test
    void aPostThatBecomesDueBeforeOneThatIsWorkedOnWaitsForIt() {
        PlanStore store = emptyStore();
        store.insert(entry("worked on", 2));
        store.claim(claim(NOW, 10));
        store.insert(entry("approved late", 1));

        assertThat(claimed(store, NOW, 10)).isEmpty();
        end(store, "worked on");
        assertThat(claimed(store, NOW, 10)).containsExactly("approved late");
    }

    @Test
    void whatTheNetworkWorksOnHoldsUpNobodyAndIsAskedWhenItsTimeHasCome() {
        PlanStore store = emptyStore();
        for (String id : List.of("video", "another video")) {
            PlanEntry pending =
                    entry(planned(id, ACCOUNT, 0).state(PlanState.PENDING).build());
            store.insert(pending);
            store.replace(new PlanEntry(
                    pending.planned(), Optional.of(at(NOW + 1)), Optional.empty(), 2, Optional.of(note("sent"))));
        }
        store.insert(entry("text", 1));

        assertThat(claimed(store, NOW, 10)).containsExactly("text");
        assertThat(claimed(store, NOW + 1, 10)).containsExactlyInAnyOrder("video", "another video");
    }

    @Test
    void whatStandsAndHasSomethingLeftToDoIsGivenWhenThatsTimeHasComeAndHoldsUpNobody() {
        PlanStore store = emptyStore();
        for (PlanState state : List.of(PlanState.PUBLISHED, PlanState.PARTLY_PUBLISHED)) {
            PlanEntry ended =
                    entry(planned("left of " + state, ACCOUNT, 0).state(state).build());
            store.insert(ended);
            store.replace(new PlanEntry(
                    ended.planned(), Optional.of(at(NOW + 1)), Optional.empty(), 2, Optional.of(note("stands"))));
        }
        store.insert(entry("behind them", 1));

        assertThat(claimed(store, NOW, 10)).containsExactly("behind them");
        assertThat(claimed(store, NOW + 1, 10))
                .containsExactlyInAnyOrder("left of PUBLISHED", "left of PARTLY_PUBLISHED");
        assertThat(claimed(store, NOW + LEASE, 10)).as("while they are leased").doesNotContain("left of PUBLISHED");
        end(store, "left of PUBLISHED");
        end(store, "left of PARTLY_PUBLISHED");
        assertThat(claimed(store, NOW + 3 * LEASE, 10)).doesNotContain("left of PUBLISHED", "left of PARTLY_PUBLISHED");
    }

    @Test
    void oneTenantsClaimIsGivenNothingOfTheOthers() {
        PlanStore store = emptyStore();
        store.insert(entry("ours", 0));
        store.insert(entry(planned("theirs", accountOf("other", "x"), 0).build()));

        assertThat(ids(store.claim(new PlanClaim(
                        Optional.of(new TenantId("other")), Optional.empty(), HERE, at(NOW), at(NOW + LEASE), 10))))
                .containsExactly("theirs");
        assertThat(store.claim(new PlanClaim(
                        Optional.of(new TenantId("stranger")), Optional.empty(), HERE, at(NOW), at(NOW + LEASE), 10)))
                .isEmpty();
    }

    @Test
    void aClaimIsGivenNothingOfNetworksItDoesNotNameAndTheyHoldUpNobody() {
        PlanStore store = emptyStore();
        for (int i = 0; i < 30; i++) {
            store.insert(entry(planned("elsewhere-" + i, Samples.connection(Network.BLUESKY, "b" + i), 0)
                    .build()));
            store.insert(entry(planned("on elsewhere-" + i, Samples.connection(Network.BLUESKY, "p" + i), 0)
                    .state(PlanState.PENDING)
                    .build()));
        }
        store.insert(entry("here", 1));
        store.insert(entry(planned("here too", Samples.connection(Network.MASTODON, "m"), 2)
                .build()));

        assertThat(claimed(store, NOW, 1)).hasSize(1);
        assertThat(claimed(store, NOW, 10)).hasSize(1);
        assertThat(claimed(store, NOW, 10)).isEmpty();
        assertThat(store.claim(new PlanClaim(
                        Optional.empty(), Optional.empty(), Set.of(Network.BLUESKY), at(NOW), at(NOW + LEASE), 100)))
                .as("by a node that has it")
                .hasSize(60);
    }

    @Test
    void aTenantWithManyPostsTakesNobodysTurn() {
        PlanStore store = emptyStore();
        for (int i = 0; i < 6; i++) {
            store.insert(
                    entry(planned("many-" + i, accountOf("many", "m" + i), 0).build()));
        }
        for (String tenant : List.of("few", "one")) {
            store.insert(
                    entry(planned("of " + tenant, accountOf(tenant, tenant), 20).build()));
        }
        store.insert(entry(
                planned("the second of few", accountOf("few", "second"), 20).build()));

        List<PlanEntry> given = store.claim(claim(NOW, 6));

        assertThat(given.subList(0, 3)).extracting(PlanClaimContract::tenant).doesNotHaveDuplicates();
        assertThat(given.subList(3, 5)).extracting(PlanClaimContract::tenant).containsExactlyInAnyOrder("many", "few");
        assertThat(tenant(given.get(5))).isEqualTo("many");
    }

    @Test
    void turnsGoOnAfterTheTenantThatHadTheLast() {
        PlanStore store = emptyStore();
        for (String tenant : List.of("one", "two", "three")) {
            for (int i = 0; i < 3; i++) {
                store.insert(entry(
                        planned(tenant + i, accountOf(tenant, tenant + i), i).build()));
            }
        }

        List<String> turns = new ArrayList<>();
        Optional<TenantId> last = Optional.empty();
        for (int i = 0; i < 9; i++) {
            PlanEntry given = store.claim(new PlanClaim(Optional.empty(), last, HERE, at(NOW), at(NOW + LEASE), 1))
                    .get(0);
            turns.add(tenant(given));
            last = Optional.of(given.planned().connection().tenant());
        }

        assertThat(turns.subList(0, 3)).doesNotHaveDuplicates();
        assertThat(turns.subList(3, 6)).isEqualTo(turns.subList(0, 3));
        assertThat(turns.subList(6, 9)).isEqualTo(turns.subList(0, 3));
    }

    @Test
    void amongATenantsAccountsTheUrgentGoFirstThenTheEarlier() {
        PlanStore store = emptyStore();
        store.insert(entry(planned("archive", accountOf("t", "a"), 0)
                .priority(Priority.BULK)
                .build()));
        store.insert(entry(planned("late", accountOf("t", "b"), 2).build()));
        store.insert(entry(planned("early", accountOf("t", "c"), 1).build()));
        store.insert(entry(planned("crisis", accountOf("t", "d"), 3)
                .priority(Priority.URGENT)
                .build()));
        store.insert(entry(planned("behind the crisis", accountOf("t", "d"), 4).build()));

        assertThat(claimed(store, NOW, 3)).containsExactly("crisis", "early", "late");
        assertThat(claimed(store, NOW, 3)).containsExactly("archive");
    }

    @Test
    void ofManyWhoClaimAtOnceEachIsGivenOthersPosts() {
        PlanStore store = emptyStore();
        for (int i = 0; i < 40; i++) {
            store.insert(entry(planned("p-" + i, accountOf("t" + i % 20 % 3, "a" + i % 20), i % 7)
                    .build()));
        }

        List<List<PlanEntry>> given = Race.of(8, runner -> store.claim(claim(NOW, 10)));

        List<PlanEntry> all = given.stream().flatMap(List::stream).toList();
        assertThat(all).extracting(entry -> entry.planned().id()).doesNotHaveDuplicates();
        assertThat(all)
                .as("one post of each account")
                .extracting(entry -> entry.planned().connection().id())
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    private static PlanClaim claim(int minute, int most) {
        return new PlanClaim(Optional.empty(), Optional.empty(), HERE, at(minute), at(minute + LEASE), most);
    }

    private static List<String> claimed(PlanStore store, int minute, int most) {
        return ids(store.claim(claim(minute, most)));
    }

    private static List<String> ids(List<PlanEntry> entries) {
        return entries.stream().map(entry -> entry.planned().id().value()).toList();
    }

    private static String tenant(PlanEntry entry) {
        return entry.planned().connection().tenant().value();
    }

    private static void end(PlanStore store, String id) {
        PlanEntry entry = store.find(new PlanId(id)).orElseThrow();
        store.replace(entry.next(
                entry.planned().toBuilder().state(PlanState.PUBLISHED).build(), note("published")));
    }
}
