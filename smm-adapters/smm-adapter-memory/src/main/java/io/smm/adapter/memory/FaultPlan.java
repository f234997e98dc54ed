package io.smm.adapter.memory;

import io.smm.error.Faults;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a fault strikes: for which operations, how often, between which times, with what chance. Of several plans that are for a
 * request, the one that was armed first strikes. Immutable; the methods give changed copies.
 *
 * <pre>{@code
 * network.arm(FaultPlan.of(MemoryFault.SERVER_ERROR).on("read").between(noon, noon.plusSeconds(600)).withChance(0.5, 7));
 * }</pre>
 */
public final class FaultPlan {

    private final State state;

    private FaultPlan(State state) {
        this.state = state;
    }

    /**
     * A fault that strikes every request from now on.
     *
     * @param fault the fault
     * @return the plan
     */
    public static FaultPlan of(MemoryFault fault) {
        Objects.requireNonNull(fault, "fault");
        return new FaultPlan(
                new State(fault, List.of(), OptionalLong.empty(), Optional.empty(), Optional.empty(), 1, 0));
    }

    /**
     * The same for some operations alone.
     *
     * @param prefixes how their names begin, as {@link io.smm.CallEvent} tells them: {@code publish} is for all publishing,
     *     {@code read} for reading posts, comments and mentions
     * @return the changed plan
     */
    public FaultPlan on(String... prefixes) {
        return new FaultPlan(new State(
                state.fault, List.of(prefixes), state.times, state.from, state.until, state.chance, state.seed));
    }

    /**
     * The same for a number of requests alone.
     *
     * @param most how many it strikes, 1 to 1,000
     * @return the changed plan
     */
    public FaultPlan times(int most) {
        Faults.of("FaultPlan")
                .check(most >= 1 && most <= 1_000, "times", "must be 1 to 1,000, is " + most)
                .raise();
        return new FaultPlan(new State(
                state.fault,
                state.operations,
                OptionalLong.of(most),
                state.from,
                state.until,
                state.chance,
                state.seed));
    }

    /**
     * The same for a window of time alone.
     *
     * @param from when it begins, by the network's clock
     * @param until when it is over, itself excluded
     * @return the changed plan
     */
    public FaultPlan between(Instant from, Instant until) {
        Faults.of("FaultPlan")
                .check(until.isAfter(from), "until", "must be after " + from + ", is " + until)
                .raise();
        return new FaultPlan(new State(
                state.fault,
                state.operations,
                state.times,
                Optional.of(from),
                Optional.of(until),
                state.chance,
                state.seed));
    }

    /**
     * The same for some requests by chance: the same seed strikes the same ones.
     *
     * @param chance the share of the requests that it strikes, more than 0 and at most 1
     * @param seed any number
     * @return the changed plan
     */
    public FaultPlan withChance(double chance, long seed) {
        Faults.of("FaultPlan")
                .check(chance > 0 && chance <= 1, "chance", "must be more than 0 and at most 1, is " + chance)
                .raise();
        return new FaultPlan(
                new State(state.fault, state.operations, state.times, state.from, state.until, chance, seed));
    }

    /** {@return the fault} */
    public MemoryFault fault() {
        return state.fault;
    }

    /** {@return how many requests it strikes; empty when there is no end} */
    public OptionalLong times() {
        return state.times;
    }

    /** {@return when it is over; empty when there is no end} */
    public Optional<Instant> until() {
        return state.until;
    }

    /** {@return the share of the requests that it strikes} */
    public double chance() {
        return state.chance;
    }

    /** {@return what its chance follows from} */
    public long seed() {
        return state.seed;
    }

    /**
     * Tells whether it is for a request.
     *
     * @param operation the request's operation
     * @param at when it comes in
     * @return whether it is, counts and chance aside
     */
    public boolean isFor(String operation, Instant at) {
        boolean named = state.operations.isEmpty() || state.operations.stream().anyMatch(operation::startsWith);
        return named
                && state.from.filter(at::isBefore).isEmpty()
                && state.until.filter(end -> !at.isBefore(end)).isEmpty();
    }

    @Override
    public String toString() {
        return "FaultPlan" + state.toString().substring("State".length());
    }

    private record State(
            MemoryFault fault,
            List<String> operations,
            OptionalLong times,
            Optional<Instant> from,
            Optional<Instant> until,
            double chance,
            long seed) {}
}
