package io.smm.adapter.memory;

import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.BrandId;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.TenantId;
import io.smm.core.InMemoryCrisisStore;
import io.smm.core.InMemoryOutboxStore;
import io.smm.core.InMemoryPauseStore;
import io.smm.core.InMemoryPlanStore;
import io.smm.core.InMemoryTokenStore;
import io.smm.core.SmmBuilder;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.CrisisStore;
import io.smm.spi.OutboxStore;
import io.smm.spi.PauseStore;
import io.smm.spi.PlanStore;
import io.smm.spi.Sleeper;
import io.smm.spi.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Two networks, a brand with an account on each and another brand, and nodes that share their stores. */
final class CrisisWorld implements AutoCloseable {

    static final Instant START = TestWorld.START;
    static final BrandId RYE = new BrandId("rye");

    final VirtualClock clock = VirtualClock.startingAt(START);
    final MemoryNetwork open = MemoryNetwork.builder(clock)
            .account("bakery", TestWorld.PASSWORD)
            .account("cafe", TestWorld.PASSWORD)
            .build();
    final MemoryNetwork closed;
    private final OutboxStore outbox = new InMemoryOutboxStore();
    private final PlanStore plan = new InMemoryPlanStore();
    private final PauseStore pauses = new InMemoryPauseStore();
    private final CrisisStore crises = new InMemoryCrisisStore();
    private final TokenStore tokens = new InMemoryTokenStore();
    private final List<Smm> nodes = new ArrayList<>();

    final Smm desk;
    final Connection bakery;
    final Connection cafe;
    final Connection bakeryElsewhere;

    CrisisWorld(MemoryProfile elsewhere) {
        closed = MemoryNetwork.builder(clock)
                .network(new Network("memory-2"))
                .name("elsewhere")
                .profile(elsewhere)
                .account("bakery", TestWorld.PASSWORD)
                .build();
        desk = node();
        bakery = connect(open, "bakery").withBrand(RYE);
        cafe = connect(open, "cafe").withBrand(new BrandId("coffee"));
        bakeryElsewhere = connect(closed, "bakery").withBrand(RYE);
    }

    /** Another process over the same stores. */
    Smm node() {
        return node(clock);
    }

    /** Another process over the same stores, that waits in its own way. */
    Smm node(Sleeper sleeper) {
        Smm node = SmmBuilder.create()
                .register(MemoryAdapter.factory(open))
                .register(MemoryAdapter.factory(closed))
                .clock(clock)
                .sleeper(sleeper)
                .outboxStore(outbox)
                .planStore(plan)
                .pauseStore(pauses)
                .crisisStore(crises)
                .tokenStore(tokens)
                .build();
        nodes.add(node);
        return node;
    }

    private Connection connect(MemoryNetwork network, String handle) {
        return desk.accounts()
                .connect(new ConnectionRequest(
                        new TenantId("tenant-1"),
                        new AppId("app-1"),
                        network.network(),
                        network.endpoint(),
                        new AppPassword(handle, TestWorld.PASSWORD)));
    }

    PostRef publish(Connection as, String text) {
        return desk.publishing()
                .publish(PublishRequest.of(as, Post.of(text)))
                .publications()
                .get(0)
                .ref();
    }

    PlannedPost in(Duration time, Connection as, String text) {
        return desk.planning()
                .schedule(ScheduleRequest.of(as, Post.of(text), clock.instant().plus(time), new RequestKey(text)));
    }

    @Override
    public void close() {
        nodes.forEach(Smm::close);
    }
}
