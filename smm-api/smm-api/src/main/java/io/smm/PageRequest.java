package io.smm;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a walk over pages begins and how large its pages are.
 *
 * @param limit how many items a page should hold, 1 to 1,000; a network that allows fewer gives fewer
 * @param from where to begin; empty for the beginning
 */
public record PageRequest(int limit, Optional<Cursor> from) {

    /**
     * Checks the limit.
     *
     * @param limit how many items a page should hold, 1 to 1,000
     * @param from where to begin
     */
    public PageRequest {
        Objects.requireNonNull(from, "from");
        if (limit < 1 || limit > 1_000) {
            throw InvalidInputException.of("PageRequest", "limit", "must be 1 to 1,000, is " + limit);
        }
    }

    /** {@return pages of 50 from the beginning} */
    public static PageRequest first() {
        return first(50);
    }

    /**
     * Pages from the beginning.
     *
     * @param limit how many items a page should hold, 1 to 1,000
     * @return the request
     */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /**
     * The same page size, from another place.
     *
     * @param cursor where to begin
     * @return the request
     */
    public PageRequest from(Cursor cursor) {
        return new PageRequest(limit, Optional.of(cursor));
    }
}
