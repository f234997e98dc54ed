package io.smm.adapter.x;

import io.smm.adapter.x.model.XNames;
import io.smm.adapter.x.model.XTier;
import java.util.Objects;

/**
 * What a host may choose about the X adapter. Immutable.
 *
 * @param tier the contract that its app has; default {@link XTier#PAY_PER_USE}
 * @param names by which names fields are asked for; default {@link XNames#TWEET}
 */
public record XOptions(XTier tier, XNames names) {

    /**
     * Checks that nothing is missing.
     *
     * @param tier the contract that its app has
     * @param names by which names fields are asked for
     */
    public XOptions {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(names, "names");
    }

    /** {@return the usual choices} */
    public static XOptions defaults() {
        return new XOptions(XTier.PAY_PER_USE, XNames.TWEET);
    }

    /**
     * The same for an app under another contract.
     *
     * @param other the contract
     * @return the options
     */
    public XOptions on(XTier other) {
        return new XOptions(other, names);
    }

    /**
     * The same with other names in requests.
     *
     * @param other the names
     * @return the options
     */
    public XOptions asking(XNames other) {
        return new XOptions(tier, other);
    }
}
