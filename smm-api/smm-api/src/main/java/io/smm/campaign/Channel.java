package io.smm.campaign;

import io.smm.account.AccountRef;
import java.util.Objects;
import java.util.Optional;

/**
 * An account through which a campaign speaks, and what it is there for.
 *
 * @param account the account
 * @param purpose what the campaign wants there; its own objective when it is the same
 * @param cadence how often it is to be posted to; empty when not planned
 */
public record Channel(AccountRef account, Objective purpose, Optional<Cadence> cadence) {

    /**
     * Checks that everything is there.
     *
     * @param account the account
     * @param purpose what the campaign wants there
     * @param cadence how often it is to be posted to
     */
    public Channel {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(cadence, "cadence");
    }

    /**
     * A channel that is posted to regularly.
     *
     * @param account the account
     * @param purpose what the campaign wants there
     * @param cadence how often it is to be posted to
     * @return the channel
     */
    public static Channel of(AccountRef account, Objective purpose, Cadence cadence) {
        return new Channel(account, purpose, Optional.of(cadence));
    }
}
