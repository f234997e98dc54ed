package io.smm.account;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;

/**
 * A place below an account that can be published to: a board, a subreddit, a location, a channel. It may carry rules of its
 * own. Networks without such places take none.
 *
 * @param kind what sort of place
 * @param id the network's own id of it; not blank
 * @param name what people call it; empty when the caller knows the id alone
 */
public record Destination(DestinationKind kind, String id, Optional<String> name) {

    /**
     * Makes a destination.
     *
     * @param kind what sort of place
     * @param id the network's own id of it
     * @param name what people call it
     */
    public Destination {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        if (id.isBlank()) {
            throw InvalidInputException.of("Destination", "id", "must not be blank");
        }
    }

    /**
     * A destination known by its id.
     *
     * @param kind what sort of place
     * @param id the network's own id of it
     * @return the destination, without a name
     */
    public static Destination of(DestinationKind kind, String id) {
        return new Destination(kind, id, Optional.empty());
    }
}
