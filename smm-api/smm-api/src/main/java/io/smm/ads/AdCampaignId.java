package io.smm.ads;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * The id of an ad campaign.
 *
 * @param network the network whose ad platform gave it
 * @param value the id as the network spells it; not blank
 */
public record AdCampaignId(Network network, String value) implements AdObjectId {

    /**
     * Checks the value.
     *
     * @param network the network whose ad platform gave it
     * @param value the id as the network spells it
     */
    public AdCampaignId {
        Objects.requireNonNull(network, "network");
        if (value.isBlank()) {
            throw InvalidInputException.of("AdCampaignId", "value", "must not be blank");
        }
    }

    @Override
    public AdLevel level() {
        return AdLevel.CAMPAIGN;
    }
}
