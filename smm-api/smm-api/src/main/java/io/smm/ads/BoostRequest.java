package io.smm.ads;

import io.smm.Money;
import io.smm.audience.Segment;
import io.smm.error.Faults;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** To show a published post to more people, for at most so much money, until a certain moment. Immutable. */
public final class BoostRequest {

    private final State state;

    private BoostRequest(State state) {
        this.state = state;
    }

    /**
     * Starts a boost for more engagement, from when it is switched on.
     *
     * @param spendCap the most that it may ever spend; more than zero
     * @param until when it ends
     * @param segment whom to reach
     * @return a builder
     */
    public static Builder builder(Money spendCap, Instant until, Segment segment) {
        return new Builder(spendCap, until, segment);
    }

    /** {@return the most that it may ever spend: its budget for the whole time and its cap} */
    public Money spendCap() {
        return state.spendCap;
    }

    /** {@return when it ends} */
    public Instant until() {
        return state.until;
    }

    /** {@return when it begins; empty for when it is switched on} */
    public Optional<Instant> from() {
        return Optional.ofNullable(state.from);
    }

    /** {@return whom to reach} */
    public Segment segment() {
        return state.segment;
    }

    /** {@return what is paid for} */
    public AdObjective objective() {
        return state.objective;
    }

    /** {@return the name of campaign, ad set and ad} */
    public String name() {
        return state.name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BoostRequest request && state.equals(request.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "BoostRequest" + state.toString().substring("State".length());
    }

    private record State(
            Money spendCap,
            Instant until,
            @Nullable Instant from,
            Segment segment,
            AdObjective objective,
            String name) {}

    /** Builds a {@link BoostRequest}. Not thread-safe. */
    public static final class Builder {
        private final Money spendCap;
        private final Instant until;
        private final Segment segment;
        private @Nullable Instant from;
        private AdObjective objective = AdObjective.ENGAGEMENT;
        private String name = "Boost";

        private Builder(Money spendCap, Instant until, Segment segment) {
            this.spendCap = Objects.requireNonNull(spendCap, "spendCap");
            this.until = Objects.requireNonNull(until, "until");
            this.segment = Objects.requireNonNull(segment, "segment");
        }

        /**
         * Says when it begins. Default: when it is switched on.
         *
         * @param value before the end
         * @return this
         */
        public Builder from(Instant value) {
            from = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what is paid for. Default: {@link AdObjective#ENGAGEMENT}.
         *
         * @param value the objective
         * @return this
         */
        public Builder objective(AdObjective value) {
            objective = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Names it in the ad manager. Default: {@code Boost}.
         *
         * @param value not blank
         * @return this
         */
        public Builder name(String value) {
            name = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Ends the request.
         *
         * @return the request
         * @throws io.smm.error.InvalidInputException when the cap is not positive, the name blank, or the end not after the
         *     beginning
         */
        public BoostRequest build() {
            Faults.of("BoostRequest")
                    .check(spendCap.signum() > 0, "spendCap", "must be more than zero, is ", spendCap)
                    .check(!name.isBlank(), "name", "must not be blank")
                    .check(from == null || until.isAfter(from), "until", "is not later than from")
                    .raise();
            return new BoostRequest(new State(spendCap, until, from, segment, objective, name));
        }
    }
}
