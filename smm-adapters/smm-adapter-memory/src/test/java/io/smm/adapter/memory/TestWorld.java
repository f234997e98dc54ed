package io.smm.adapter.memory;

import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PublishRequest;
import io.smm.testkit.TestSmm;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A network with one account, {@code bakery}, and an {@code Smm} on the same clock that is connected to it. */
final class TestWorld implements AutoCloseable {

    static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
    static final Secret PASSWORD = Secret.of("the-bakerys-password");

    final VirtualClock clock = VirtualClock.startingAt(START);
    final MemoryNetwork network;
    final Smm smm;
    final Connection bakery;

    TestWorld() {
        this(builder -> builder);
    }

    TestWorld(UnaryOperator<MemoryNetwork.Builder> options) {
        network = options.apply(MemoryNetwork.builder(clock).account("bakery", PASSWORD))
                .build();
        smm = newSmm();
        bakery = connect(smm, "tenant-1", "bakery", PASSWORD);
    }

    Smm newSmm() {
        return TestSmm.on(clock, clock, MemoryAdapter.factory(network));
    }

    Connection connect(Smm by, String tenant, String handle, Secret password) {
        return by.accounts().connect(request(tenant, handle, password));
    }

    ConnectionRequest request(String tenant, String handle, Secret password) {
        return new ConnectionRequest(
                new TenantId(tenant),
                new AppId("app-1"),
                network.network(),
                network.endpoint(),
                new AppPassword(handle, password));
    }

    Delivery publish(Post post) {
        return smm.publishing().publish(PublishRequest.of(bakery, post));
    }

    PostRef published(String text) {
        return publish(Post.of(text)).publications().get(0).ref();
    }

    @Override
    public void close() {
        smm.close();
    }
}
