package io.smm.adapter.memory.internal.sim;

import java.util.Arrays;

/**
 * What really became of one post, copied at a moment: counts, plays by how far they went, and the cascade with its own numbering
 * in which the post is 0 and a parent's number is less than its children's.
 *
 * @param counts the counts, in the order of {@link Measure}
 * @param watched how many plays ended in each step of the retention curve
 * @param parents the node from which each node came; negative for the post
 * @param people who shared; negative for the post
 * @param depths the generation of each node
 * @param conversions how many deeds came of showings by each node
 * @param times when, in milliseconds since the epoch
 */
@SuppressWarnings("ArrayRecordComponent") // internal, handed on at once and never compared
public record PostTruth(
        long[] counts, long[] watched, int[] parents, int[] people, int[] depths, int[] conversions, long[] times) {

    static PostTruth of(int post, long[] counts, long[] watched, Cascades cascades, int root) {
        int[] place = new int[cascades.size() - root];
        int[] parents = new int[place.length];
        int[] people = new int[place.length];
        int[] depths = new int[place.length];
        int[] conversions = new int[place.length];
        long[] times = new long[place.length];
        int size = 0;
        for (int node = root; node < cascades.size(); node++) {
            if (cascades.post(node) == post) {
                place[node - root] = size;
                parents[size] = node == root ? -1 : place[cascades.parent(node) - root];
                people[size] = cascades.person(node);
                depths[size] = cascades.depth(node);
                conversions[size] = cascades.conversions(node);
                times[size++] = cascades.when(node);
            }
        }
        return new PostTruth(
                counts,
                watched,
                Arrays.copyOf(parents, size),
                Arrays.copyOf(people, size),
                Arrays.copyOf(depths, size),
                Arrays.copyOf(conversions, size),
                Arrays.copyOf(times, size));
    }
}
