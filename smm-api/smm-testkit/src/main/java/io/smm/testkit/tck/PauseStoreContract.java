package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.BrandId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.ads.AdCampaignId;
import io.smm.ads.PauseReport;
import io.smm.campaign.CampaignId;
import io.smm.post.Post;
import io.smm.post.PostText;
import io.smm.post.plan.Actor;
import io.smm.post.plan.AdStop;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.spi.PauseStore;
import io.smm.testkit.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of pauses promises. The author of a store extends this class and gives an empty store. */
public abstract class PauseStoreContract {

    private static final Connection ACCOUNT = Samples.connection(Network.MEMORY, "one");
    private static final TenantId TENANT = ACCOUNT.tenant();
    private static final CampaignId SPRING = new CampaignId("spring");
    private static final BrandId RYE = new BrandId("rye");
    private static final List<PauseScope> SCOPES = List.of(
            PauseScope.tenant(TENANT),
            PauseScope.brand(TENANT, RYE),
            PauseScope.brand(TENANT, RYE, Samples.connection(Network.BLUESKY, "three")),
            PauseScope.campaign(TENANT, SPRING),
            PauseScope.connection(ACCOUNT));
    private static final AdCampaignId RUNNING = new AdCampaignId(Network.MEMORY, "campaign-1");
    private static final AdCampaignId STUCK = new AdCampaignId(Network.MEMORY, "campaign-2");
    private static final List<AdStop> STOPS = List.of(
            new AdStop.Reported(ACCOUNT, new PauseReport(List.of(RUNNING), Map.of(STUCK, "the network is down"))),
            new AdStop.Failed(ACCOUNT, "the token has expired"));

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
        for (int i = 0; i < SCOPES.size(); i++) {
            Pause pause = pause("pause-" + i, SCOPES.get(i), Samples.NOON);
            store.save(pause);

            assertThat(store.find(pause.id())).contains(pause);
        }
        assertThat(store.find(new PauseId("never"))).isEmpty();
    }

    @Test
    void aScopeThatWasReadBackCoversWhatItCoveredAndNothingElse() {
        PauseStore store = emptyStore();
        Post spring = Post.builder(PostText.of("Spring!")).campaign(SPRING).build();
        Post plain = Post.of("Bread");
        List<Connection> accounts = List.of(
                ACCOUNT,
                ACCOUNT.withBrand(RYE),
                Samples.connection(Network.BLUESKY, "one").withBrand(RYE),
                Samples.connection(Network.BLUESKY, "two").withBrand(new BrandId("wheat")),
                Samples.connection(Network.BLUESKY, "three"));
        for (int i = 0; i < SCOPES.size(); i++) {
            PauseScope scope = SCOPES.get(i);
            Pause pause = pause("pause-" + i, scope, Samples.NOON);
            store.save(pause);
            PauseScope read = store.find(pause.id()).orElseThrow().scope();

            for (Connection account : accounts) {
                assertThat(read.covers(account)).isEqualTo(scope.covers(account));
                assertThat(read.covers(account, plain)).isEqualTo(scope.covers(account, plain));
                assertThat(read.covers(account, spring)).isEqualTo(scope.covers(account, spring));
            }
        }
    }

    @Test
    void anEndTakesThePlaceOfThePauseAndIsKept() {
        PauseStore store = emptyStore();
        Pause pause = pause("pause-1", PauseScope.tenant(TENANT), Samples.NOON);
        store.save(pause);
        Pause ended = pause.withAds(STOPS).ended(Samples.NOON.plusSeconds(60), Actor.person("ben"));
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

    @Test
    void whatBecameOfAPauseIsStoredOnlyWhereNobodyChangedItSince() {
        PauseStore store = emptyStore();
        Pause pause = pause("pause-1", PauseScope.tenant(TENANT), Samples.NOON);
        Pause ended = pause.ended(Samples.NOON.plusSeconds(60), Actor.person("ben"));
        assertThat(store.replace(pause, ended)).as("what is not stored").isFalse();
        store.save(pause);

        assertThat(store.replace(pause, ended)).isTrue();
        assertThat(store.replace(pause, pause.withAds(STOPS)))
                .as("an end meanwhile")
                .isFalse();
        assertThat(store.find(pause.id())).contains(ended);

        assertThat(store.replace(ended, ended.withAds(STOPS))).isTrue();
        assertThat(store.of(TENANT)).containsExactly(ended.withAds(STOPS));
    }

    @Test
    void ofManyWhoChangeItAtOnceOneDoes() {
        PauseStore store = emptyStore();
        Pause pause = pause("pause-1", PauseScope.tenant(TENANT), Samples.NOON);
        store.save(pause);
        List<Boolean> done = Race.of(
                8, i -> store.replace(pause, pause.ended(Samples.NOON.plusSeconds(60), Actor.person("person-" + i))));

        assertThat(done).containsOnlyOnce(true);
    }

    private static Pause pause(String id, PauseScope scope, Instant since) {
        return Pause.begun(
                new PauseId(id),
                PauseRequest.of(scope, "a recall").withAnswers().withModeration(),
                since,
                Actor.person("ana"));
    }
}
