package io.smm.metrics.virality;

/**
 * Seeks the most likely Hawkes process. At the maximum the expected number of events is the one seen, μT + αG = N with
 * G = Σ(1 − e^(−β(T − tᵢ)))/β, which leaves one unknown for a given β: p, the part of the events that others brought.
 */
final class HawkesSearch {

    private static final int MAGNITUDES = 7;
    private static final int TRIES_A_MAGNITUDE = 8;
    private static final int HALVINGS = 60;
    private static final int NARROWINGS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final double[] times;
    private final int from;
    private final int events;
    private final double end;
    private final double[] excited;

    HawkesSearch(double[] times, int from, int to, double end) {
        this.times = times;
        this.from = from;
        this.events = to - from;
        this.end = end;
        this.excited = new double[events];
    }

    HawkesProcess best() {
        // From an effect that outlasts the watch to one far shorter than the mean gap between events.
        double lowest = Math.log(0.1 / end);
        double highest = Math.log(events / end) + MAGNITUDES * Math.log(10) / 2;
        int tries = MAGNITUDES * TRIES_A_MAGNITUDE;
        double step = (highest - lowest) / tries;
        double best = lowest;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= tries; i++) {
            double likelihood = likelihood(lowest + i * step);
            if (likelihood > most) {
                most = likelihood;
                best = lowest + i * step;
            }
        }
        return at(narrow(best - step, best + step));
    }

    private double narrow(double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double ofLeft = likelihood(left);
        double ofRight = likelihood(right);
        for (int i = 0; i < NARROWINGS; i++) {
            if (ofLeft >= ofRight) {
                high = right;
                right = left;
                ofRight = ofLeft;
                left = high - GOLDEN * (high - low);
                ofLeft = likelihood(left);
            } else {
                low = left;
                left = right;
                ofLeft = ofRight;
                right = low + GOLDEN * (high - low);
                ofRight = likelihood(right);
            }
        }
        return (low + high) / 2;
    }

    /** The largest log-likelihood for that β; its terms that are the same for every β are left out. */
    private double likelihood(double logBeta) {
        double reach = excite(Math.exp(logBeta));
        double brought = brought(reach);
        double sum = 0;
        for (double r : excited) {
            sum += Math.log((1 - brought) / end + brought * r / reach);
        }
        return sum;
    }

    private HawkesProcess at(double logBeta) {
        double beta = Math.exp(logBeta);
        double reach = excite(beta);
        double brought = brought(reach);
        return new HawkesProcess(events * (1 - brought) / end, events * brought / reach, beta);
    }

    /** Fills in what earlier events add to the rate at each event; answers G. */
    private double excite(double beta) {
        double reach = 0;
        for (int i = 0; i < events; i++) {
            double at = times[from + i];
            excited[i] = i == 0 ? 0 : Math.exp(-beta * (at - times[from + i - 1])) * (1 + excited[i - 1]);
            reach -= Math.expm1(-beta * (end - at)) / beta;
        }
        return reach;
    }

    /** Where the slope of the concave likelihood changes its sign; 0 when it falls from the beginning. */
    private double brought(double reach) {
        if (!(reach > 0) || slope(0, reach) <= 0) {
            return 0;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(middle, reach) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double slope(double brought, double reach) {
        double slope = 0;
        for (double r : excited) {
            double gain = r / reach - 1 / end;
            slope += gain / ((1 - brought) / end + brought * r / reach);
        }
        return slope;
    }
}
