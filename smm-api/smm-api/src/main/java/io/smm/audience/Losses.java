package io.smm.audience;

import java.util.Optional;
import java.util.Set;

/** Why something cannot be expressed, and what to do instead. */
final class Losses {

    /** What helps whenever the host knows more than the network. */
    static final Optional<String> CUSTOM_AUDIENCE =
            Optional.of("choose the people among your contacts and hand them over as a custom audience");

    private static final Set<Dimension> OF_THE_HOST =
            Set.of(Dimension.TAG, Dimension.LIFECYCLE_STAGE, Dimension.CUSTOMER_VALUE);

    private Losses() {}

    static Inexpressible unknownDimension(Trait trait) {
        Dimension dimension = trait.dimension();
        String reason = OF_THE_HOST.contains(dimension)
                ? "only you know it, the network does not"
                : "the network does not tell people apart by " + dimension.words();
        return new Inexpressible(trait.describe(), reason, instead(dimension));
    }

    private static Optional<String> instead(Dimension dimension) {
        return dimension.equals(Dimension.CUSTOM_AUDIENCE) || dimension.equals(Dimension.LOOKALIKE)
                ? Optional.empty()
                : CUSTOM_AUDIENCE;
    }

    static Inexpressible value(Trait trait, TargetingField field) {
        return new Inexpressible(
                trait.describe(),
                "the network's " + field.nativeName() + " takes only " + sorted(field.values()),
                CUSTOM_AUDIENCE);
    }

    static Inexpressible foreignAudience(Trait trait) {
        return new Inexpressible(
                trait.describe(),
                "a custom audience stands on one network only",
                Optional.of("upload the contacts to this network too"));
    }

    static Inexpressible radius(Area area, RadiusRule rule) {
        return new Inexpressible(
                area.describe(),
                "the network takes a radius of " + rule.least() + " to " + rule.most(),
                Optional.of("several smaller areas, or the names of towns"));
    }

    static Inexpressible exclusion(Trait trait, TargetingField field) {
        return new Inexpressible(
                "not " + trait.describe(), "the network leaves nobody out by " + field.nativeName(), CUSTOM_AUDIENCE);
    }

    static Inexpressible mixed(Set<Criterion> clause) {
        return new Inexpressible(
                words(clause),
                "the network cannot demand one or the other of different kinds",
                Optional.of("one targeting for each alternative"));
    }

    static Inexpressible second(Set<Criterion> clause, TargetingField field) {
        return new Inexpressible(
                words(clause),
                "the network's " + field.nativeName()
                        + " is one list of alternatives; a second demand would widen the first",
                CUSTOM_AUDIENCE);
    }

    static Inexpressible places(Set<Criterion> clause) {
        return new Inexpressible(
                words(clause),
                "the network reaches people in any of the places named, not in all of them at once",
                Optional.of("name the smallest place alone"));
    }

    static String words(Set<Criterion> clause) {
        return String.join(" or ", clause.stream().map(Criterion::describe).toList());
    }

    private static String sorted(Set<String> values) {
        return String.join(", ", values.stream().sorted().toList());
    }
}
