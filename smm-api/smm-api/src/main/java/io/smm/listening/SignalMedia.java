package io.smm.listening;

import io.smm.error.InvalidInputException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A picture, film or file that came with a signal. The SDK names it and does not fetch it.
 *
 * @param nativeKind what the network calls its kind, such as {@code "image"}; not blank
 * @param address where it lies; empty when the network gives none. Many such addresses end after hours.
 * @param altText its description; empty when it has none
 */
public record SignalMedia(String nativeKind, Optional<URI> address, Optional<String> altText) {

    /**
     * Checks the kind.
     *
     * @param nativeKind what the network calls its kind, such as {@code "image"}
     * @param address where it lies
     * @param altText its description
     */
    public SignalMedia {
        Objects.requireNonNull(nativeKind, "nativeKind");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(altText, "altText");
        if (nativeKind.isBlank()) {
            throw InvalidInputException.of("SignalMedia", "nativeKind", "must not be blank");
        }
    }
}
