package io.smm.spi;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * Media that a {@link MediaHost} put on the web.
 *
 * @param address where anybody can fetch them, without signing in
 * @param expiresAt until when the address is good; the bytes may go after it
 */
public record HostedMedia(URI address, Instant expiresAt) {

    /**
     * Checks that no component is null.
     *
     * @param address where anybody can fetch them
     * @param expiresAt until when the address is good
     */
    public HostedMedia {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** {@return the host alone: the rest of the address may hold a signature} */
    @Override
    public String toString() {
        return "HostedMedia[" + address.getRawAuthority() + ", until " + expiresAt + "]";
    }
}
