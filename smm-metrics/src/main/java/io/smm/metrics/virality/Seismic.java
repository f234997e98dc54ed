package io.smm.metrics.virality;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.UndefinedReason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * V-13, SEISMIC: how infectious a post is at the time of asking, and how many reshares it will end with.
 *
 * <p>Infectiousness p̂ = Σ K(tᵢ) over the reshares in the window, by Σ dᵢ·Iᵢ over all events before the evaluation, the post
 * included: the kernel-weighted reshares by the kernel-weighted exposure, where dᵢ are the followers of who made event i.
 * The window w is half the age, at least 300 s and at most 7,200 s; when it holds fewer than 5 events, the post counted, it
 * reaches back to the earliest of the last 6. K is a triangle, 0 at the window's beginning, 1 at its end. Final size =
 * R_t + p̂·N/(1 − p̂·n*), where R_t are the reshares so far and N is the exposure that is still to come.
 *
 * <p>A model, not a measurement. Followers below zero are refused ({@link UndefinedReason#INVALID_INPUT}), unknown ones leave the
 * value unknown ({@link UndefinedReason#MISSING_INPUT}), both by their places; p̂·n* of 1 and more has no finite size
 * ({@link UndefinedReason#SUPERCRITICAL}). Reshares older than the post are left out, counted and flagged; those after the
 * evaluation do not count. O(events) for one evaluation. Immutable.
 *
 * <p>Source: Zhao, Erdogdu, He, Rajaraman, Leskovec, KDD 2015.
 */
public final class Seismic {

    /** Stands in a column of followers for a number that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final String SUBJECT = "Seismic";

    private final SeismicConstants constants;
    private final SeismicMemory memory;

    private Seismic(SeismicConstants constants) {
        this.constants = constants;
        this.memory = new SeismicMemory(constants);
    }

    /** {@return the model with the published constants and n* = 100} */
    public static Seismic standard() {
        return with(SeismicConstants.STANDARD);
    }

    /**
     * The model with constants of the caller.
     *
     * @param constants the constants; part of the results' names
     * @return the model
     */
    public static Seismic with(SeismicConstants constants) {
        return new Seismic(Objects.requireNonNull(constants, "constants"));
    }

    /**
     * Forecasts from events.
     *
     * @param post the post
     * @param reshares its reshares, in any order
     * @param at when it is asked; after the post
     * @return the forecast
     * @throws InvalidInputException when it is not asked after the post, or a time is not within the years 1824 to 2115
     */
    public SeismicForecast forecast(ReshareEvent post, List<ReshareEvent> reshares, Instant at) {
        long origin = Nanos.of(SUBJECT, "post", post.time());
        List<ReshareEvent> sorted = reshares.stream()
                .sorted(Comparator.comparing(ReshareEvent::time)
                        .thenComparingLong(event -> event.followers().orElse(UNKNOWN)))
                .toList();
        double[] ages = sorted.stream()
                .mapToDouble(event -> seconds(Nanos.of(SUBJECT, "reshares", event.time()) - origin))
                .toArray();
        long[] followers =
                sorted.stream().mapToLong(event -> known(event.followers())).toArray();
        double age = seconds(Nanos.of(SUBJECT, "at", at) - origin);
        return forecast(post.followers(), ages, followers, 0, ages.length, age);
    }

    /**
     * Forecasts from columns.
     *
     * @param postFollowers the followers of who made the post; empty when they are not known
     * @param ages the ages of the reshares in seconds since the post, not falling; those below zero are left out
     * @param followers the followers of who made each reshare; {@link #UNKNOWN} when they are not known
     * @param from the position of the first reshare that is taken
     * @param to the position behind the last
     * @param age when it is asked, in seconds since the post; above zero
     * @return the forecast
     * @throws InvalidInputException when the columns differ in length, the part does not lie within them, the ages fall or are
     *     no numbers, or the age is not above zero
     */
    public SeismicForecast forecast(
            OptionalLong postFollowers, double[] ages, long[] followers, int from, int to, double age) {
        Faults faults = LongNodes.span(SUBJECT, ages.length, from, to)
                .check(
                        followers.length == ages.length,
                        "followers",
                        "must be as long as the ages, has ",
                        followers.length)
                .check(age > 0 && Double.isFinite(age), "age", "must be above zero and finite, is ", age);
        faults.raise();
        for (int i = from; i < to; i++) {
            boolean number = Double.isFinite(ages[i]);
            faults.check(number, "ages[" + i + "]", "must be finite, is ", ages[i]);
            faults.check(
                    !number || i == from || !(ages[i] < ages[i - 1]), "ages[" + i + "]", "must not fall, is ", ages[i]);
        }
        faults.raise();
        SeismicEvents events = SeismicEvents.of(known(postFollowers), ages, followers, from, to, age);
        return new SeismicEvaluation(constants, memory, events, age).forecast();
    }

    private static long known(OptionalLong followers) {
        return followers.orElse(UNKNOWN);
    }

    private static double seconds(long nanos) {
        return nanos / (double) Nanos.A_SECOND;
    }
}
