package io.smm.privacy;

import io.smm.error.Faults;
import java.util.List;
import java.util.Objects;

/**
 * What one store did to erase data.
 *
 * @param holder the store
 * @param kind what kind of data
 * @param erased how many records are gone
 * @param kept why others are not, one reason a record; empty when all are gone
 */
public record Erasure(String holder, DataKind kind, long erased, List<String> kept) {

    /**
     * Checks the count.
     *
     * @param holder the store
     * @param kind what kind of data
     * @param erased how many records are gone
     * @param kept why others are not, one reason a record
     */
    public Erasure {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(kind, "kind");
        kept = List.copyOf(kept);
        Faults.of("Erasure")
                .check(erased >= 0, "erased", "must not be negative, is ", erased)
                .raise();
    }

    /**
     * Everything of a kind is gone.
     *
     * @param holder the store
     * @param kind what kind of data
     * @param erased how many records are gone
     * @return the erasure
     */
    public static Erasure all(String holder, DataKind kind, long erased) {
        return new Erasure(holder, kind, erased, List.of());
    }
}
