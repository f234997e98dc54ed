package io.smm.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Translates one segment by one network's rules. What does not fit is noted, never bent. */
final class Translation {

    /** From large to small. An area is none of them: it may cross a border. */
    private static final List<Dimension> PLACES =
            List.of(Dimension.COUNTRY, Dimension.REGION, Dimension.CITY, Dimension.POSTCODE);

    private final Segment segment;
    private final TargetingRules rules;
    private final List<Inexpressible> losses = new ArrayList<>();
    private final List<TargetingList> demands = new ArrayList<>();
    private final Map<TargetingField, Set<TargetingTerm>> exclusions = new LinkedHashMap<>();
    private final Ages ages = new Ages();

    Translation(Segment segment, TargetingRules rules) {
        this.segment = segment;
        this.rules = rules;
    }

    TargetingPlan plan() {
        Optional<List<Set<Criterion>>> clauses = Clauses.of(segment.criterion());
        if (clauses.isEmpty()) {
            losses.add(new Inexpressible(
                    segment.criterion().describe(),
                    "it takes more than " + Clauses.MOST + " lists to write it as networks do",
                    Optional.of("several simpler segments")));
        }
        List<Set<Criterion>> places = new ArrayList<>();
        Map<TargetingField, Set<Criterion>> filled = new LinkedHashMap<>();
        for (Set<Criterion> clause : clauses.orElse(List.of())) {
            if (Ages.only(clause)) {
                ages.demand(clause);
            } else if (clause.size() == 1 && clause.iterator().next() instanceof Not not) {
                exclude((Trait) not.part());
            } else if (clause.stream().allMatch(Translation::isPlace)) {
                places.add(clause);
            } else {
                demand(clause, filled);
            }
        }
        demandPlaces(places);
        List<AgeRange> named = ages.ranges(rules.ages(), losses);
        List<TargetingList> left = new ArrayList<>();
        exclusions.forEach((field, terms) -> left.add(new TargetingList(field, List.copyOf(terms))));
        return new TargetingPlan(
                segment, rules.network(), demands, left, named, List.copyOf(new LinkedHashSet<>(losses)));
    }

    private void exclude(Trait trait) {
        Optional<TargetingField> field = fieldOf(trait);
        if (field.isPresent() && !field.get().excludable()) {
            losses.add(Losses.exclusion(trait, field.get()));
        } else {
            field.ifPresent(taken -> exclusions
                    .computeIfAbsent(taken, first -> new LinkedHashSet<>())
                    .add(term(trait, taken, List.of())));
        }
    }

    private void demand(Set<Criterion> clause, Map<TargetingField, Set<Criterion>> filled) {
        Optional<TargetingField> field = commonField(clause);
        if (field.isEmpty()) {
            return;
        }
        if (filled.putIfAbsent(field.get(), clause) != null && !field.get().repeatable()) {
            losses.add(Losses.second(clause, field.get()));
            return;
        }
        demands.add(list(clause, field.get(), List.of()));
    }

    /** Larger places bind the smaller ones: "Lyon, in France" is one entry, where a list of both would reach all of France. */
    private void demandPlaces(List<Set<Criterion>> clauses) {
        if (clauses.isEmpty()) {
            return;
        }
        List<Set<Criterion>> fromLarge = new ArrayList<>(clauses);
        fromLarge.sort(Comparator.comparingInt(clause -> sizeOf(clause)));
        Set<Criterion> target = fromLarge.remove(fromLarge.size() - 1);
        int bound = sizeOf(target);
        List<Characteristic> within = new ArrayList<>();
        for (int i = fromLarge.size() - 1; i >= 0; i--) {
            Set<Criterion> larger = fromLarge.get(i);
            boolean oneKind =
                    larger.stream().mapToInt(part -> sizeOf(part)).distinct().count() == 1;
            if (bound <= PLACES.size() && oneKind && sizeOf(larger) < bound) {
                larger.forEach(part -> within.add((Characteristic) part));
                bound = sizeOf(larger);
            } else {
                losses.add(Losses.places(larger));
            }
        }
        commonField(target).ifPresent(field -> demands.add(list(target, field, within)));
    }

    /** The field that takes a whole list; empty, and the loss noted, when none does. */
    private Optional<TargetingField> commonField(Set<Criterion> clause) {
        Set<TargetingField> fields = new LinkedHashSet<>();
        boolean lost = false;
        for (Criterion part : clause) {
            if (!(part instanceof Trait trait) || trait instanceof AgeRange) {
                losses.add(Losses.mixed(clause));
                return Optional.empty();
            }
            Optional<TargetingField> field = fieldOf(trait);
            lost |= field.isEmpty();
            field.ifPresent(fields::add);
        }
        if (!lost && fields.size() > 1) {
            losses.add(Losses.mixed(clause));
            return Optional.empty();
        }
        return lost ? Optional.empty() : fields.stream().findFirst();
    }

    /** The field that takes a trait with its value; empty, and the loss noted, when none does. */
    private Optional<TargetingField> fieldOf(Trait trait) {
        Optional<TargetingField> field = rules.field(trait.dimension());
        Optional<Inexpressible> loss =
                field.isEmpty() ? Optional.of(Losses.unknownDimension(trait)) : refused(trait, field.get());
        loss.ifPresent(losses::add);
        return loss.isPresent() ? Optional.empty() : field;
    }

    private Optional<Inexpressible> refused(Trait trait, TargetingField field) {
        if (trait instanceof Characteristic name
                && !field.values().isEmpty()
                && !field.values().contains(name.key())) {
            return Optional.of(Losses.value(trait, field));
        }
        if (trait instanceof Area area
                && rules.radius().filter(rule -> takes(rule, area)).isEmpty()) {
            return rules.radius().map(rule -> Losses.radius(area, rule));
        }
        boolean foreign = trait instanceof InCustomAudience in && !isOurs(in.audience())
                || trait instanceof Lookalike like && !isOurs(like.audience())
                || trait instanceof Following follows
                        && !follows.account().network().equals(rules.network())
                || trait instanceof Engaged engaged && !engaged.post().network().equals(rules.network());
        return foreign ? Optional.of(Losses.foreignAudience(trait)) : Optional.empty();
    }

    private boolean isOurs(CustomAudienceRef audience) {
        return audience.network().equals(rules.network());
    }

    private static boolean takes(RadiusRule rule, Area area) {
        int metres = area.radius().metres();
        return metres >= rule.least().metres() && metres <= rule.most().metres();
    }

    private static TargetingList list(Set<Criterion> clause, TargetingField field, List<Characteristic> within) {
        return new TargetingList(
                field,
                clause.stream().map(part -> term((Trait) part, field, within)).toList());
    }

    private static TargetingTerm term(Trait trait, TargetingField field, List<Characteristic> within) {
        return new TargetingTerm(trait, within, field.byNativeId().contains(trait.dimension()));
    }

    private static boolean isPlace(Criterion part) {
        return part instanceof Area || part instanceof Characteristic name && PLACES.contains(name.dimension());
    }

    /** How small the largest place of a list is, 0 for a country; an area counts as smaller than all and is bound by nothing. */
    private static int sizeOf(Set<Criterion> clause) {
        boolean area = clause.stream().anyMatch(Area.class::isInstance);
        return area
                ? PLACES.size() + 1
                : clause.stream().mapToInt(part -> sizeOf(part)).min().orElseThrow();
    }

    private static int sizeOf(Criterion place) {
        return PLACES.indexOf(((Trait) place).dimension());
    }
}
