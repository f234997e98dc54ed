package io.smm.account;

import io.smm.error.Faults;
import io.smm.error.SmmException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How the calls of a connection went, as far as this {@code Smm} made them. An answer that speaks of the content alone, such as a
 * refused post or something that is not there, counts as a success: the account is served. Holds no secret.
 *
 * @param connection the connection
 * @param lastSuccess when a call was answered last; empty when none was
 * @param lastFailure when a call failed last; empty when none did
 * @param error what it failed with: its type is the kind of the trouble; present exactly when {@code lastFailure} is
 * @param failingSince when the first of the failures since the last success happened; empty when the last call succeeded or
 *     none was made
 * @param failuresInARow how many there have been since; zero or more
 */
public record CallHealth(
        ConnectionId connection,
        Optional<Instant> lastSuccess,
        Optional<Instant> lastFailure,
        Optional<SmmException> error,
        Optional<Instant> failingSince,
        int failuresInARow) {

    /**
     * Checks that the components fit together.
     *
     * @param connection the connection
     * @param lastSuccess when a call was answered last
     * @param lastFailure when a call failed last
     * @param error what it failed with
     * @param failingSince when the first of the failures since the last success happened
     * @param failuresInARow how many there have been since
     */
    public CallHealth {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(lastSuccess, "lastSuccess");
        Objects.requireNonNull(lastFailure, "lastFailure");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(failingSince, "failingSince");
        Faults.of("CallHealth")
                .check(error.isPresent() == lastFailure.isPresent(), "error", "goes with lastFailure, and only with it")
                .check(
                        failingSince.isPresent() ? failuresInARow > 0 : failuresInARow == 0,
                        "failuresInARow",
                        "must be more than zero exactly when failingSince is known, is ",
                        failuresInARow)
                .raise();
    }

    /**
     * The health of a connection that made no call yet.
     *
     * @param connection the connection
     * @return its health
     */
    public static CallHealth untried(ConnectionId connection) {
        return new CallHealth(connection, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    /**
     * This health after another success.
     *
     * @param at when
     * @return the new health
     */
    public CallHealth succeeded(Instant at) {
        return new CallHealth(connection, Optional.of(at), lastFailure, error, Optional.empty(), 0);
    }

    /**
     * This health after another failure.
     *
     * @param at when
     * @param with what the call failed with
     * @return the new health
     */
    public CallHealth failed(Instant at, SmmException with) {
        return new CallHealth(
                connection,
                lastSuccess,
                Optional.of(at),
                Optional.of(with),
                failingSince.or(() -> Optional.of(at)),
                Math.addExact(failuresInARow, 1));
    }
}
