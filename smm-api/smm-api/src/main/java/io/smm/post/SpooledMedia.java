package io.smm.post;

import io.smm.error.Faults;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Bytes in a {@link io.smm.spi.MediaStore}, named by what they are: whoever reads them can prove that they are the ones that were put.
 *
 * @param sha256 the SHA-256 of all bytes, 64 small hexadecimal digits
 * @param size how many bytes there are; at least one
 */
public record SpooledMedia(String sha256, long size) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks both.
     *
     * @param sha256 the SHA-256 of all bytes, 64 small hexadecimal digits
     * @param size how many bytes there are; at least one
     */
    public SpooledMedia {
        Objects.requireNonNull(sha256, "sha256");
        Faults.of("SpooledMedia")
                .check(DIGEST.matcher(sha256).matches(), "sha256", "must be 64 small hexadecimal digits")
                .check(size >= 1, "size", "must be at least one byte, is ", size)
                .raise();
    }
}
