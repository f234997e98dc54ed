package io.smm.adapter.support.rate;

import io.smm.adapter.support.AnswerHead;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Three headers that together say how one quota stands. A network with several quotas in each answer, as X has its window, its day of
 * the app and its day of the user, has one of these for each. Immutable.
 */
public final class RateFields {

    private final String count;
    private final boolean countsUse;
    private final String remaining;
    private final String reset;
    private final MomentSpelling spelling;

    private RateFields(String count, boolean countsUse, String remaining, String reset, MomentSpelling spelling) {
        this.count = Objects.requireNonNull(count, "count");
        this.countsUse = countsUse;
        this.remaining = Objects.requireNonNull(remaining, "remaining");
        this.reset = Objects.requireNonNull(reset, "reset");
        this.spelling = Objects.requireNonNull(spelling, "spelling");
    }

    /**
     * Headers that say limit and rest.
     *
     * @param limit the name of the one with the limit, in any case
     * @param remaining the name of the one with what is left
     * @param reset the name of the one with the moment
     * @param spelling how the moment is spelled
     * @return the fields
     */
    public static RateFields of(String limit, String remaining, String reset, MomentSpelling spelling) {
        return new RateFields(limit, false, remaining, reset, spelling);
    }

    /**
     * Headers with the common names: a prefix, then {@code Limit}, {@code Remaining} and {@code Reset}.
     *
     * @param prefix what stands before these, such as {@code X-RateLimit-} or {@code x-user-limit-24hour-}
     * @param spelling how the moment is spelled
     * @return the fields
     */
    public static RateFields prefixed(String prefix, MomentSpelling spelling) {
        return of(prefix + "Limit", prefix + "Remaining", prefix + "Reset", spelling);
    }

    /**
     * Headers that say use and rest, whose sum is the limit: Reddit.
     *
     * @param used the name of the one with what is used
     * @param remaining the name of the one with what is left
     * @param reset the name of the one with the moment
     * @param spelling how the moment is spelled
     * @return the fields
     */
    public static RateFields counting(String used, String remaining, String reset, MomentSpelling spelling) {
        return new RateFields(used, true, remaining, reset, spelling);
    }

    /**
     * Reads them.
     *
     * @param head the head of an answer
     * @return how the quota stands, fractions rounded so that less is left; empty when one of the three is missing or makes no
     *     sense
     */
    public Optional<RateReading> read(AnswerHead head) {
        Decimal counted = Decimal.read(head.header(count).orElse(null));
        Decimal left = Decimal.read(head.header(remaining).orElse(null));
        if (counted == null || left == null) {
            return Optional.empty();
        }
        long limit = countsUse ? counted.roundedUp() + left.whole() : counted.whole();
        if (limit == 0) {
            return Optional.empty();
        }
        Optional<String> back = head.header(reset);
        Optional<Instant> moment = back.isPresent() ? spelling.read(back.get(), head.receivedAt()) : Optional.empty();
        return moment.isPresent() ? Optional.of(new RateReading(limit, left.whole(), moment.get())) : Optional.empty();
    }

    /**
     * Reads the limit alone, where the rest of a refusal stands in its body.
     *
     * @param head the head of an answer
     * @return the limit; empty when it is missing, zero or none
     */
    public OptionalLong limit(AnswerHead head) {
        Decimal limit = countsUse ? null : Decimal.read(head.header(count).orElse(null));
        return limit == null || limit.whole() == 0 ? OptionalLong.empty() : OptionalLong.of(limit.whole());
    }
}
