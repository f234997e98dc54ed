package io.smm.adapter.support;

import io.github.resilience4j.retry.Retry;
import io.smm.CallEvent;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.spi.AdapterContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * One adapter's way to its network. Each call asks the core for a token and for quota, is bounded by the host's time-outs
 * and the caller's deadline, reports what the answer says of quotas, and tells the observer. Thread-safe; keeps no token and
 * no quota.
 *
 * <p>What is repeated, and what is not: a call that the network refuses because its token is expired is made again once with
 * a renewed one, whatever it does (it was refused). A {@link OperationKind#READ} that failed on the way is made again twice
 * at most. Nothing else is sent twice, neither here nor by the HTTP client below.
 */
public final class NetworkClient {

    private final AdapterContext context;
    private final ErrorMapper errors;
    private final QuotaHeaders quotas;
    private final HttpEngine engine;
    private final OkHttpClient http;
    private final ReadRetry retry;

    private NetworkClient(AdapterContext context, ErrorMapper errors, QuotaHeaders quotas) {
        this.context = context;
        this.errors = Objects.requireNonNull(errors, "errors");
        this.quotas = Objects.requireNonNull(quotas, "quotas");
        this.engine = HttpEngine.of(context);
        this.http = engine.client(context.http());
        this.retry = new ReadRetry(context);
    }

    /**
     * A way to a network. Makes no call and starts no thread.
     *
     * @param context what the adapter was given
     * @param errors what the network's errors mean
     * @param quotas what its headers say of quotas
     * @return the client
     */
    public static NetworkClient of(AdapterContext context, ErrorMapper errors, QuotaHeaders quotas) {
        return new NetworkClient(context, errors, quotas);
    }

    /**
     * Makes a call. Without a deadline of the caller's, the host's call time-out bounds it with all its repetitions.
     *
     * @param call the call
     * @param <T> what is made of the answer
     * @return what its reader made of the answer
     * @throws SmmException when it failed; the advice says what is certain
     * @throws IllegalStateException when the {@code Smm} is closed
     */
    public <T> T call(ApiCall<T> call) {
        ApiCall<T> bounded = call.deadline().isPresent()
                ? call
                : call.by(context.clock().instant().plus(context.http().callTimeout()));
        Retry.AsyncContext<Object> attempts = retry.begin();
        while (true) {
            try {
                return withToken(bounded);
            } catch (SmmException error) {
                retry.waitOrThrow(bounded, attempts, error);
            }
        }
    }

    private <T> T withToken(ApiCall<T> call) {
        Optional<Connection> connection = call.caller().connection();
        if (connection.isEmpty()) {
            return once(call, call.caller().bearer());
        }
        Secret token = context.tokens().current(connection.get());
        try {
            return once(call, Optional.of(token));
        } catch (TokenExpiredException refused) {
            return once(call, Optional.of(context.tokens().renewed(connection.get(), token)));
        }
    }

    private <T> T once(ApiCall<T> call, Optional<Secret> token) {
        if (engine.isClosed()) {
            throw new IllegalStateException("the SDK is closed");
        }
        context.quota().acquire(call.caller().scope(), call.operation().charges());
        Instant start = context.clock().instant();
        Attempt<T> attempt = new Attempt<>(context, errors, quotas, call, token);
        try {
            T answer = attempt.run(http, limit(call, start));
            tell(call, attempt, start, Optional.empty());
            return answer;
        } catch (SmmException error) {
            tell(call, attempt, start, Optional.of(error));
            throw error;
        }
    }

    private Duration limit(ApiCall<?> call, Instant now) {
        Duration most = context.http().callTimeout();
        return call.deadline()
                .map(end -> Duration.between(now, end))
                .filter(left -> left.compareTo(most) < 0)
                .orElse(most);
    }

    private void tell(ApiCall<?> call, Attempt<?> attempt, Instant start, Optional<SmmException> error) {
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
