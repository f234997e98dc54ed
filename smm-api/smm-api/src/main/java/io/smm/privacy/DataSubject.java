package io.smm.privacy;

import io.smm.account.AccountRef;
import io.smm.audience.ContactId;
import io.smm.error.InvalidInputException;
import io.smm.post.Delivery;
import io.smm.post.TextSpan;
import java.util.Optional;
import java.util.Set;

/**
 * A person who asks, by everything that the host knows to be theirs.
 *
 * @param contact the host's contact; empty when the person is none
 * @param accounts the person's accounts on networks
 */
public record DataSubject(Optional<ContactId> contact, Set<AccountRef> accounts) {

    /**
     * Checks that there is something to find the person by.
     *
     * @param contact the host's contact
     * @param accounts the person's accounts on networks
     */
    public DataSubject {
        accounts = Set.copyOf(accounts);
        if (contact.isEmpty() && accounts.isEmpty()) {
            throw InvalidInputException.of("DataSubject", "contact", "or an account must be named");
        }
    }

    /**
     * A contact of the host.
     *
     * @param id the contact
     * @return the person
     */
    public static DataSubject contact(ContactId id) {
        return new DataSubject(Optional.of(id), Set.of());
    }

    /**
     * Somebody on a network.
     *
     * @param account the account
     * @return the person
     */
    public static DataSubject account(AccountRef account) {
        return new DataSubject(Optional.empty(), Set.of(account));
    }

    /**
     * Tells whether an account is this person's, whatever its handle is now.
     *
     * @param account the account
     * @return whether it is
     */
    public boolean owns(AccountRef account) {
        return accounts.stream()
                .anyMatch(own ->
                        own.network().equals(account.network()) && own.id().equals(account.id()));
    }

    /**
     * Tells whether a delivery mentions this person: by the account's id, or by its handle, in any part of the post.
     *
     * @param delivery the delivery
     * @return whether it does; an account of another network is nobody there
     */
    public boolean isMentionedIn(Delivery delivery) {
        return delivery.post().parts().stream()
                .flatMap(part -> part.text().spans().stream())
                .filter(TextSpan.Mention.class::isInstance)
                .map(TextSpan.Mention.class::cast)
                .anyMatch(mention -> accounts.stream()
                        .filter(own ->
                                own.network().equals(delivery.connection().network()))
                        .anyMatch(own -> mention.accountId().equals(Optional.of(own.id()))
                                || own.handle().equals(Optional.of(mention.handle()))));
    }
}
