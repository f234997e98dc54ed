package io.smm.spi;

import java.util.Optional;

/**
 * Keeps where a consumer stands in what it reads. A key has 1 to 1,000 characters, a value at most {@link #MOST_CHARACTERS};
 * both hold no secret. Thread-safe.
 */
public interface CursorStore {

    /** The longest value. */
    int MOST_CHARACTERS = 1_048_576;

    /**
     * A stored place.
     *
     * @param value the place, in the consumer's own words
     * @param version grows with each change; one or more
     */
    record Stored(String value, long version) {}

    /**
     * Looks a place up.
     *
     * @param key whose place
     * @return the place; empty when none is stored
     */
    Optional<Stored> find(String key);

    /**
     * Stores a place unless somebody else did meanwhile.
     *
     * @param key whose place
     * @param expectedVersion the version that was read; zero when none was stored
     * @param value the new place
     * @return whether it was stored
     */
    boolean replace(String key, long expectedVersion, String value);
}
