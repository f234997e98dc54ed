package io.smm.audience;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * A custom audience on a network.
 *
 * @param network the network
 * @param id the network's id for it; not blank
 */
public record CustomAudienceRef(Network network, String id) {

    /**
     * Checks the id.
     *
     * @param network the network
     * @param id the network's id for it
     */
    public CustomAudienceRef {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(id, "id");
        if (id.isBlank()) {
            throw InvalidInputException.of("CustomAudienceRef", "id", "must not be blank");
        }
    }

    @Override
    public String toString() {
        return network + ":" + id;
    }
}
