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
 */
public record AccountPreflight(
        Connection connection, List<Violation> violations, List<TextUse> textUses, Optional<Money> price) {

    /**
     * Copies the lists.
     *
     * @param connection the account
     * @param violations everything found, blockers first
     * @param textUses how much of each text limit each part uses
     * @param price what the network bills for publishing the post
     */
    public AccountPreflight {
        Objects.requireNonNull(connection, "connection");
        violations = List.copyOf(violations);
        textUses = List.copyOf(textUses);
        Objects.requireNonNull(price, "price");
    }

    /** {@return whether nothing blocks publishing} */
    public boolean passes() {
        return violations.stream().noneMatch(violation -> violation.severity() == Violation.Severity.BLOCKER);
    }
}
