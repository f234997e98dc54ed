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
 * a renewed one, whatever it does (it was refused); so is one whose authorisation lacked what the refusal gave. A {@link OperationKind#READ} that failed on the way is made again twice
 * at most. Nothing else is sent twice, neither here nor by the HTTP client below.
 */
public final class NetworkClient {

    private final AdapterContext context;
    private final ErrorMapper errors;
    private final QuotaHeaders quotas;
    private final RequestAuthoriser authoriser;
    private final HttpEngine engine;
    private final OkHttpClient http;
    private final ReadRetry retry;

    private NetworkClient(
            AdapterContext context, ErrorMapper errors, QuotaHeaders quotas, RequestAuthoriser authoriser) {
        this.context = context;
        this.errors = Objects.requireNonNull(errors, "errors");
        this.quotas = Objects.requireNonNull(quotas, "quotas");
        this.authoriser = Objects.requireNonNull(authoriser, "authoriser");
        this.engine = HttpEngine.of(context);
        this.http = engine.client(context.http());
        this.retry = new ReadRetry(context);
    }

    /**
     * A way to a network whose tokens are borne alone. Makes no call and starts no thread.
     *
     * @param context what the adapter was given
     * @param errors what the network's errors mean
     * @param quotas what its headers say of quotas
     * @return the client
     */
    public static NetworkClient of(AdapterContext context, ErrorMapper errors, QuotaHeaders quotas) {
        return new NetworkClient(context, errors, quotas, RequestAuthoriser.bearer());
    }

    /**
     * A way to a network. Makes no call and starts no thread.
     *
     * @param context what the adapter was given
     * @param errors what the network's errors mean
     * @param quotas what its headers say of quotas
     * @param authoriser how requests say on whose behalf they are made
     * @return the client
     */
    public static NetworkClient of(
            AdapterContext context, ErrorMapper errors, QuotaHeaders quotas, RequestAuthoriser authoriser) {
        return new NetworkClient(context, errors, quotas, authoriser);
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
            return authorised(
                    call, new Access(call.caller().bearer(), call.caller().proof()));
        }
        Secret token = context.tokens().current(connection.get());
        try {
            return authorised(call, access(connection.get(), token));
        } catch (TokenExpiredException refused) {
            return authorised(call, access(connection.get(), context.tokens().renewed(connection.get(), token)));
        }
    }

    private Access access(Connection connection, Secret token) {
        Optional<Secret> proof =
                authoriser.provesPossession(connection) ? context.tokens().secret(connection) : Optional.empty();
        return new Access(Optional.of(token), proof);
    }

    private <T> T authorised(ApiCall<T> call, Access access) {
        Attempt<T> first = attempt(call, access);
        try {
            return once(call, first);
        } catch (SmmException refused) {
            if (!first.wantsAgain()) {
                throw refused;
            }
            return once(call, attempt(call, access));
        }
    }

    private <T> Attempt<T> attempt(ApiCall<T> call, Access access) {
        return new Attempt<>(context, errors, quotas, authoriser, call, access);
    }

    private <T> T once(ApiCall<T> call, Attempt<T> attempt) {
        if (engine.isClosed()) {
            throw new IllegalStateException("the SDK is closed");
        }
        context.quota().acquire(call.caller().scope(), call.operation().charges());
        Instant start = context.clock().instant();
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
