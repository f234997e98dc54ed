package io.smm.metrics.ids;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;

/**
 * Which ids mean the same person when they are equal. Keyed ids do so under one key alone, so the fingerprint of the key travels with
 * whatever was made of them, and two spaces never meet.
 *
 * @param key the fingerprint of the key, 16 hexadecimal digits, which tells nothing of the key; empty for ids that nobody keyed
 */
public record IdSpace(Optional<String> key) {

    /** Ids as they came, such as numbers of a dictionary of one's own. */
    public static final IdSpace UNKEYED = new IdSpace(Optional.empty());

    /**
     * Checks that the component is there.
     *
     * @param key the fingerprint of the key
     */
    public IdSpace {
        Objects.requireNonNull(key, "key");
    }

    /**
     * The space of a key.
     *
     * @param fingerprint the fingerprint of the key, as {@link IdKeyer#space()} has it; not blank
     * @return the space
     * @throws InvalidInputException when it is blank
     */
    public static IdSpace keyed(String fingerprint) {
        if (fingerprint.isBlank()) {
            throw InvalidInputException.of("IdSpace", "fingerprint", "must not be blank");
        }
        return new IdSpace(Optional.of(fingerprint));
    }

    @Override
    public String toString() {
        return key.map(fingerprint -> "key " + fingerprint).orElse("unkeyed");
    }
}
