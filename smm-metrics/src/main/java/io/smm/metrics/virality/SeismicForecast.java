package io.smm.metrics.virality;

import io.smm.metrics.MetricResult;

/** V-13, what SEISMIC says of a post at one time. Immutable. */
public final class SeismicForecast {

    private final SeismicConstants constants;
    private final double ageSeconds;
    private final double windowSeconds;
    private final long resharesInWindow;
    private final MetricResult infectiousness;
    private final MetricResult resharesSoFar;
    private final MetricResult finalSize;

    SeismicForecast(
            SeismicConstants constants,
            double ageSeconds,
            double windowSeconds,
            long resharesInWindow,
            MetricResult infectiousness,
            MetricResult resharesSoFar,
            MetricResult finalSize) {
        this.constants = constants;
        this.ageSeconds = ageSeconds;
        this.windowSeconds = windowSeconds;
        this.resharesInWindow = resharesInWindow;
        this.infectiousness = infectiousness;
        this.resharesSoFar = resharesSoFar;
        this.finalSize = finalSize;
    }

    /** {@return the constants that were used} */
    public SeismicConstants constants() {
        return constants;
    }

    /** {@return the age of the post at the evaluation, in seconds} */
    public double ageSeconds() {
        return ageSeconds;
    }

    /** {@return w, the length of the window that was used, in seconds} */
    public double windowSeconds() {
        return windowSeconds;
    }

    /** {@return r, how many reshares lie in the window} */
    public long resharesInWindow() {
        return resharesInWindow;
    }

    /**
     * p̂, the infectiousness: reshares per follower who sees an event.
     *
     * @return an estimate with its 90 % interval, p̂·χ²(2r)/(2r) at 5 % and 95 %; 0 without an interval when no reshare in the
     *     window has weight; undefined ({@link io.smm.metrics.UndefinedReason#ZERO_DENOMINATOR}) when there were reshares though
     *     nobody has followers
     */
    public MetricResult infectiousness() {
        return infectiousness;
    }

    /** {@return R_t, the reshares up to the evaluation, itself included; the post is none; exact} */
    public MetricResult resharesSoFar() {
        return resharesSoFar;
    }

    /**
     * R̂∞, the reshares that the post is expected to end with.
     *
     * @return the number, of a model; undefined ({@link io.smm.metrics.UndefinedReason#SUPERCRITICAL}) when the growth does not
     *     die out by itself, or for the reason that the infectiousness is
     */
    public MetricResult finalSize() {
        return finalSize;
    }

    @Override
    public String toString() {
        return "SeismicForecast[age " + ageSeconds + " s, " + infectiousness + ", " + finalSize + "]";
    }
}
