package io.smm.adapter.memory.internal.sim;

import io.smm.adapter.memory.Population;

/**
 * Who follows whom, as one array of followers and the place in it at which each person's begin. Everybody follows about as
 * many; whom they follow is drawn with weight rank^(-2/3), so that the number of followers has a power-law tail of exponent
 * 2.5 (a Chung–Lu graph): person 0 is followed most. 4 bytes an edge; edges are drawn twice rather than kept.
 */
final class FollowGraph {

    private static final int FOLLOWS = 1;

    private final int[] begin;
    private final int[] followers;

    FollowGraph(Population population) {
        int size = population.size();
        long key = Dice.key(population.seed(), FOLLOWS);
        begin = new int[size + 1];
        int[] followed = new int[2 * population.following() + 1];
        for (int person = 0; person < size; person++) {
            int many = draw(key, person, population, followed);
            for (int i = 0; i < many; i++) {
                begin[followed[i] + 1]++;
            }
        }
        for (int person = 0; person < size; person++) {
            begin[person + 1] += begin[person];
        }
        followers = new int[begin[size]];
        int[] next = begin.clone();
        for (int person = 0; person < size; person++) {
            int many = draw(key, person, population, followed);
            for (int i = 0; i < many; i++) {
                followers[next[followed[i]]++] = person;
            }
        }
    }

    /** Where somebody's followers begin. */
    int from(int person) {
        return begin[person];
    }

    /** Where they end. */
    int to(int person) {
        return begin[person + 1];
    }

    int follower(int place) {
        return followers[place];
    }

    long edges() {
        return followers.length;
    }

    /** Whom somebody follows: half to one and a half times the mean, each once, never themselves. */
    private static int draw(long key, int person, Population population, int[] into) {
        long own = Dice.key(key, person);
        int mean = population.following();
        int wanted = mean == 0 ? 0 : mean - mean / 2 + (int) (Dice.at(own, 0) * (mean / 2 * 2 + 1));
        int found = 0;
        for (int i = 1; i <= wanted; i++) {
            double rank = Dice.at(own, i);
            int candidate = (int) (rank * rank * rank * population.size());
            if (candidate != person && isNew(into, found, candidate)) {
                into[found++] = candidate;
            }
        }
        return found;
    }

    private static boolean isNew(int[] among, int many, int candidate) {
        for (int i = 0; i < many; i++) {
            if (among[i] == candidate) {
                return false;
            }
        }
        return true;
    }
}
