package io.smm.json;

import io.smm.Network;
import io.smm.error.Faults;
import io.smm.post.NetworkVariant;
import java.util.Objects;

/**
 * A network variant that could not be read: its adapter's codec is missing here, or older than what wrote it. Nothing of it is
 * lost, it is written again as it stood. A post that holds one can be looked at, changed and stored, but preflight blocks its
 * publishing on that network: what it says there is not known. Immutable.
 *
 * @param network the network that understands it
 * @param typeName the name under which it is stored
 * @param version the version that wrote it, from 1 on
 * @param json what was written, a JSON object
 */
public record UnreadVariant(Network network, String typeName, int version, String json) implements NetworkVariant {

    /**
     * Checks the components.
     *
     * @param network the network that understands it
     * @param typeName the name under which it is stored
     * @param version the version that wrote it
     * @param json what was written
     */
    public UnreadVariant {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(typeName, "typeName");
        Objects.requireNonNull(json, "json");
        Faults.of("UnreadVariant")
                .check(version >= 1, "version", "must be from 1 on, is " + version)
                .raise();
    }
}
