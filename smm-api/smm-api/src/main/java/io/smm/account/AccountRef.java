package io.smm.account;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;

/**
 * An account on a network, ours or a stranger's.
 *
 * @param network the network
 * @param id the network's stable id for the account, such as a DID or a number; not blank
 * @param handle the name it shows, without {@code @}; may change over time; empty when not known
 */
public record AccountRef(Network network, String id, Optional<String> handle) {

    /**
     * Checks the id.
     *
     * @param network the network
     * @param id the network's stable id for the account, such as a DID or a number
     * @param handle the name it shows, without {@code @}
     */
    public AccountRef {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(handle, "handle");
        if (id.isBlank()) {
            throw InvalidInputException.of("AccountRef", "id", "must not be blank");
        }
    }

    /**
     * An account whose handle is known.
     *
     * @param network the network
     * @param id the network's stable id for the account
     * @param handle the name it shows, without {@code @}
     * @return the reference
     */
    public static AccountRef of(Network network, String id, String handle) {
        return new AccountRef(network, id, Optional.of(handle));
    }
}
