package io.smm.example.quickstart;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.core.SmmBuilder;
import java.time.Clock;
import java.util.List;

/** Three networks of unlike rules, there to check posts against; nothing is published to them. */
final class DeclaredProfiles {

    private final List<MemoryNetwork> networks;

    DeclaredProfiles(Clock clock) {
        networks = List.of(
                network("microblog", MemoryProfile.microblog(), clock),
                network("photos", MemoryProfile.photos(), clock),
                network("long-text", MemoryProfile.longText(), clock));
    }

    void registerWith(SmmBuilder builder) {
        networks.forEach(network -> builder.register(MemoryAdapter.factory(network)));
    }

    List<Connection> connections(TenantId tenant, AppId app) {
        return networks.stream()
                .map(network -> Connection.of(
                        tenant, app, network.endpoint(), AccountRef.of(network.network(), "bakery", "bakery")))
                .toList();
    }

    private static MemoryNetwork network(String name, MemoryProfile profile, Clock clock) {
        return MemoryNetwork.builder(clock)
                .network(new Network(name))
                .profile(profile)
                .account("bakery", Secret.of("never-used"))
                .build();
    }
}
