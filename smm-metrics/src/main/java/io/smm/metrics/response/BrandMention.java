package io.smm.metrics.response;

import io.smm.error.Faults;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One message that names the brand.
 *
 * @param at when it was written; in the years 1900 to 2150
 * @param author who wrote it, by an id that tells two people apart; empty when not known
 * @param kind whose word it is
 */
public record BrandMention(Instant at, Optional<String> author, MentionKind kind) {

    /**
     * Checks the components.
     *
     * @param at when it was written
     * @param author who wrote it
     * @param kind whose word it is
     */
    public BrandMention {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(kind, "kind");
        Faults faults = Faults.of("BrandMention")
                .check(author.filter(String::isBlank).isEmpty(), "author", "must not be blank");
        Nanos.check(faults, "at", at);
        faults.raise();
    }

    /**
     * A customer's mention.
     *
     * @param at when it was written
     * @param author who wrote it
     * @return the mention
     */
    public static BrandMention customer(Instant at, String author) {
        return new BrandMention(at, Optional.of(author), MentionKind.CUSTOMER);
    }
}
