package io.smm.privacy;

import io.smm.audience.ContactId;
import io.smm.error.Faults;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The record that a contact's data may be used for a purpose: on which ground, since when, where that is written down, and since
 * when no more.
 *
 * @param contact whose data
 * @param purpose for what
 * @param basis on which ground
 * @param givenAt since when
 * @param source where the proof is, such as {@code "newsletter form, version 3"}; not blank
 * @param withdrawnAt since when no more; not before {@code givenAt}; empty while it holds
 */
public record Consent(
        ContactId contact,
        Purpose purpose,
        LawfulBasis basis,
        Instant givenAt,
        String source,
        Optional<Instant> withdrawnAt) {

    /**
     * Checks the times and that there is a proof.
     *
     *
     * @param contact whose data
     * @param purpose for what
     * @param basis on which ground
     * @param givenAt since when
     * @param source where the proof is, such as {@code "newsletter form, version 3"}
     * @param withdrawnAt since when no more
     */
    public Consent {
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(basis, "basis");
        Faults.of("Consent")
                .check(!source.isBlank(), "source", "must say where the proof is")
                .check(withdrawnAt.filter(givenAt::isAfter).isEmpty(), "withdrawnAt", "must not be before it was given")
                .raise();
    }

    /**
     * The contact's agreement.
     *
     * @param contact whose data
     * @param purpose for what
     * @param givenAt since when
     * @param source where the proof is; not blank
     * @return the record
     */
    public static Consent given(ContactId contact, Purpose purpose, Instant givenAt, String source) {
        return new Consent(contact, purpose, LawfulBasis.CONSENT, givenAt, source, Optional.empty());
    }

    /**
     * The same record, withdrawn. What was done before stays lawful.
     *
     * @param at since when
     * @return the changed record
     */
    public Consent withdrawn(Instant at) {
        return new Consent(contact, purpose, basis, givenAt, source, Optional.of(at));
    }

    /**
     * Tells whether it holds at a moment.
     *
     * @param moment the moment
     * @return whether it was given by then and not withdrawn
     */
    public boolean holdsAt(Instant moment) {
        return !givenAt.isAfter(moment)
                && withdrawnAt.filter(end -> !end.isAfter(moment)).isEmpty();
    }
}
