package io.smm.audience;

import io.smm.account.AccountRef;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Following an account of ours.
 *
 * @param account the account
 */
public record Following(AccountRef account) implements Trait {

    /**
     * Checks that the account is there.
     *
     * @param account the account
     */
    public Following {
        Objects.requireNonNull(account, "account");
    }

    @Override
    public Dimension dimension() {
        return Dimension.FOLLOWING;
    }

    @Override
    public Membership membershipOf(Contact contact, LocalDate today) {
        return contact.follows()
                .map(accounts -> Membership.of(accounts.stream()
                        .anyMatch(followed -> followed.network().equals(account.network())
                                && followed.id().equals(account.id())))) // a handle may have changed meanwhile
                .orElse(Membership.UNDECIDED);
    }

    @Override
    public String describe() {
        return "follows " + account.handle().orElse(account.id()) + " on " + account.network();
    }
}
