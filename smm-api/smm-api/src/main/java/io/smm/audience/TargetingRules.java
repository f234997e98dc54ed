package io.smm.audience;

import io.smm.Network;
import io.smm.error.Faults;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a network's advertising can tell people apart by, as data: the fields of its targeting, its ages, its radius. Known before
 * any call. Where it is not certain how a network combines two fields, the rules leave one out: refusing is safe, reaching other
 * people than were meant is not.
 *
 * @param network the network
 * @param fields the fields; a dimension stands in one of them at most
 * @param ages which ages it tells apart; empty when none
 * @param radius which radius around a point it takes; empty when none
 * @param source where the facts come from
 * @param asOf when they were last checked
 */
public record TargetingRules(
        Network network,
        List<TargetingField> fields,
        Optional<AgeRule> ages,
        Optional<RadiusRule> radius,
        String source,
        LocalDate asOf) {

    /**
     * Checks that each dimension has one field.
     *
     * @param network the network
     * @param fields the fields
     * @param ages which ages it tells apart
     * @param radius which radius around a point it takes
     * @param source where the facts come from
     * @param asOf when they were last checked
     */
    public TargetingRules {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(ages, "ages");
        Objects.requireNonNull(radius, "radius");
        Objects.requireNonNull(asOf, "asOf");
        fields = List.copyOf(fields);
        Faults faults =
                Faults.of("TargetingRules of " + network).check(!source.isBlank(), "source", "must not be blank");
        Set<Dimension> seen = new HashSet<>();
        for (TargetingField field : fields) {
            for (Dimension dimension : field.dimensions()) {
                faults.check(seen.add(dimension), field.nativeName(), dimension + " stands in another field too");
            }
        }
        faults.check(
                        radius.isPresent() == seen.contains(Dimension.AREA),
                        "radius",
                        "must be there exactly when a field takes areas")
                .raise();
    }

    /**
     * Looks up where a dimension goes.
     *
     * @param dimension the dimension
     * @return its field; empty when the network cannot tell people apart by it, and for ages
     */
    public Optional<TargetingField> field(Dimension dimension) {
        return fields.stream()
                .filter(field -> field.dimensions().contains(dimension))
                .findFirst();
    }
}
