package io.smm.adapter.memory.internal.sim;

import io.smm.adapter.memory.Population;

/**
 * When people look: sessions come by chance, at a rate that follows the hours of the person's own day (a Poisson process whose
 * rate is constant within an hour, inverted hour by hour).
 */
final class Sessions {

    private static final long HOUR = 3_600_000;
    private static final int HOURS = 24;

    /** Sessions an hour, by the hour of the person's day. */
    private final double[] rate = new double[HOURS];

    private final double aDay;

    Sessions(Population population) {
        double weights = population.dayPattern().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        aDay = population.sessionsPerDay();
        for (int hour = 0; hour < HOURS; hour++) {
            rate[hour] = aDay * population.dayPattern().get(hour) / weights;
        }
    }

    /**
     * When somebody looks next.
     *
     * @param after the moment from which they are waited for, in milliseconds
     * @param offset how far their day is ahead of UTC, in milliseconds
     * @param patience how much of the rate passes until then: a waiting time with mean one
     */
    long next(long after, long offset, double patience) {
        long days = (long) (patience / aDay);
        double left = patience - days * aDay;
        long time = after + days * HOURS * HOUR;
        while (true) {
            long local = time + offset;
            double here = rate[Math.floorMod(Math.floorDiv(local, HOUR), HOURS)];
            long untilNextHour = HOUR - Math.floorMod(local, HOUR);
            double passes = here * untilNextHour / HOUR;
            if (left < passes) {
                return time + 1 + (long) (left / here * HOUR);
            }
            left -= passes;
            time += untilNextHour;
        }
    }
}
