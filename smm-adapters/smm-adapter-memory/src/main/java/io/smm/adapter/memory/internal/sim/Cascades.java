package io.smm.adapter.memory.internal.sim;

import java.util.Arrays;

/**
 * Who passed what on and from whom: one node for each post and each sharing of it, in the order in which they happened, so that
 * a parent's number is always less than its children's.
 */
final class Cascades {

    private int[] post = new int[64];
    private int[] parent = new int[64];
    private int[] person = new int[64];
    private int[] depth = new int[64];
    private int[] conversions = new int[64];
    private long[] when = new long[64];
    private int size;

    /** The node of a post itself; nobody of the population is its person. */
    int root(int ofPost, long time) {
        return add(ofPost, -1, -1, 0, time);
    }

    /** The node of a sharing. */
    int share(int from, int by, long time) {
        return add(post[from], from, by, depth[from] + 1, time);
    }

    int size() {
        return size;
    }

    int post(int node) {
        return post[node];
    }

    int parent(int node) {
        return parent[node];
    }

    int person(int node) {
        return person[node];
    }

    int depth(int node) {
        return depth[node];
    }

    long when(int node) {
        return when[node];
    }

    int conversions(int node) {
        return conversions[node];
    }

    void convert(int node) {
        conversions[node]++;
    }

    private int add(int ofPost, int from, int by, int generation, long time) {
        if (size == post.length) {
            int larger = size + (size >> 1);
            post = Arrays.copyOf(post, larger);
            parent = Arrays.copyOf(parent, larger);
            person = Arrays.copyOf(person, larger);
            depth = Arrays.copyOf(depth, larger);
            conversions = Arrays.copyOf(conversions, larger);
            when = Arrays.copyOf(when, larger);
        }
        post[size] = ofPost;
        parent[size] = from;
        person[size] = by;
        depth[size] = generation;
        when[size] = time;
        return size++;
    }
}
