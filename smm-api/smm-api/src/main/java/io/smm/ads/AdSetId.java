package io.smm.ads;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * The id of an ad set.
 *
 * @param network the network whose ad platform gave it
 * @param value the id as the network spells it; not blank
 */
public record AdSetId(Network network, String value) implements AdObjectId {

    /**
     * Checks the value.
     *
     * @param network the network whose ad platform gave it
     * @param value the id as the network spells it
     */
    public AdSetId {
        Objects.requireNonNull(network, "network");
        if (value.isBlank()) {
            throw InvalidInputException.of("AdSetId", "value", "must not be blank");
        }
    }

    @Override
    public AdLevel level() {
        return AdLevel.AD_SET;
    }
}
