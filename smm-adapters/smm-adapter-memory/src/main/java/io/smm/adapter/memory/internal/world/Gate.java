package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.FaultPlan;
import io.smm.adapter.memory.MemoryFault;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What lies between the clients and the network's door, and what goes wrong there. */
public final class Gate {

    /** How the names of operations begin that publish. */
    public static final String PUBLISH = "publish";

    /** How the names of operations begin that send private messages. */
    public static final String SEND = "send";

    private static final int MOST_ARMED = 1_000;

    private final World world;
    private final List<Armed> armed = new ArrayList<>();
    private final Map<String, Instant> hidden = new HashMap<>();
    private long requests;
    private long publishRequests;
    private long sendRequests;

    Gate(World world) {
        this.world = world;
    }

    /**
     * Brings a request to the door and its answer back.
     *
     * @param operation what is asked for
     * @param travel lets the client wait while it is on its way
     * @param request the request
     * @param <T> the answer
     * @return the answer
     * @throws AnswerLost when no answer comes
     * @throws Refusal when the network refuses
     */
    public <T> T pass(String operation, Consumer<Duration> travel, Supplier<T> request) {
        Met met = world.within(() -> meet(operation));
        MemoryFault fault = met.fault().orElse(null);
        if (fault instanceof MemoryFault.Timeout timeout) {
            if (timeout.accepted()) {
                arrive(met, request);
            }
            throw new AnswerLost();
        } else if (fault instanceof MemoryFault.ServerError) {
            throw new Refusal(Refusal.Code.BROKEN_DOWN, "the network broke down over the request");
        } else if (fault instanceof MemoryFault.Latency latency) {
            if (latency.time().compareTo(world.settings().answerTimeout()) >= 0) {
                arrive(met, request);
                throw new AnswerLost();
            }
            travel.accept(latency.time());
        } else if (fault instanceof MemoryFault.AccessTakenBack taken) {
            world.endSessions(taken.account());
        }
        return arrive(met, request);
    }

    /**
     * Works on a write: while it lasts, it is one of those that the account has under way.
     *
     * @param account the account's id
     * @param work what is done
     * @param <T> the answer's type
     * @return the answer
     */
    public <T> T workingFor(String account, Supplier<T> work) {
        world.within(() -> {
            world.quota().begin(account);
            return account;
        });
        try {
            return work.get();
        } finally {
            world.within(() -> {
                world.quota().end(account);
                return account;
            });
        }
    }

    /** {@return the network's time, which each of its answers tells} */
    public Instant date() {
        return world.settings().clock().instant();
    }

    void arm(FaultPlan plan) {
        long room = MOST_ARMED - armed.stream().mapToLong(Armed::weight).sum();
        if (plan.times().orElse(1) > room) {
            throw InvalidInputException.of(
                    "MemoryNetwork",
                    "times",
                    "must be 1 to " + room + " now, is " + plan.times().orElse(1));
        }
        armed.add(new Armed(plan));
    }

    void disarm() {
        armed.clear();
    }

    boolean hides(PostRef post) {
        Instant until = hidden.get(post.id());
        if (until != null && !date().isBefore(until)) {
            hidden.remove(post.id());
        }
        return until != null && date().isBefore(until);
    }

    long sendRequests() {
        return sendRequests;
    }

    long requests() {
        return requests;
    }

    long publishRequests() {
        return publishRequests;
    }

    /**
     * What a request meets on its way.
     *
     * @param fault what goes wrong with it
     * @param hiddenFor how long what it makes is not found; this may come on top of anything else
     */
    private record Met(Optional<MemoryFault> fault, Optional<Duration> hiddenFor) {}

    private Met meet(String operation) {
        requests++;
        if (operation.startsWith(PUBLISH)) {
            publishRequests++;
        }
        if (operation.startsWith(SEND)) {
            sendRequests++;
        }
        Instant now = date();
        armed.removeIf(one -> one.isOver(now));
        Optional<MemoryFault> fault = Optional.empty();
        Optional<Duration> hiddenFor = Optional.empty();
        for (Armed one : armed) {
            boolean hides = one.plan.fault() instanceof MemoryFault.LateVisibility;
            if ((hides ? hiddenFor.isEmpty() : fault.isEmpty()) && one.plan.isFor(operation, now) && one.strikes(now)) {
                if (one.plan.fault() instanceof MemoryFault.LateVisibility late) {
                    hiddenFor = Optional.of(late.time());
                } else {
                    fault = Optional.of(one.plan.fault());
                }
            }
        }
        return new Met(fault, hiddenFor);
    }

    private <T> T arrive(Met met, Supplier<T> request) {
        T answer = request.get();
        if (met.hiddenFor().isPresent() && answer instanceof Server.Written written) {
            Instant until = date().plus(met.hiddenFor().get());
            world.within(() -> {
                written.post().ifPresent(post -> hidden.put(post.ref().id(), until));
                return until;
            });
        }
        return answer;
    }

    /** A plan and how far it is carried out. */
    private static final class Armed {

        private final FaultPlan plan;
        private final SplittableRandom chance;
        private long left;
        private @Nullable Instant limitedUntil;

        Armed(FaultPlan plan) {
            this.plan = plan;
            chance = new SplittableRandom(plan.seed());
            left = plan.times().orElse(Long.MAX_VALUE);
        }

        long weight() {
            return plan.times().isPresent() ? left : 1;
        }

        boolean isOver(Instant now) {
            boolean limits = limitedUntil != null && now.isBefore(limitedUntil);
            return !limits
                    && (left == 0
                            || plan.until().filter(end -> !now.isBefore(end)).isPresent());
        }

        boolean strikes(Instant now) {
            if (limitedUntil != null && now.isBefore(limitedUntil)) {
                throw Refusal.until(limitedUntil);
            }
            if (left == 0 || chance.nextDouble() >= plan.chance()) {
                return false;
            }
            left--;
            if (plan.fault() instanceof MemoryFault.RateLimited limited) {
                limitedUntil = now.plus(limited.window());
                throw Refusal.until(limitedUntil);
            }
            return true;
        }
    }
}
