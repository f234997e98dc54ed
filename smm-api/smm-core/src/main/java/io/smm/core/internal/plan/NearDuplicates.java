package io.smm.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds, for each of some texts, the latest one before it that says nearly the same. How alike two texts are is the resemblance of
 * A. Broder, "On the resemblance and containment of documents" (1997): the share of their shingles that both have; shingles are five
 * letters long, as J. Leskovec, A. Rajaraman and J. Ullman advise for short documents ("Mining of Massive Datasets", 3.2.2).
 *
 * <p>Not every pair is compared: two texts that are alike enough share one of their rarest shingles, and how many of the rarest must be
 * looked at follows from the threshold (prefix filter; S. Chaudhuri, V. Ganti, R. Kaushik, "A primitive operator for similarity joins in
 * data cleaning", 2006). Nothing is missed by it.
 */
final class NearDuplicates {

    /** One text and an earlier one that it resembles. */
    record Pair(int earlier, int later, double resemblance) {}

    private static final int SHINGLE = 5;
    private static final double ROUNDING = 1e-9;

    private final double threshold;
    private final List<long[]> texts;

    /**
     * Cuts the texts into shingles.
     *
     * @param texts normalised, in the order of time; an empty one resembles nothing
     * @param threshold how alike is alike, above 0, at most 1
     */
    NearDuplicates(List<String> texts, double threshold) {
        this.threshold = threshold;
        List<Set<Long>> shingles = texts.stream().map(NearDuplicates::shingles).toList();
        Map<Long, Integer> frequency = new HashMap<>();
        shingles.forEach(set -> set.forEach(shingle -> frequency.merge(shingle, 1, Integer::sum)));
        Comparator<Long> rarestFirst =
                Comparator.<Long>comparingInt(frequency::get).thenComparing(s -> s);
        this.texts = shingles.stream()
                .map(set -> set.stream()
                        .sorted(rarestFirst)
                        .mapToLong(Long::longValue)
                        .toArray())
                .toList();
    }

    /** {@return how alike two texts are, 0 to 1; both normalised} */
    static double resemblance(String one, String other) {
        return resemblance(shingles(one), shingles(other));
    }

    /** {@return for each text that resembles an earlier one the pair of them, in order} */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        Map<Long, List<Integer>> byShingle = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            long[] rarest = rarest(texts.get(i));
            List<List<Integer>> candidates = new ArrayList<>();
            for (long shingle : rarest) {
                candidates.add(byShingle.computeIfAbsent(shingle, ignored -> new ArrayList<>()));
            }
            int later = i;
            latestAlike(later, candidates).ifPresent(pairs::add);
            candidates.forEach(list -> list.add(later));
        }
        return pairs;
    }

    /** Looks at those that share a rare shingle, the latest first. */
    private Optional<Pair> latestAlike(int later, List<List<Integer>> candidates) {
        PriorityQueue<int[]> heads = new PriorityQueue<>(Comparator.comparingInt((int[] head) -> -head[0]));
        for (int list = 0; list < candidates.size(); list++) {
            push(heads, candidates.get(list), list, candidates.get(list).size() - 1);
        }
        Set<Long> mine = asSet(texts.get(later));
        int seen = later;
        while (!heads.isEmpty()) {
            int[] head = heads.remove();
            push(heads, candidates.get(head[1]), head[1], head[2] - 1);
            if (head[0] < seen) {
                seen = head[0];
                OptionalDouble alike = alike(mine, texts.get(seen));
                if (alike.isPresent()) {
                    return Optional.of(new Pair(seen, later, alike.getAsDouble()));
                }
            }
        }
        return Optional.empty();
    }

    private OptionalDouble alike(Set<Long> mine, long[] other) {
        double smaller = Math.min(mine.size(), other.length);
        if (smaller / Math.max(mine.size(), other.length) < threshold) {
            return OptionalDouble.empty();
        }
        double resemblance = resemblance(mine, asSet(other));
        return resemblance >= threshold ? OptionalDouble.of(resemblance) : OptionalDouble.empty();
    }

    private long[] rarest(long[] text) {
        int shared = (int) Math.ceil(threshold * text.length - ROUNDING);
        return Arrays.copyOf(text, text.length == 0 ? 0 : text.length - shared + 1);
    }

    private static void push(PriorityQueue<int[]> heads, List<Integer> texts, int list, int at) {
        if (at >= 0) {
            heads.add(new int[] {texts.get(at), list, at});
        }
    }

    private static double resemblance(Set<Long> one, Set<Long> other) {
        long both = one.stream().filter(other::contains).count();
        long either = one.size() + other.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }

    private static Set<Long> asSet(long[] shingles) {
        Set<Long> set = new HashSet<>(shingles.length * 2);
        for (long shingle : shingles) {
            set.add(shingle);
        }
        return set;
    }

    private static Set<Long> shingles(String text) {
        int[] letters = text.codePoints().toArray();
        Set<Long> shingles = new HashSet<>();
        for (int i = 0; i == 0 || i + SHINGLE <= letters.length; i++) {
            if (letters.length > 0) {
                shingles.add(hash(letters, i, Math.min(letters.length, i + SHINGLE)));
            }
        }
        return shingles;
    }

    /** 64 bits of FNV-1a: among the shingles of a calendar two that clash are not to be met. */
    private static long hash(int[] letters, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ letters[i]) * 0x100000001b3L;
        }
        return hash;
    }
}
