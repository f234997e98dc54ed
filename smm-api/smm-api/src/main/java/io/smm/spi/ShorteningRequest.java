package io.smm.spi;

import io.smm.account.Connection;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * What a {@link LinkShortener} is asked to shorten.
 *
 * @param key the name of this link of this request, the same however often it is asked for: 64 letters and digits, which tell nothing
 * @param address the long address, with its tags
 * @param connection the account that publishes it
 * @param deadline by when the answer must be there, on the clock of the {@code Smm}; an answer that comes later is not used
 */
public record ShorteningRequest(String key, URI address, Connection connection, Instant deadline) {

    /**
     * Checks that no component is null.
     *
     * @param key the name of this link of this request
     * @param address the long address
     * @param connection the account that publishes it
     * @param deadline by when the answer must be there
     */
    public ShorteningRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(deadline, "deadline");
    }
}
