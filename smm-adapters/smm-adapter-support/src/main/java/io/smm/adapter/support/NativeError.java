package io.smm.adapter.support;

import io.smm.error.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An error as the network itself tells it. A reader gives the network's own words; the engine masks and shortens them before
 * anybody else sees them.
 *
 * @param code the network's name or number for it; may be empty
 * @param message what it says to a person; may be empty
 * @param retryAfter how long it asks to wait, where the body says so and not the headers; empty when it does not
 * @param faults what it finds wrong with the single values that were sent; often empty
 */
public record NativeError(String code, String message, Optional<Duration> retryAfter, List<Fault> faults) {

    /**
     * Copies the faults.
     *
     * @param code the network's name or number for it
     * @param message what it says to a person
     * @param retryAfter how long it asks to wait
     * @param faults what it finds wrong with the single values that were sent
     */
    public NativeError {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(retryAfter, "retryAfter");
        faults = List.copyOf(faults);
    }

    /**
     * An error that is a code and a message.
     *
     * @param code the network's name or number for it; may be empty
     * @param message what it says to a person; may be empty
     */
    public NativeError(String code, String message) {
        this(code, message, Optional.empty(), List.of());
    }
}
