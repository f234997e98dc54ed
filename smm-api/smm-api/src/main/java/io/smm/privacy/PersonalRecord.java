package io.smm.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Something that a store holds of a person.
 *
 * @param kind what kind of data
 * @param holder the store
 * @param since since when it is held
 * @param details what it says
 */
public record PersonalRecord(DataKind kind, String holder, Instant since, List<PersonalDetail> details) {

    /**
     * Copies the list.
     *
     * @param kind what kind of data
     * @param holder the store
     * @param since since when it is held
     * @param details what it says
     */
    public PersonalRecord {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(since, "since");
        details = List.copyOf(details);
    }
}
