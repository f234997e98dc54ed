package io.smm.metrics.virality;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * V-03, K-factor: K = i · c, the invitations that a user sends by the share of invitations that become a user. Exact; O(1).
 * Immutable. Source: viral marketing; branching processes.
 */
public final class KFactor {

    private static final MetricName NAME = MetricName.of("V-03", "k-factor(invitations-per-user*conversion)");
    private static final MetricName FINAL_SIZE = MetricName.of("V-03", "final-size(seeds/(1-k-factor))");
    private static final Unit UNIT = Unit.of("new users per user");
    private static final Unit USERS = Unit.of("users");

    private final MetricResult factor;

    private KFactor(MetricResult factor) {
        this.factor = factor;
    }

    /**
     * From the two rates.
     *
     * @param invitationsPerUser i; empty when it is not known
     * @param conversion c, conversions per invitation; empty when it is not known. Above 1 is taken as it is: one invitation
     *     may be passed on
     * @return the factor; undefined ({@link UndefinedReason#MISSING_INPUT}) when either is unknown, even when the other is
     *     zero, and refused ({@link UndefinedReason#INVALID_INPUT}) when either is below zero
     */
    public static KFactor of(Optional<Fraction> invitationsPerUser, Optional<Fraction> conversion) {
        return new KFactor(multiply(
                Input.of("invitations per user", invitationsPerUser),
                Input.of("conversion per invitation", conversion)));
    }

    /**
     * From the two rates, both known.
     *
     * @param invitationsPerUser i
     * @param conversion c, conversions per invitation
     * @return the factor; refused ({@link UndefinedReason#INVALID_INPUT}) when either is below zero
     */
    public static KFactor of(Fraction invitationsPerUser, Fraction conversion) {
        return of(Optional.of(invitationsPerUser), Optional.of(conversion));
    }

    /**
     * From what was counted: i = invitations / users, c = conversions / invitations.
     *
     * @param users users who could invite; empty when not known
     * @param invitations invitations sent; empty when not known
     * @param conversions invitations that became a user; empty when not known
     * @return the factor; undefined ({@link UndefinedReason#MISSING_INPUT}) when a count is unknown,
     *     ({@link UndefinedReason#ZERO_DENOMINATOR}) without users, or without invitations, whose conversion nobody knows;
     *     refused ({@link UndefinedReason#INVALID_INPUT}) when a count is below zero
     */
    public static KFactor ofCounts(OptionalLong users, OptionalLong invitations, OptionalLong conversions) {
        Input u = Input.of("users", fraction(users));
        Input sent = Input.of("invitations", fraction(invitations));
        Input won = Input.of("conversions", fraction(conversions));
        Optional<MetricResult> obstacle = obstacle(List.of(u, sent, won));
        if (obstacle.isPresent()) {
            return new KFactor(obstacle.get());
        }
        for (Input divisor : List.of(u, sent)) {
            if (divisor.known().signum() == 0) {
                return new KFactor(undefined(UndefinedReason.ZERO_DENOMINATOR, divisor.name + " is 0"));
            }
        }
        return of(sent.known().dividedBy(u.known()), won.known().dividedBy(sent.known()));
    }

    /** {@return K, in new users per user, or why there is none} */
    public MetricResult value() {
        return factor;
    }

    /**
     * How many users a growth by invitations ends with: seeds / (1 − K), the seeds included; the expectation of a branching
     * process. Exact arithmetic over a model ({@link io.smm.metrics.Method#MODEL}).
     *
     * @param seeds the users at the beginning; not below zero
     * @return the number of users; undefined with K's own reason when K is, and {@link UndefinedReason#SUPERCRITICAL} when
     *     K ≥ 1
     * @throws InvalidInputException when there are fewer than zero seeds
     */
    public MetricResult finalSize(long seeds) {
        if (seeds < 0) {
            throw InvalidInputException.of("KFactor", "seeds", "must not be below zero, is " + seeds);
        }
        Optional<Fraction> k = factor.fraction();
        if (k.isEmpty()) {
            return MetricResult.undefined(
                    FINAL_SIZE, USERS, factor.reason().orElseThrow(), factor.explanation(), factor.evidence());
        }
        Fraction lost = Fraction.ONE.minus(k.get());
        return lost.signum() <= 0
                ? MetricResult.undefined(
                        FINAL_SIZE,
                        USERS,
                        UndefinedReason.SUPERCRITICAL,
                        "K is " + k.get() + ": growth does not end by itself",
                        factor.evidence())
                : MetricResult.modelled(FINAL_SIZE, USERS, Fraction.of(seeds).dividedBy(lost), factor.evidence());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KFactor that && factor.equals(that.factor);
    }

    @Override
    public int hashCode() {
        return factor.hashCode();
    }

    @Override
    public String toString() {
        return factor.toString();
    }

    private static MetricResult multiply(Input i, Input c) {
        return obstacle(List.of(i, c))
                .orElseGet(() -> MetricResult.exact(NAME, UNIT, i.known().times(c.known()), Evidence.counting(1)));
    }

    private static Optional<MetricResult> obstacle(List<Input> inputs) {
        List<String> refused = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Input input : inputs) {
            if (input.value.isEmpty()) {
                unknown.add(input.name + ": not known");
            } else if (input.value.get().signum() < 0) {
                refused.add(input.name + " " + input.value.get() + " is below zero");
            }
        }
        if (!refused.isEmpty()) {
            return Optional.of(undefined(UndefinedReason.INVALID_INPUT, String.join("; ", refused)));
        }
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(undefined(UndefinedReason.MISSING_INPUT, String.join("; ", unknown)));
    }

    private static MetricResult undefined(UndefinedReason reason, String why) {
        return MetricResult.undefined(NAME, UNIT, reason, why, Evidence.none().leavingOut(reason, 1));
    }

    private static Optional<Fraction> fraction(OptionalLong count) {
        return count.isPresent() ? Optional.of(Fraction.of(count.getAsLong())) : Optional.empty();
    }

    private record Input(String name, Optional<Fraction> value) {
        static Input of(String name, Optional<Fraction> value) {
            return new Input(name, Objects.requireNonNull(value, name));
        }

        Fraction known() {
            return value.orElseThrow();
        }
    }
}
