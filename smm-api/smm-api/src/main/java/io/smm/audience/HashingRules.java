package io.smm.audience;

import io.smm.Network;
import io.smm.error.Faults;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * By what a network recognises contacts, and in which form it wants that before it is hashed with SHA-256, unsalted, as lower-case
 * hexadecimal digits. A hash of another form is valid and matches nobody, so the rules are data with a source.
 *
 * @param network the network
 * @param identifiers one rule an identifier; at least one
 * @param source where the rules come from; not blank
 * @param asOf when they were last checked
 */
public record HashingRules(Network network, List<IdentifierRule> identifiers, String source, LocalDate asOf) {

    /**
     * Checks that each identifier has one rule.
     *
     * @param network the network
     * @param identifiers one rule an identifier
     * @param source where the rules come from
     * @param asOf when they were last checked
     */
    public HashingRules {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(asOf, "asOf");
        identifiers = List.copyOf(identifiers);
        Faults faults = Faults.of("HashingRules of " + network)
                .check(!identifiers.isEmpty(), "identifiers", "must not be empty")
                .check(!source.isBlank(), "source", "must not be blank");
        Set<IdentifierKind> seen = EnumSet.noneOf(IdentifierKind.class);
        for (IdentifierRule rule : identifiers) {
            faults.check(seen.add(rule.kind()), "identifiers", rule.kind() + " has two rules");
        }
        faults.raise();
    }
}
