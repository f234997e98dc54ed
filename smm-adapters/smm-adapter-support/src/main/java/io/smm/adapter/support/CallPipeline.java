package io.smm.adapter.support;

import io.smm.CallEvent;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.spi.AdapterContext;
import io.smm.spi.QuotaPermit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * What a call, or the opening of a line, passes on its way out, and the only place where that order stands, from the outside to the inside:
 *
 * <ol>
 *   <li>{@link #repeated}: a read that failed on the way is made again, and passes all that follows again; a line is not;
 *   <li>{@link #withToken}: a call whose token was refused as expired is made again once, with a renewed one;
 *   <li>{@link #authorised}: a call whose authorisation lacked what the refusal gave is made again once;
 *   <li>{@link #unlessHostIsInTrouble}: the breaker refuses what would only wait for a host that does not answer;
 *   <li>{@link #withinQuota}: the ledger books it, waits briefly, or refuses it;
 *   <li>{@link #inTurn}: it waits for its place among the calls of its account, then among those to the host;
 *   <li>{@link #sent}: it goes out, and is told to the observer.
 * </ol>
 *
 * <p>So a repetition pays quota and counts at the breaker like any call, an open breaker costs no quota, and what waits for its
 * account takes no place from others. One deadline bounds it all.
 */
final class CallPipeline {

    private final Dialect dialect;
    private final AdapterContext context;
    private final HttpEngine engine;
    private final OkHttpClient http;
    private final ReadRetry retry;
    private final TrafficGuards guards;

    CallPipeline(Dialect dialect) {
        this.dialect = dialect;
        context = dialect.context();
        engine = HttpEngine.of(context);
        http = engine.client(context.http());
        retry = new ReadRetry(context);
        guards = TrafficGuards.of(context);
    }

    /** Makes a call; without a deadline of its own the host's call time-out bounds it with all its repetitions. */
    <T> T call(ApiCall<T> call) {
        ApiCall<T> bounded = bounded(call);
        return repeated(bounded.isRevalidated() ? KnownAnswers.of(context).conditional(bounded) : bounded);
    }

    /** Why a guard does not let a server be called. */
    Optional<String> refusal(HttpUrl server, HostGuard guard) {
        return GuardedHosts.refusal(http, guard, server);
    }

    /** Opens a line: whoever keeps it decides whether to try again. It leaves its places when it stands. */
    FrameLine open(LineCall call, Lines lines) {
        ApiCall<FrameLine> head = bounded(call.head());
        return withToken(head, access -> new LineAttempt(http, lines, dialect, call, head, access));
    }

    private <T> ApiCall<T> bounded(ApiCall<T> call) {
        return call.deadline().isPresent()
                ? call
                : call.by(context.clock().instant().plus(context.http().callTimeout()));
    }

    private <T> T repeated(ApiCall<T> call) {
        ReadRetry.Attempts attempts = retry.begin();
        while (true) {
            try {
                return withToken(call, access -> new CallAttempt<>(http, dialect, call, access));
            } catch (SmmException error) {
                attempts.waitOrThrow(call, error);
            }
        }
    }

    private <T> T withToken(ApiCall<T> call, Function<Access, Attempt<T>> begin) {
        Optional<Connection> connection = call.caller().connection();
        if (connection.isEmpty()) {
            return authorised(
                    begin, new Access(call.caller().bearer(), call.caller().proof()));
        }
        Instant deadline = call.deadline().orElseThrow();
        Secret token = context.tokens().current(connection.get(), deadline);
        try {
            return authorised(begin, access(connection.get(), token));
        } catch (TokenExpiredException refused) {
            return authorised(
                    begin, access(connection.get(), context.tokens().renewed(connection.get(), token, deadline)));
        }
    }

    private Access access(Connection connection, Secret token) {
        Optional<Secret> proof = dialect.authoriser().provesPossession(connection)
                ? context.tokens().secret(connection)
                : Optional.empty();
        return new Access(Optional.of(token), proof);
    }

    private <T> T authorised(Function<Access, Attempt<T>> begin, Access access) {
        Attempt<T> first = begin.apply(access);
        try {
            return unlessHostIsInTrouble(first);
        } catch (SmmException refused) {
            if (!first.wantsAgain()) {
                throw refused;
            }
            return unlessHostIsInTrouble(begin.apply(access));
        }
    }

    private <T> T unlessHostIsInTrouble(Attempt<T> attempt) {
        ApiCall<T> call = attempt.call();
        HostBreaker breaker = guards.breaker(call.caller().scope(), attempt.host());
        String account = call.caller().scope().account();
        HostBreaker.Pass pass = breaker.begin(account);
        if (pass == HostBreaker.Pass.REFUSED) {
            throw attempt.notSent(
                    "calls to " + attempt.host() + " are not sent, because too many failed",
                    breaker.refusesFor().map(RetryAdvice::sameCallAfter).orElseGet(RetryAdvice::sameCall));
        }
        Evidence evidence = Evidence.NONE;
        Optional<SmmException> failure = Optional.empty();
        try {
            T answer = withinQuota(attempt);
            evidence = Evidence.ALIVE;
            return answer;
        } catch (SmmException error) {
            evidence = engine.isClosed() ? Evidence.NONE : Evidence.of(error, attempt);
            failure = Optional.of(error);
            throw error;
        } finally {
            breaker.ended(pass, account, evidence, failure);
        }
    }

    private <T> T withinQuota(Attempt<T> attempt) {
        requireOpen();
        ApiCall<T> call = attempt.call();
        QuotaPermit permit = context.quota()
                .acquire(call.caller().scope(), call.charges(), call.deadline().orElseThrow());
        try {
            return inTurn(attempt);
        } catch (RateLimitedException tooMany) {
            if (!attempt.toldWhatIsUsedUp()) {
                Optional<Instant> until =
                        tooMany.retryAdvice().after().map(context.clock().instant()::plus);
                context.quota().refused(call.caller().scope(), call.charges(), until);
            }
            throw tooMany;
        } finally {
            if (attempt.wasSent()) {
                permit.release();
            } else {
                permit.cancel();
            }
        }
    }

    private <T> T inTurn(Attempt<T> attempt) {
        ApiCall<T> call = attempt.call();
        TrafficGuards.AccountKey account =
                TrafficGuards.AccountKey.of(call.caller().scope());
        String host = attempt.host();
        enter(guards.accounts(), account, attempt, "the account");
        try {
            enter(guards.hosts(), host, attempt, host);
            try {
                return sent(attempt);
            } finally {
                guards.hosts().leave(host);
            }
        } finally {
            guards.accounts().leave(account);
        }
    }

    private <T> T sent(Attempt<T> attempt) {
        requireOpen();
        Instant start = context.clock().instant();
        Duration most = context.http().callTimeout();
        Duration left = timeLeft(attempt.call());
        try {
            T answer = attempt.run(left.compareTo(most) < 0 ? left : most);
            tell(attempt, start, Optional.empty());
            return answer;
        } catch (SmmException error) {
            tell(attempt, start, Optional.of(error));
            throw error;
        }
    }

    private <K> void enter(Bulkhead<K> line, K key, Attempt<?> attempt, String whose) {
        String refusal;
        try {
            switch (line.enter(key, timeLeft(attempt.call()))) {
                case IN -> {
                    return;
                }
                case TOO_LATE -> refusal = "the deadline passed while other calls of " + whose + " were on their way";
                case LINE_FULL -> refusal = "too many calls of " + whose + " are waiting already";
                default -> throw new IllegalStateException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            refusal = "the thread was interrupted while other calls of " + whose + " were on their way";
        }
        throw attempt.notSent(refusal + ", before anything was sent", RetryAdvice.sameCall());
    }

    private Duration timeLeft(ApiCall<?> call) {
        return Duration.between(context.clock().instant(), call.deadline().orElseThrow());
    }

    private void requireOpen() {
        if (engine.isClosed()) {
            throw new IllegalStateException("the SDK is closed");
        }
    }

    private void tell(Attempt<?> attempt, Instant start, Optional<SmmException> error) {
        ApiCall<?> call = attempt.call();
        context.observer()
                .onCall(new CallEvent(
                        call.caller().scope().network(),
                        call.operation().name(),
                        call.caller().scope().connection(),
                        attempt.status(),
                        Duration.between(start, context.clock().instant()),
                        error));
    }
}
