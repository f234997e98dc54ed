package io.smm.campaign;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * The host's own id of a campaign.
 *
 * @param value 1 to 200 characters, not blank
 */
public record CampaignId(String value) {

    /**
     * Checks the value's length.
     *
     * @param value 1 to 200 characters, not blank
     */
    public CampaignId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 200) {
            throw InvalidInputException.of("CampaignId", "value", "must have 1 to 200 characters and not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
