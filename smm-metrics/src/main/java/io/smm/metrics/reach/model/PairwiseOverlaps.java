package io.smm.metrics.reach.model;

import io.smm.metrics.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringJoiner;

/** The classical bounds of a union from the sizes of its sets and what is known of their overlaps, in integers of any size. */
final class PairwiseOverlaps {

    private static final int MOST_NAMED = 20;

    private final long[] reaches;
    private final OptionalLong population;
    private final Map<Pair, Long> known;

    PairwiseOverlaps(long[] reaches, OptionalLong population, Map<Pair, Long> known) {
        this.reaches = reaches;
        this.population = population;
        this.known = known;
    }

    /** Two posts, the earlier first. */
    record Pair(int one, int other) {}

    /** What cannot be true, in words; empty when all can. */
    String faults() {
        List<String> faults = new ArrayList<>();
        if (population.isPresent() && population.getAsLong() < 0) {
            faults.add("population is " + population.getAsLong());
        }
        for (int i = 0; i < reaches.length; i++) {
            if (reaches[i] < 0) {
                faults.add("reaches[" + i + "] is " + reaches[i]);
            } else if (population.isPresent() && reaches[i] > population.getAsLong()) {
                faults.add("reaches[" + i + "] is " + reaches[i] + ", above the population");
            }
        }
        if (faults.isEmpty()) {
            known.forEach((pair, people) -> {
                if (people < least(pair.one, pair.other) || people > most(pair.one, pair.other)) {
                    faults.add("overlap of " + pair.one + " and " + pair.other + " is " + people + ", must be "
                            + least(pair.one, pair.other) + " to " + most(pair.one, pair.other));
                }
            });
        }
        StringJoiner named = new StringJoiner("; ");
        faults.stream().limit(MOST_NAMED).forEach(named::add);
        return named.toString();
    }

    BigInteger upper() {
        BigInteger most = sum();
        if (!known.isEmpty()) {
            most = most.subtract(heaviestTree());
        }
        return population.isPresent() ? most.min(BigInteger.valueOf(population.getAsLong())) : most;
    }

    BigInteger lower() {
        BigInteger least = BigInteger.ZERO;
        for (long reach : reaches) {
            least = least.max(BigInteger.valueOf(reach));
        }
        if (!known.isEmpty()) {
            least = least.max(largestPair()).max(dawsonSankoff()).max(deCaen());
        }
        return least;
    }

    private BigInteger sum() {
        BigInteger sum = BigInteger.ZERO;
        for (long reach : reaches) {
            sum = sum.add(BigInteger.valueOf(reach));
        }
        return sum;
    }

    private BigInteger largestPair() {
        BigInteger largest = BigInteger.ZERO;
        for (Map.Entry<Pair, Long> each : known.entrySet()) {
            largest = largest.max(BigInteger.valueOf(reaches[each.getKey().one])
                    .add(BigInteger.valueOf(reaches[each.getKey().other]))
                    .subtract(BigInteger.valueOf(each.getValue())));
        }
        return largest;
    }

    /** For each k the bound holds, and it falls with S₂: so S₂ may be taken too large. */
    private BigInteger dawsonSankoff() {
        BigInteger s1 = sum();
        if (s1.signum() == 0) {
            return s1;
        }
        BigInteger s2 = BigInteger.ZERO;
        for (int i = 0; i < reaches.length; i++) {
            for (int j = i + 1; j < reaches.length; j++) {
                s2 = s2.add(BigInteger.valueOf(atMost(i, j)));
            }
        }
        BigInteger k = s2.shiftLeft(1).divide(s1).add(BigInteger.ONE);
        BigInteger after = k.add(BigInteger.ONE);
        return ceiling(s1.multiply(k).subtract(s2).shiftLeft(1), k.multiply(after));
    }

    private BigInteger deCaen() {
        List<Fraction> terms = new ArrayList<>();
        for (int i = 0; i < reaches.length; i++) {
            if (reaches[i] == 0) {
                continue;
            }
            BigInteger met = BigInteger.ZERO;
            for (int j = 0; j < reaches.length; j++) {
                met = met.add(BigInteger.valueOf(i == j ? reaches[i] : atMost(i, j)));
            }
            BigInteger own = BigInteger.valueOf(reaches[i]);
            terms.add(Fraction.of(own.multiply(own), met));
        }
        Fraction sum = Fraction.sum(terms);
        return ceiling(sum.numerator(), sum.denominator());
    }

    /** Prim's algorithm: the tree whose overlaps weigh most. */
    private BigInteger heaviestTree() {
        boolean[] in = new boolean[reaches.length];
        long[] heaviest = new long[reaches.length];
        BigInteger weight = BigInteger.ZERO;
        int next = 0;
        for (int taken = 0; taken < reaches.length; taken++) {
            in[next] = true;
            weight = weight.add(BigInteger.valueOf(heaviest[next]));
            int from = next;
            next = -1;
            for (int j = 0; j < reaches.length; j++) {
                if (!in[j]) {
                    heaviest[j] = Math.max(heaviest[j], atLeast(from, j));
                    next = next < 0 || heaviest[j] > heaviest[next] ? j : next;
                }
            }
        }
        return weight;
    }

    private long atMost(int i, int j) {
        Long people = known.get(new Pair(Math.min(i, j), Math.max(i, j)));
        return people == null ? most(i, j) : people;
    }

    private long atLeast(int i, int j) {
        Long people = known.get(new Pair(Math.min(i, j), Math.max(i, j)));
        return people == null ? least(i, j) : people;
    }

    private long most(int i, int j) {
        return Math.min(reaches[i], reaches[j]);
    }

    private long least(int i, int j) {
        return population.isPresent() ? Math.max(0, reaches[i] - (population.getAsLong() - reaches[j])) : 0;
    }

    private static BigInteger ceiling(BigInteger top, BigInteger bottom) {
        BigInteger[] parts = top.divideAndRemainder(bottom);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
