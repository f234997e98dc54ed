package io.smm.audience;

import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a network can recognise a contact by. */
public enum IdentifierKind {
    /** The e-mail address. */
    EMAIL,
    /** The telephone number with its country code. */
    PHONE,
    /** The given name. */
    FIRST_NAME,
    /** The family name. */
    LAST_NAME,
    /** The country, as ISO 3166-1 alpha-2. */
    COUNTRY,
    /** The town. */
    CITY,
    /** The postcode. */
    POSTCODE,
    /** The birthday, as {@code YYYYMMDD}. */
    BIRTH_DATE;

    /** What is known of a contact, before it is normalised. */
    Optional<String> of(Contact contact) {
        return switch (this) {
            case EMAIL -> contact.email();
            case PHONE -> contact.phone();
            case FIRST_NAME -> contact.firstName();
            case LAST_NAME -> contact.lastName();
            case COUNTRY -> single(contact, Dimension.COUNTRY);
            case CITY -> single(contact, Dimension.CITY);
            case POSTCODE -> single(contact, Dimension.POSTCODE);
            case BIRTH_DATE -> contact.bornOn().map(DateTimeFormatter.BASIC_ISO_DATE::format);
        };
    }

    private static Optional<String> single(Contact contact, Dimension dimension) {
        return contact.known(dimension).flatMap(known -> known.stream().findFirst());
    }
}
