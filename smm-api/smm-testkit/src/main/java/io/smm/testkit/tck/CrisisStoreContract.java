package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.ConnectionId;
import io.smm.crisis.CrisisAction;
import io.smm.crisis.CrisisOutcome;
import io.smm.crisis.CrisisResult;
import io.smm.post.PostRef;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PauseId;
import io.smm.spi.CrisisStore;
import io.smm.testkit.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of what was done in crises promises. The author of a store extends this class and gives an empty store. */
public abstract class CrisisStoreContract {

    private static final PauseId CRISIS = new PauseId("pause-1");

    /** For subclasses; they need no state. */
    protected CrisisStoreContract() {}

    /**
     * Gives an empty store.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract CrisisStore emptyStore();

    @Test
    void resultsAreKeptAsTheyWereInTheOrderInWhichTheyCame() {
        CrisisStore store = emptyStore();
        CrisisResult late = result("post-1", CrisisOutcome.UNKNOWN, Samples.NOON.plusSeconds(9));
        CrisisResult early = result("post-1", CrisisOutcome.DONE, Samples.NOON);
        CrisisResult ofTheAccount = new CrisisResult(
                late.connection(),
                CrisisAction.HIDE_COMMENTS,
                Optional.empty(),
                CrisisOutcome.NOT_SUPPORTED,
                late.note(),
                Optional.of("mute"));
        store.append(CRISIS, late);
        store.append(CRISIS, early);
        store.append(CRISIS, ofTheAccount);
        store.append(CRISIS, early);

        assertThat(store.of(CRISIS)).containsExactly(late, early, ofTheAccount, early);
    }

    @Test
    void aCrisisSeesItsOwnResultsAlone() {
        CrisisStore store = emptyStore();
        store.append(new PauseId("another"), result("post-1", CrisisOutcome.DONE, Samples.NOON));

        assertThat(store.of(CRISIS)).isEmpty();
    }

    @Test
    void whatHappenedBeforeAMomentIsForgottenInAllCrises() {
        CrisisStore store = emptyStore();
        CrisisResult kept = result("post-2", CrisisOutcome.DONE, Samples.NOON);
        store.append(CRISIS, result("post-1", CrisisOutcome.DONE, Samples.NOON.minusSeconds(1)));
        store.append(CRISIS, kept);
        store.append(new PauseId("another"), result("post-1", CrisisOutcome.DONE, Samples.NOON.minusSeconds(2)));

        assertThat(store.removeBefore(Samples.NOON)).isEqualTo(2);
        assertThat(store.of(CRISIS)).isEqualTo(List.of(kept));
        assertThat(store.removeBefore(Samples.NOON)).isZero();
    }

    private static CrisisResult result(String post, CrisisOutcome outcome, Instant at) {
        return new CrisisResult(
                new ConnectionId("one"),
                CrisisAction.DELETE_POSTS,
                Optional.of(PostRef.of(Network.MEMORY, post)),
                outcome,
                new ChangeNote(Actor.person("ana"), at, "asked by the press office"),
                Optional.empty());
    }
}
