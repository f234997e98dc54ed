package io.smm.post;

import io.smm.error.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * Where the bytes of an image come from. Repeatable: every {@link #open()} gives the same bytes from the beginning, so that
 * an upload may be tried again. Immutable and thread-safe; the bytes are streamed, never held whole by the SDK unless they
 * were given as an array.
 */
public final class MediaSource {

    /** Opens the bytes once more. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens a stream at the first byte.
         *
         * @return a new stream; the caller closes it
         * @throws IOException when the bytes cannot be had
         */
        InputStream open() throws IOException;
    }

    private final String name;
    private final long size;
    private final Opener opener;

    private MediaSource(String name, long size, Opener opener) {
        this.name = name;
        this.size = size;
        this.opener = opener;
    }

    /**
     * Bytes in memory; copied.
     *
     * @param bytes the bytes; at least one
     * @return the source
     */
    public static MediaSource ofBytes(byte[] bytes) {
        byte[] copy = Arrays.copyOf(bytes, bytes.length);
        return ofStream(copy.length + " bytes", copy.length, () -> new ByteArrayInputStream(copy));
    }

    /**
     * A file, which must not change until the post is published.
     *
     * @param file the file; readable now
     * @return the source
     * @throws InvalidInputException when the file cannot be read
     */
    public static MediaSource ofFile(Path file) {
        Objects.requireNonNull(file, "file");
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw InvalidInputException.of("MediaSource", "file", "cannot be read: " + file);
            }
            return ofStream(file.getFileName().toString(), Files.size(file), () -> Files.newInputStream(file));
        } catch (IOException unreadable) {
            throw InvalidInputException.of("MediaSource", "file", "cannot be read: " + file);
        }
    }

    /**
     * A repeatable stream.
     *
     * @param name what to call it in messages; no secret
     * @param size how many bytes it gives; at least one
     * @param opener opens it from the beginning, as often as asked
     * @return the source
     */
    public static MediaSource ofStream(String name, long size, Opener opener) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(opener, "opener");
        if (size < 1) {
            throw InvalidInputException.of("MediaSource", "size", "must be at least one byte, is " + size);
        }
        return new MediaSource(name, size, opener);
    }

    /** {@return how many bytes it gives} */
    public long size() {
        return size;
    }

    /**
     * Opens the bytes from the beginning.
     *
     * @return a new stream; the caller closes it
     * @throws IOException when the bytes cannot be had
     */
    public InputStream open() throws IOException {
        return opener.open();
    }

    @Override
    public String toString() {
        return "MediaSource[" + name + ", " + size + " bytes]";
    }
}
