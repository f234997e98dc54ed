package io.smm.audience;

import java.util.List;
import java.util.Objects;

/**
 * A filled field of a network's targeting.
 *
 * @param field the field
 * @param terms its entries: people must meet one of them, or, among the exclusions, none
 */
public record TargetingList(TargetingField field, List<TargetingTerm> terms) {

    /**
     * Copies the list.
     *
     * @param field the field
     * @param terms its entries
     */
    public TargetingList {
        Objects.requireNonNull(field, "field");
        terms = List.copyOf(terms);
    }
}
