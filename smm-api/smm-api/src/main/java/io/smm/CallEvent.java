package io.smm;

import io.smm.account.ConnectionId;
import io.smm.error.SmmException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call to a network has ended. Holds no secret and no content.
 *
 * @param network the network
 * @param operation the operation in the network's own name for it
 * @param connection the connection it was made with; empty for a call that needs none, such as signing in
 * @param status the HTTP status of the answer; empty when there was none
 * @param took how long it took, waiting for quota excluded
 * @param error what it failed with; empty when it succeeded
 */
public record CallEvent(
        Network network,
        String operation,
        Optional<ConnectionId> connection,
        OptionalInt status,
        Duration took,
        Optional<SmmException> error) {

    /**
     * Checks that no component is null.
     *
     * @param network the network
     * @param operation the operation in the network's own name for it
     * @param connection the connection it was made with
     * @param status the HTTP status of the answer
     * @param took how long it took, waiting for quota excluded
     * @param error what it failed with
     */
    public CallEvent {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(error, "error");
    }
}
