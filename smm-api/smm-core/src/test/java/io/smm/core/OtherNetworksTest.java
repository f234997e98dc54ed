package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node without an adapter, while a new version is rolled out that brings it: the post waits for a node that has one. */
class OtherNetworksTest {

    private static final Network NEW = new Network("brand-new");

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryPlanStore plans = new InMemoryPlanStore();
    private final Smm smm = SmmBuilder.create()
            .register(network)
            .clock(clock)
            .sleeper(clock)
            .planStore(plans)
            .build();

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void aPostOfANetworkThatThisNodeDoesNotHaveIsLeftAndShownAsLateNotFailed() {
        PlannedPost elsewhere = plan("elsewhere", NEW);
        PlannedPost here = plan("here", FakeNetwork.NETWORK);

        assertThat(smm.planning().runDue().published())
                .extracting(PlannedPost::id)
                .containsExactly(here.id());
        assertThat(smm.planning().find(elsewhere.id())).map(PlannedPost::state).contains(PlanState.SCHEDULED);

        clock.advance(Duration.ofHours(3));
        assertThat(smm.planning().runDue().turns()).as("not even missed").isEmpty();
        PlanQuery late = PlanQuery.ofAll().late(clock.instant().minus(Duration.ofMinutes(10)));
        assertThat(smm.planning().list(late, PageRequest.first()).items())
                .extracting(PlannedPost::id)
                .containsExactly(elsewhere.id());
    }

    private PlannedPost plan(String key, Network on) {
        Connection account = Connection.of(
                new TenantId("acme"), new AppId("app"), URI.create("https://example.com"), AccountRef.of(on, key, key));
        PlannedPost planned = PlannedPost.builder(
                        new PlanId(key), account, Post.of("hello"), new RequestKey(key), clock.instant())
                .build();
        plans.insert(PlanEntry.first(planned, new ChangeNote(Actor.host(), clock.instant(), "planned")));
        return planned;
    }
}
