package io.smm.metrics.internal;

/** A sum of doubles that keeps what rounding takes away (Neumaier's variant of Kahan's). Not thread-safe. */
public final class CompensatedSum {

    private double sum;
    private double lost;

    /** Zero. */
    public CompensatedSum() {}

    /**
     * Adds.
     *
     * @param term what to add
     */
    public void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    /** {@return the sum so far; infinite once a term was} */
    public double value() {
        return Double.isInfinite(sum) ? sum : sum + lost;
    }
}
