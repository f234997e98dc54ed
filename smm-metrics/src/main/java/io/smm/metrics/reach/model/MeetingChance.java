package io.smm.metrics.reach.model;

import io.smm.metrics.internal.CompensatedSum;

/** How the chance to be met is spread over people. */
sealed interface MeetingChance {

    /** The logarithm of the share of people whom none of n insertions meets; n is above zero. */
    double logOfNone(long insertions);

    /** Adds the logarithm of the share of people whom k given ones of n insertions meet and the others do not. */
    void addLogOfOrder(int times, int insertions, CompensatedSum log);

    /** A beta distribution. */
    record Beta(double alpha, double beta) implements MeetingChance {

        /** From here on the sum is an integral with the mean of its ends: the next correction is below 1e-11 where reach is not yet one. */
        private static final int SUMMED = 100_000;

        @Override
        public double logOfNone(long insertions) {
            CompensatedSum log = new CompensatedSum();
            int summed = (int) Math.min(insertions, SUMMED);
            for (int j = 0; j < summed; j++) {
                log.add(logOfMiss(j));
            }
            if (insertions > summed) {
                double end = insertions;
                log.add(integral(summed, end));
                log.add((logOfMiss(summed) - logOfMiss(end)) / 2);
            }
            return log.value();
        }

        /** ln((β + j)/(α + β + j)). */
        private double logOfMiss(double j) {
            double hit = alpha / (alpha + beta + j);
            return hit < 0.5 ? Math.log1p(-hit) : Math.log((beta + j) / (alpha + beta + j));
        }

        private double integral(double from, double to) {
            double x = alpha + beta;
            return primitive(to) - primitive(from) - alpha * Math.log1p((to - from) / (x + from));
        }

        private double primitive(double j) {
            return -(beta + j) * Math.log1p(alpha / (beta + j));
        }

        @Override
        public void addLogOfOrder(int times, int insertions, CompensatedSum log) {
            for (int i = 0; i < times; i++) {
                log.add(Math.log((alpha + i) / (alpha + beta + i)));
            }
            for (int j = 0; j < insertions - times; j++) {
                double miss = (beta + j) / (alpha + beta + times + j);
                log.add(miss > 0.5 ? Math.log1p(-(alpha + times) / (alpha + beta + times + j)) : Math.log(miss));
            }
        }

        @Override
        public String toString() {
            return "beta-binomial(alpha=" + alpha + ", beta=" + beta + ")";
        }
    }

    /** The same people each time, nobody else. */
    record SamePeople(double share) implements MeetingChance {

        @Override
        public double logOfNone(long insertions) {
            return Math.log1p(-share);
        }

        @Override
        public void addLogOfOrder(int times, int insertions, CompensatedSum log) {
            if (insertions == 0) {
                return;
            }
            if (times == 0) {
                log.add(Math.log1p(-share));
            } else {
                log.add(times == insertions ? Math.log(share) : Double.NEGATIVE_INFINITY);
            }
        }

        @Override
        public String toString() {
            return "beta-binomial(same people, share=" + share + ")";
        }
    }

    /** All people alike, each insertion by itself. */
    record Alike(double share) implements MeetingChance {

        @Override
        public double logOfNone(long insertions) {
            return insertions * Math.log1p(-share);
        }

        @Override
        public void addLogOfOrder(int times, int insertions, CompensatedSum log) {
            log.add(times * Math.log(share));
            log.add((insertions - times) * Math.log1p(-share));
        }

        @Override
        public String toString() {
            return "beta-binomial(independent, share=" + share + ")";
        }
    }
}
