package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.TenantId;
import io.smm.campaign.CampaignId;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.spi.PauseStore;
import io.smm.testkit.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of pauses promises. The author of a store extends this class and gives an empty store. */
public abstract class PauseStoreContract {

    private static final TenantId TENANT = new TenantId("bakery");

    /** For subclasses; they need no state. */
    protected PauseStoreContract() {}

    /**
     * Gives an empty store.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract PauseStore emptyStore();

    @Test
    void everyKindOfScopeIsKeptAsItWas() {
        PauseStore store = emptyStore();
        List<PauseScope> scopes = List.of(
                PauseScope.tenant(TENANT),
                PauseScope.campaign(TENANT, new CampaignId("spring")),
                PauseScope.connection(Samples.connection(Network.MEMORY, "one")));
        for (int i = 0; i < scopes.size(); i++) {
            Pause pause = pause("pause-" + i, scopes.get(i), Samples.NOON);
            store.save(pause);

            assertThat(store.find(pause.id())).contains(pause);
        }
        assertThat(store.find(new PauseId("never"))).isEmpty();
    }

    @Test
    void anEndTakesThePlaceOfThePauseAndIsKept() {
        PauseStore store = emptyStore();
        Pause pause = pause("pause-1", PauseScope.tenant(TENANT), Samples.NOON);
        store.save(pause);
        Pause ended = new Pause(pause.id(), pause.request(), pause.since(), Optional.of(Samples.NOON.plusSeconds(60)));
        store.save(ended);

        assertThat(store.of(TENANT)).containsExactly(ended);
    }

    @Test
    void aTenantSeesItsOwnPausesTheOldestFirst() {
        PauseStore store = emptyStore();
        Pause late = pause("a", PauseScope.tenant(TENANT), Samples.NOON.plusSeconds(1));
        Pause early = pause("b", PauseScope.tenant(TENANT), Samples.NOON);
        store.save(late);
        store.save(early);
        store.save(pause("c", PauseScope.tenant(new TenantId("stranger")), Samples.NOON));

        assertThat(store.of(TENANT)).containsExactly(early, late);
    }

    private static Pause pause(String id, PauseScope scope, Instant since) {
        return new Pause(new PauseId(id), PauseRequest.of(scope, "a recall").withAnswers(), since, Optional.empty());
    }
}
