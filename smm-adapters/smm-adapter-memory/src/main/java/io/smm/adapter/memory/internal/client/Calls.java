package io.smm.adapter.memory.internal.client;

import io.smm.CallEvent;
import io.smm.account.AppRegistration;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.account.Secret;
import io.smm.adapter.memory.MemoryQuota;
import io.smm.adapter.memory.internal.world.AnswerLost;
import io.smm.adapter.memory.internal.world.Gate;
import io.smm.adapter.memory.internal.world.Refusal;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.adapter.memory.internal.world.Settings;
import io.smm.adapter.memory.internal.world.WriteQuota;
import io.smm.error.SmmException;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPermit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** How every request is made: address, budget, token, the request itself, one more try with a renewed token, report. */
final class Calls {

    private final Settings settings;
    private final Gate gate;
    private final AdapterContext context;
    private final List<QuotaCharge> charges;

    Calls(Server server, AdapterContext context) {
        settings = server.settings();
        gate = server.gate();
        this.context = context;
        charges = settings.quotas().stream().map(MemoryQuota::charge).toList();
    }

    /** What a post, an edit and a deletion use. */
    List<QuotaCharge> charges() {
        return charges;
    }

    Instant now() {
        return context.clock().instant();
    }

    /** A moment of the network's clock as our clock will show it: the two may differ, and each answer tells its own date. */
    Instant here(Instant there) {
        return there.minus(Duration.between(now(), gate.date()));
    }

    /** The app through which a connection acts. */
    Optional<AppRegistration> app(Connection connection) {
        return context.app(connection);
    }

    /** A request without a token. */
    <T> T open(CallScope scope, String operation, Supplier<T> request) {
        return observed(scope, operation, () -> {
            checkAddress(scope, operation);
            return answered(scope, operation, Optional.empty(), false, request);
        });
    }

    /** A request that may be repeated: it changes nothing that readers see, or sets what it would set again. */
    <T> T read(Connection connection, String operation, Function<Secret, T> request) {
        CallScope scope = CallScope.of(connection);
        return observed(scope, operation, () -> {
            checkAddress(scope, operation);
            return authorised(connection, scope, operation, Optional.empty(), false, request);
        });
    }

    /** A request that may not be repeated and uses no budget. */
    <T> T send(Connection connection, String operation, Function<Secret, T> request) {
        CallScope scope = CallScope.of(connection);
        return observed(scope, operation, () -> {
            checkAddress(scope, operation);
            return authorised(connection, scope, operation, Optional.empty(), true, request);
        });
    }

    /** A wait for what the network tells. */
    void pause(Duration time) throws InterruptedException {
        context.sleeper().sleep(time);
    }

    /** A request that uses the account's budget of writes; its answer says how much is left. */
    Server.Written write(
            Connection connection,
            String operation,
            Optional<Instant> deadline,
            Function<Secret, Server.Written> request) {
        return written(connection, operation, deadline, request, Server.Written::quota);
    }

    /** The same, for an answer that holds something else than a post. */
    <T> T writeAnswering(
            Connection connection,
            String operation,
            Optional<Instant> deadline,
            Function<Secret, Server.Answered<T>> request) {
        return written(connection, operation, deadline, request, Server.Answered::quota)
                .answer();
    }

    private <T> T written(
            Connection connection,
            String operation,
            Optional<Instant> deadline,
            Function<Secret, T> request,
            Function<T, WriteQuota.Standing> quota) {
        CallScope scope = CallScope.of(connection);
        QuotaPermit permit = deadline.map(by -> context.quota().acquire(scope, charges, by))
                .orElseGet(() -> context.quota().acquire(scope, charges));
        try {
            return observed(scope, operation, () -> {
                checkAddress(scope, operation);
                T answer = gate.workingFor(
                        scope.account(), () -> authorised(connection, scope, operation, deadline, true, request));
                report(scope, quota.apply(answer).told());
                return answer;
            });
        } finally {
            permit.release();
        }
    }

    private <T> T authorised(
            Connection connection,
            CallScope scope,
            String operation,
            Optional<Instant> deadline,
            boolean effect,
            Function<Secret, T> request) {
        Secret token = context.tokens().current(connection);
        try {
            return answered(scope, operation, deadline, effect, () -> request.apply(token));
        } catch (AccessRefused refused) {
            // The network refused the token before it looked at the request: nothing happened yet.
            Secret renewed = context.tokens().renewed(connection, token);
            try {
                return answered(scope, operation, deadline, effect, () -> request.apply(renewed));
            } catch (AccessRefused again) {
                throw Errors.stillExpired(scope, operation);
            }
        }
    }

    private <T> T answered(
            CallScope scope, String operation, Optional<Instant> deadline, boolean effect, Supplier<T> request) {
        try {
            return gate.pass(operation, this::sleep, request);
        } catch (AnswerLost lost) {
            waitInVain(deadline);
            throw effect ? Errors.unknownOutcome(scope, operation) : Errors.noAnswer(scope, operation);
        } catch (Refusal refusal) {
            if (refusal.code() == Refusal.Code.BROKEN_DOWN && effect) {
                throw Errors.brokenDown(scope, operation, refusal);
            }
            if (refusal.code() == Refusal.Code.ACCESS_REFUSED) {
                throw new AccessRefused();
            }
            refusal.quota().ifPresent(standing -> refused(scope, standing));
            throw Errors.refused(scope, operation, refusal, gate.date());
        }
    }

    private void report(CallScope scope, List<QuotaObservation> told) {
        for (QuotaObservation one : told) {
            QuotaObservation here = new QuotaObservation(
                    one.rule(),
                    one.part(),
                    one.limit(),
                    one.remaining(),
                    one.resetAt().map(this::here));
            context.quota().report(scope, here);
        }
    }

    /** A refusal that says nothing of numbers is reported as what it is. */
    private void refused(CallScope scope, WriteQuota.Standing standing) {
        if (standing.told().isEmpty()) {
            context.quota().refused(scope, charges, standing.askAgainAt().map(this::here));
        } else {
            report(scope, standing.told());
        }
    }

    private void checkAddress(CallScope scope, String operation) {
        if (!settings.answersAt(scope.endpoint())) {
            throw Errors.nobodyThere(scope, operation);
        }
    }

    private void waitInVain(Optional<Instant> deadline) {
        Duration wait = settings.answerTimeout();
        if (deadline.isPresent()) {
            Duration left = Duration.between(now(), deadline.get());
            wait = left.isNegative() ? Duration.ZERO : left.compareTo(wait) < 0 ? left : wait;
        }
        sleep(wait);
    }

    private void sleep(Duration time) {
        try {
            context.sleeper().sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T observed(CallScope scope, String operation, Supplier<T> call) {
        Instant start = now();
        try {
            T answer = call.get();
            tell(scope, operation, start, Optional.empty());
            return answer;
        } catch (SmmException error) {
            tell(scope, operation, start, Optional.of(error));
            throw error;
        }
    }

    private void tell(CallScope scope, String operation, Instant start, Optional<SmmException> error) {
        Optional<ConnectionId> connection = scope.connection();
        context.observer()
                .onCall(new CallEvent(
                        scope.network(),
                        operation,
                        connection,
                        OptionalInt.empty(),
                        Duration.between(start, now()),
                        error));
    }

    /** The network did not take the access token. */
    private static final class AccessRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
