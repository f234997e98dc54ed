package io.smm.audience;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what lists of ages demand together, and names it in the ranges that a network has. */
final class Ages {

    private final BitSet wanted = new BitSet();
    private boolean asked;

    Ages() {
        wanted.set(0, AgeRange.OLDEST + 1);
    }

    /** Whether a list is about ages alone. */
    static boolean only(Set<Criterion> clause) {
        return clause.stream().allMatch(part -> bare(part) instanceof AgeRange);
    }

    void demand(Set<Criterion> clause) {
        BitSet any = new BitSet();
        for (Criterion part : clause) {
            AgeRange range = (AgeRange) bare(part);
            BitSet one = bits(range);
            if (part instanceof Not) {
                one.flip(0, AgeRange.OLDEST + 1);
            }
            any.or(one);
        }
        wanted.and(any);
        asked = true;
    }

    /** The ranges to name, or what cannot be named. */
    List<AgeRange> ranges(Optional<AgeRule> rule, List<Inexpressible> losses) {
        if (!asked) {
            return List.of();
        }
        if (rule.isEmpty()) {
            losses.add(new Inexpressible(describe(), "the network does not tell ages apart", Losses.CUSTOM_AUDIENCE));
            return List.of();
        }
        BitSet covered = new BitSet();
        for (AgeRange step : rule.get().steps()) {
            BitSet bits = bits(step);
            BitSet missing = (BitSet) bits.clone();
            missing.andNot(wanted);
            if (missing.isEmpty()) {
                covered.or(bits);
            }
        }
        List<AgeRange> named = ranges(covered);
        if (!covered.equals(wanted) || covered.isEmpty()) {
            losses.add(new Inexpressible(
                    describe(),
                    wanted.isEmpty() ? "nobody is of all these ages" : "the network tells apart " + steps(rule.get()),
                    named.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    "ask for " + words(named) + ", which is the largest part of it with a name")));
        } else if (rule.get().oneRange() && named.size() > 1) {
            losses.add(new Inexpressible(
                    describe(), "the network takes one range of ages", Optional.of("one targeting for each range")));
        }
        return named;
    }

    private String describe() {
        return words(ranges(wanted));
    }

    private static Criterion bare(Criterion part) {
        return part instanceof Not not ? not.part() : part;
    }

    private static BitSet bits(AgeRange range) {
        BitSet bits = new BitSet();
        bits.set(range.from(), range.to().orElse(AgeRange.OLDEST) + 1);
        return bits;
    }

    private static List<AgeRange> ranges(BitSet bits) {
        List<AgeRange> ranges = new ArrayList<>();
        for (int from = bits.nextSetBit(0); from >= 0; ) {
            int end = bits.nextClearBit(from);
            ranges.add(new AgeRange(from, end > AgeRange.OLDEST ? OptionalInt.empty() : OptionalInt.of(end - 1)));
            from = bits.nextSetBit(end);
        }
        return ranges;
    }

    private static String steps(AgeRule rule) {
        if (!rule.oneRange()) {
            return words(rule.steps());
        }
        AgeRange last = rule.steps().get(rule.steps().size() - 1);
        return "the years from " + rule.steps().get(0).from() + ", and " + last.from() + " and over as one";
    }

    private static String words(List<AgeRange> ranges) {
        return ranges.isEmpty()
                ? "no age"
                : ranges.stream().map(AgeRange::describe).collect(Collectors.joining(", "));
    }
}
