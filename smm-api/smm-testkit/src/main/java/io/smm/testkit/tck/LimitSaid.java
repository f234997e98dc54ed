package io.smm.testkit.tck;

import java.time.Instant;
import java.util.Objects;

/**
 * What a server says when it refuses a request as one too many.
 *
 * @param until from when on it would take the request again, by the environment's clock
 * @param asQuota whether the refusal also says which stated quota is used up, so that the ledger can learn of it
 */
public record LimitSaid(Instant until, boolean asQuota) {

    /**
     * Checks that there is a moment.
     *
     * @param until from when on it would take the request again, by the environment's clock
     * @param asQuota whether the refusal also says which stated quota is used up
     */
    public LimitSaid {
        Objects.requireNonNull(until, "until");
    }
}
