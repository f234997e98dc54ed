package io.smm.post;

import io.smm.Money;
import io.smm.account.Connection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What preflight found for one account.
 *
 * @param connection the account
 * @param violations everything found, blockers first; unmodifiable
 * @param textUses how much of each text limit each part uses
 * @param price what the network bills for publishing the post; empty when it is free
 * @param fallback what the thread becomes on this account, by the caller's choice, and what all the rest is about then; empty
 *     when the post is published as it is
 */
public record AccountPreflight(
        Connection connection,
        List<Violation> violations,
        List<TextUse> textUses,
        Optional<Money> price,
        Optional<Fallback> fallback) {

    /**
     * Copies the lists.
     *
     * @param connection the account
     * @param violations everything found, blockers first
     * @param textUses how much of each text limit each part uses
     * @param price what the network bills for publishing the post
     * @param fallback what the thread becomes on this account
     */
    public AccountPreflight {
        Objects.requireNonNull(connection, "connection");
        violations = List.copyOf(violations);
        textUses = List.copyOf(textUses);
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(fallback, "fallback");
    }

    /** {@return whether nothing blocks publishing} */
    public boolean passes() {
        return violations.stream().noneMatch(violation -> violation.severity() == Violation.Severity.BLOCKER);
    }
}
