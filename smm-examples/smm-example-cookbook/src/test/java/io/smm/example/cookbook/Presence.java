package io.smm.example.cookbook;

import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.adapter.memory.Population;
import io.smm.adapter.memory.VirtualClock;
import io.smm.core.SmmBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same bakery on several networks that have little in common: one account on each, one {@code Smm} for all. */
final class Presence implements AutoCloseable {

    private static final Secret PASSWORD = Secret.of("the-bakerys-password");

    final VirtualClock clock = VirtualClock.startingAt(Bakery.MONDAY_MORNING);
    final Smm smm;
    private final Map<String, MemoryNetwork> networks = new LinkedHashMap<>();
    private final Map<String, Connection> accounts = new LinkedHashMap<>();

    private Presence(Optional<Population> town, MemoryProfile... profiles) {
        SmmBuilder builder = SmmBuilder.create().clock(clock).sleeper(clock);
        for (MemoryProfile profile : profiles) {
            MemoryNetwork.Builder options = MemoryNetwork.builder(clock)
                    .network(new Network(profile.name()))
                    .profile(profile)
                    .account("bakery", PASSWORD);
            town.filter(people -> networks.isEmpty()).ifPresent(options::population);
            MemoryNetwork network = options.build();
            networks.put(profile.name(), network);
            builder.register(MemoryAdapter.factory(network));
        }
        smm = builder.build();
        networks.forEach((name, network) -> accounts.put(
                name,
                smm.accounts()
                        .connect(new ConnectionRequest(
                                Bakery.TENANT,
                                Bakery.APP,
                                network.network(),
                                network.endpoint(),
                                new AppPassword("bakery", PASSWORD)))));
    }

    static Presence on(MemoryProfile... profiles) {
        return new Presence(Optional.empty(), profiles);
    }

    /** A town that lives by itself on the first of the networks; on the others only those act whom an example lets act. */
    static Presence inTown(Population town, MemoryProfile... profiles) {
        return new Presence(Optional.of(town), profiles);
    }

    Connection account(String network) {
        return accounts.get(network);
    }

    List<Connection> accounts() {
        return List.copyOf(accounts.values());
    }

    MemoryNetwork network(String name) {
        return networks.get(name);
    }

    @Override
    public void close() {
        smm.close();
    }
}
