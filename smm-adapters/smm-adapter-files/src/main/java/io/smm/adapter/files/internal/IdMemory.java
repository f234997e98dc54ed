package io.smm.adapter.files.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How ids are held that must not come twice.
 *
 * @param most how many may be in memory at once
 * @param directory where the others go; empty for the system's own directory of temporary files
 * @param hash 64 bits of an id; ids of one hash are compared by their letters
 */
public record IdMemory(int most, Optional<Path> directory, ToLongFunction<CharSequence> hash) {

    /** How many ids are in memory unless told otherwise. */
    public static final int DEFAULT_MOST = 200_000;

    /** The default. */
    public static final IdMemory DEFAULT = new IdMemory(DEFAULT_MOST, Optional.empty(), TextHash::of);

    /**
     * Another number of ids in memory.
     *
     * @param value how many
     * @return the memory
     */
    public IdMemory withMost(int value) {
        return new IdMemory(value, directory, hash);
    }

    /**
     * Another directory.
     *
     * @param value the directory
     * @return the memory
     */
    public IdMemory withDirectory(Path value) {
        return new IdMemory(most, Optional.of(value), hash);
    }
}
