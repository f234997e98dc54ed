package io.smm.audience;

import java.util.List;
import java.util.Objects;

/**
 * How a network wants one identifier before it is hashed.
 *
 * @param kind the identifier
 * @param steps what brings it into the network's form, in order
 */
public record IdentifierRule(IdentifierKind kind, List<Normalisation> steps) {

    /**
     * Copies the steps.
     *
     * @param kind the identifier
     * @param steps what brings it into the network's form, in order
     */
    public IdentifierRule {
        Objects.requireNonNull(kind, "kind");
        steps = List.copyOf(steps);
    }

    /**
     * A rule.
     *
     * @param kind the identifier
     * @param steps what brings it into the network's form, in order
     * @return the rule
     */
    public static IdentifierRule of(IdentifierKind kind, Normalisation... steps) {
        return new IdentifierRule(kind, List.of(steps));
    }

    String normalised(String text) {
        String result = text;
        for (Normalisation step : steps) {
            result = step.apply(result);
        }
        return result;
    }
}
