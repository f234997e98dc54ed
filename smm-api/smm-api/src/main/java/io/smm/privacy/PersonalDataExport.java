package io.smm.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Everything that the stores of the SDK hold of a person. What the host's own systems and the networks hold is not in it.
 *
 * @param subject the person
 * @param at when it was gathered
 * @param records what is held, in the order of the stores
 */
public record PersonalDataExport(DataSubject subject, Instant at, List<PersonalRecord> records) {

    /**
     * Copies the list.
     *
     * @param subject the person
     * @param at when it was gathered
     * @param records what is held, in the order of the stores
     */
    public PersonalDataExport {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(at, "at");
        records = List.copyOf(records);
    }

    /**
     * What is held of one kind.
     *
     * @param kind the kind
     * @return the records of that kind
     */
    public List<PersonalRecord> of(DataKind kind) {
        return records.stream().filter(one -> one.kind().equals(kind)).toList();
    }
}
