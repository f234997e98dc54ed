package io.smm.spi;

import io.smm.error.Faults;
import java.io.InputStream;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Bytes on their way into a {@link MediaStore}.
 *
 * @param bytes a stream at its first byte; read once, and closed by whoever opened it
 * @param length how many bytes it will give, 1 or more; empty when that is not known
 * @param most how many bytes it may give, 1 or more; it is read no further
 */
public record MediaUpload(InputStream bytes, OptionalLong length, long most) {

    /**
     * Checks the numbers.
     *
     * @param bytes a stream at its first byte
     * @param length how many bytes it will give, 1 or more; empty when that is not known
     * @param most how many bytes it may give, 1 or more
     */
    public MediaUpload {
        Objects.requireNonNull(bytes, "bytes");
        Faults.of("MediaUpload")
                .check(length.isEmpty() || length.getAsLong() >= 1, "length", "must be at least one byte")
                .check(most >= 1, "most", "must be at least one byte, is ", most)
                .raise();
    }
}
