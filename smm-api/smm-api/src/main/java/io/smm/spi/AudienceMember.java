package io.smm.spi;

import io.smm.account.Connection;
import io.smm.audience.ContactId;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.HashedContact;
import io.smm.privacy.Purpose;
import java.time.Instant;
import java.util.Objects;

/**
 * That a contact was put into a custom audience, and how it was named there: what it takes to get it out again when the person
 * asks, though the contact's address changed meanwhile.
 *
 * @param connection the account that uploaded it
 * @param audience the audience
 * @param contact the contact
 * @param hashed what was sent
 * @param purpose for what
 * @param since since when
 */
public record AudienceMember(
        Connection connection,
        CustomAudienceRef audience,
        ContactId contact,
        HashedContact hashed,
        Purpose purpose,
        Instant since) {

    /**
     * Checks that no component is null.
     *
     *
     * @param connection the account that uploaded it
     * @param audience the audience
     * @param contact the contact
     * @param hashed what was sent
     * @param purpose for what
     * @param since since when
     */
    public AudienceMember {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(hashed, "hashed");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(since, "since");
    }
}
