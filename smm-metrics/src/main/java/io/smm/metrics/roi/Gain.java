package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.campaign.Economics;
import java.util.Optional;

/** What counts as the gain of a campaign. The two give different returns; which one was used is part of the name. */
public enum Gain {
    /** What of the revenue is left after the costs of what was sold: the sound one, and the default. */
    CONTRIBUTION_MARGIN("contribution-margin"),
    /** The whole revenue: flatters, as what was sold had a cost. */
    REVENUE("revenue");

    private final String words;

    Gain(String words) {
        this.words = words;
    }

    /** {@return its name in the names of metrics} */
    public String words() {
        return words;
    }

    /**
     * The gain of a campaign.
     *
     * @param economics what is known of its money
     * @return the amount; empty when it is not known
     */
    public Optional<Money> of(Economics economics) {
        return this == REVENUE ? economics.revenue() : economics.contributionMargin();
    }
}
