package io.smm.adapter.memory;

import io.smm.Network;
import io.smm.adapter.memory.internal.client.MemoryClient;
import io.smm.adapter.memory.internal.client.MemoryVariantCodec;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.VariantCodec;
import java.util.List;
import java.util.Objects;

/**
 * The way from an {@code Smm} into a {@link MemoryNetwork}. Uses the same doors as the adapter of a real network: it signs in,
 * holds tokens that end, spends quota, uploads images before it posts, chooses the ids of its posts itself, and learns of a
 * lost answer no more than a time-out tells.
 */
public final class MemoryAdapter {

    private MemoryAdapter() {}

    /**
     * What a host registers to reach a simulated network.
     *
     * @param network the network
     * @return a factory of adapters to it
     */
    public static AdapterFactory factory(MemoryNetwork network) {
        Objects.requireNonNull(network, "network");
        Server server = new Server(network.world());
        return new AdapterFactory() {
            @Override
            public Network network() {
                return network.network();
            }

            @Override
            public NetworkAdapter create(AdapterContext context) {
                return new MemoryClient(server, context);
            }

            @Override
            public List<VariantCodec<?>> variantCodecs() {
                return List.of(new MemoryVariantCodec());
            }

            @Override
            public String toString() {
                return "MemoryAdapter.factory[" + network + "]";
            }
        };
    }
}
