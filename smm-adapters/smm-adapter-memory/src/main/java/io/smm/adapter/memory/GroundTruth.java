package io.smm.adapter.memory;

import io.smm.adapter.memory.internal.sim.Measure;
import io.smm.adapter.memory.internal.sim.PostTruth;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated population really did with one post until a moment, whatever the network reports of it. Undefined ratios are
 * empty, never zero. Immutable; two are equal when everything in them is, so that two runs can be compared. Memory: 28 bytes for
 * each passing-on.
 */
public final class GroundTruth {

    private final PostTruth truth;
    private final Instant at;

    GroundTruth(PostTruth truth, Instant at) {
        this.truth = truth;
        this.at = at;
    }

    /** {@return the moment up to which it tells} */
    public Instant at() {
        return at;
    }

    /** {@return how often the post was shown, whoever saw it} */
    public long impressions() {
        return paidImpressions() + organicImpressions() + viralImpressions();
    }

    /** {@return how often it was shown for money} */
    public long paidImpressions() {
        return count(Measure.PAID_IMPRESSIONS);
    }

    /** {@return how often it was shown to followers of its author, for nothing and through nobody} */
    public long organicImpressions() {
        return count(Measure.ORGANIC_IMPRESSIONS);
    }

    /** {@return how often it was shown because somebody passed it on} */
    public long viralImpressions() {
        return count(Measure.VIRAL_IMPRESSIONS);
    }

    /** {@return to how many people it was shown, each once} */
    public long reach() {
        return reachFirstPaid() + reachFirstOrganic() + reachFirstViral();
    }

    /** {@return how many people first saw it for money} */
    public long reachFirstPaid() {
        return count(Measure.PAID_REACH);
    }

    /** {@return how many people first saw it as followers of its author} */
    public long reachFirstOrganic() {
        return count(Measure.ORGANIC_REACH);
    }

    /** {@return how many people first saw it because somebody passed it on} */
    public long reachFirstViral() {
        return count(Measure.VIRAL_REACH);
    }

    /** {@return how many of the people reached followed its author when they first saw it} */
    public long followersReached() {
        return count(Measure.FOLLOWERS_REACHED);
    }

    /** {@return how often it was opened, or played when it is a video} */
    public long views() {
        return count(Measure.VIEWS);
    }

    /**
     * Tells how far plays went.
     *
     * @return for each step of the scenario's retention curve how many plays were still going; empty when it is no video
     */
    public List<Long> stillWatching() {
        long[] ended = truth.watched();
        List<Long> going = new ArrayList<>();
        long left = Arrays.stream(ended).sum();
        for (long end : ended) {
            going.add(left);
            left -= end;
        }
        return List.copyOf(going);
    }

    /** {@return how many people like it} */
    public long likes() {
        return count(Measure.LIKES);
    }

    /** {@return how many comments people made} */
    public long comments() {
        return count(Measure.COMMENTS);
    }

    /** {@return how many of the comments are against it} */
    public long negativeComments() {
        return count(Measure.NEGATIVE_COMMENTS);
    }

    /** {@return how many people saved it} */
    public long saves() {
        return count(Measure.SAVES);
    }

    /** {@return how many people opened its link} */
    public long clicks() {
        return count(Measure.CLICKS);
    }

    /** {@return how many people did what the campaign is for after they opened its link} */
    public long conversions() {
        return count(Measure.CONVERSIONS);
    }

    /** {@return how many people liked it, commented on it, saved it, opened its link or passed it on, each once} */
    public long engagedPeople() {
        return count(Measure.ENGAGED);
    }

    /** {@return how many people follow its author because of it} */
    public long followersGained() {
        return count(Measure.FOLLOWS);
    }

    /** {@return how many people ceased to follow its author because of it} */
    public long followersLost() {
        return count(Measure.UNFOLLOWS);
    }

    /** {@return how many posts of their own people wrote about its author because of it} */
    public long mentions() {
        return count(Measure.MENTIONS);
    }

    /** {@return how many people passed it on: the nodes of the cascade without the post} */
    public long shares() {
        return truth.parents().length - 1L;
    }

    /** {@return the cascade in the order of time, the post first; unmodifiable, made as it is read} */
    public List<ShareEvent> cascade() {
        return new Nodes();
    }

    /** {@return how many nodes each generation has, from the post's own (always 1) to the last} */
    public List<Integer> generations() {
        int[] depths = truth.depths();
        int deepest = Arrays.stream(depths).max().orElse(0);
        int[] many = new int[deepest + 1];
        for (int depth : depths) {
            many[depth]++;
        }
        return Arrays.stream(many).boxed().toList();
    }

    /** {@return the generation of the furthest passing-on; 0 when there is none} */
    public int depth() {
        return generations().size() - 1;
    }

    /**
     * The reproduction numbers: how many passings-on each node of a generation caused. Above one it spreads further.
     *
     * @return R of generation 0, 1, … up to the last but one; empty when nobody passed it on
     */
    public List<Double> reproductionNumbers() {
        List<Integer> sizes = generations();
        List<Double> numbers = new ArrayList<>();
        for (int k = 0; k + 1 < sizes.size(); k++) {
            numbers.add((double) sizes.get(k + 1) / sizes.get(k));
        }
        return List.copyOf(numbers);
    }

    /**
     * The structural virality: the mean distance between two nodes of the cascade (Goel, Anderson, Hofman and Watts, Management
     * Science 62(1), 2016). Near 2 when all have it from the post, larger the longer the chains.
     *
     * @return the mean distance; empty when nobody passed it on
     */
    public OptionalDouble structuralVirality() {
        int[] parents = truth.parents();
        int size = parents.length;
        if (size < 2) {
            return OptionalDouble.empty();
        }
        int[] below = new int[size];
        double wiener = 0;
        for (int node = size - 1; node > 0; node--) {
            below[node]++;
            below[parents[node]] += below[node];
            wiener += (double) below[node] * (size - below[node]);
        }
        return OptionalDouble.of(2 * wiener / ((double) size * (size - 1)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroundTruth that
                && at.equals(that.at)
                && Arrays.equals(truth.counts(), that.truth.counts())
                && Arrays.equals(truth.watched(), that.truth.watched())
                && Arrays.equals(truth.parents(), that.truth.parents())
                && Arrays.equals(truth.people(), that.truth.people())
                && Arrays.equals(truth.conversions(), that.truth.conversions())
                && Arrays.equals(truth.times(), that.truth.times());
    }

    /** From contents alone, so that it is the same in every run and on every JDK. */
    @Override
    public int hashCode() {
        return Objects.hash(
                at,
                Arrays.hashCode(truth.counts()),
                Arrays.hashCode(truth.watched()),
                Arrays.hashCode(truth.parents()),
                Arrays.hashCode(truth.people()),
                Arrays.hashCode(truth.conversions()),
                Arrays.hashCode(truth.times()));
    }

    @Override
    public String toString() {
        return "GroundTruth[at " + at + ": " + impressions() + " impressions, reach " + reach() + ", " + shares()
                + " shares in " + depth() + " generations]";
    }

    private long count(Measure measure) {
        return measure.of(truth.counts());
    }

    private final class Nodes extends AbstractList<ShareEvent> implements RandomAccess {

        @Override
        public ShareEvent get(int node) {
            return new ShareEvent(
                    node,
                    truth.parents()[node],
                    truth.people()[node],
                    Instant.ofEpochMilli(truth.times()[node]),
                    truth.depths()[node],
                    truth.conversions()[node]);
        }

        @Override
        public int size() {
            return truth.parents().length;
        }
    }
}
