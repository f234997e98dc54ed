package io.smm.spi;

import io.smm.error.Faults;
import java.util.Objects;
import java.util.Optional;

/**
 * Which part of a quota is meant, where a network counts more finely than by account: a place below it, a category of calls.
 * Each part is counted by itself.
 *
 * @param destination the network's id of the place, for scopes {@linkplain QuotaScope#isBelowAccount() below the account}
 * @param category the network's own name for a family of calls, such as {@code org_write}
 */
public record QuotaPart(Optional<String> destination, Optional<String> category) {

    /** No part: the whole quota. */
    public static final QuotaPart WHOLE = new QuotaPart(Optional.empty(), Optional.empty());

    private static final int LONGEST = 500;

    /**
     * Checks that the names can be stored.
     *
     * @param destination the network's id of the place
     * @param category the network's own name for a family of calls
     */
    public QuotaPart {
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(category, "category");
        Faults.of("QuotaPart")
                .check(fits(destination), "destination", "must be 1 to 500 characters")
                .check(fits(category), "category", "must be 1 to 500 characters")
                .raise();
    }

    /**
     * A place.
     *
     * @param destination the network's id of the place
     * @return the part
     */
    public static QuotaPart of(String destination) {
        return new QuotaPart(Optional.of(destination), Optional.empty());
    }

    /**
     * A category of calls.
     *
     * @param category the network's own name for it
     * @return the part
     */
    public static QuotaPart category(String category) {
        return new QuotaPart(Optional.empty(), Optional.of(category));
    }

    /** {@return whether it is no part, but all of the quota} */
    public boolean isWhole() {
        return destination.isEmpty() && category.isEmpty();
    }

    private static boolean fits(Optional<String> name) {
        return name.isEmpty() || !name.get().isEmpty() && name.get().length() <= LONGEST;
    }
}
