package io.smm.adapter.support;

import io.smm.CallEvent;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.spi.AdapterContext;
import io.smm.spi.QuotaPermit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * One adapter's way to the lines of its network, over the same engine as its calls. Opening asks the core for a token and for
 * quota, is bounded by the host's call time-out, means by its refusals what calls mean by them, and is told to the observer; an
 * expired token is renewed once. What is open stays open until it is closed, breaks, or the {@code Smm} is closed; it is not opened
 * again here. Thread-safe.
 *
 * <p>Each line is read by one thread of the engine, from opening to end; a thousand lines at most.
 */
public final class LineClient {

    private final AdapterContext context;
    private final ErrorMapper errors;
    private final QuotaHeaders quotas;
    private final RequestAuthoriser authoriser;
    private final HttpEngine engine;
    private final OkHttpClient http;
    private final Lines lines;

    private LineClient(AdapterContext context, ErrorMapper errors, QuotaHeaders quotas, RequestAuthoriser authoriser) {
        this.context = context;
        this.errors = Objects.requireNonNull(errors, "errors");
        this.quotas = Objects.requireNonNull(quotas, "quotas");
        this.authoriser = Objects.requireNonNull(authoriser, "authoriser");
        engine = HttpEngine.of(context);
        http = engine.client(context.http());
        lines = context.shared(Lines.class, Lines::new);
    }

    /**
     * A way to the lines of a network whose tokens are borne alone. Makes no call and starts no thread.
     *
     * @param context what the adapter was given
     * @param errors what the network's errors mean
     * @param quotas what its headers say of quotas
     * @return the client
     */
    public static LineClient of(AdapterContext context, ErrorMapper errors, QuotaHeaders quotas) {
        return of(context, errors, quotas, RequestAuthoriser.bearer());
    }

    /**
     * A way to a network's lines. Makes no call and starts no thread.
     *
     * @param context what the adapter was given
     * @param errors what the network's errors mean
     * @param quotas what its headers say of quotas
     * @param authoriser how requests say on whose behalf they are made
     * @return the client
     */
    public static LineClient of(
            AdapterContext context, ErrorMapper errors, QuotaHeaders quotas, RequestAuthoriser authoriser) {
        return new LineClient(context, errors, quotas, authoriser);
    }

    /**
     * Opens a line, and waits until the network has said yes.
     *
     * @param call the line
     * @return the open line, to be closed by the caller
     * @throws SmmException when it cannot be opened
     * @throws IllegalStateException when the {@code Smm} is closed
     */
    public FrameLine open(LineCall call) {
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

    private FrameLine authorised(LineCall call, Access access) {
        Attempt<Void> first = attempt(call, access);
        try {
            return once(call, access, first);
        } catch (SmmException refused) {
            if (!first.wantsAgain()) {
                throw refused;
            }
            return once(call, access, attempt(call, access));
        }
    }

    private Attempt<Void> attempt(LineCall call, Access access) {
        ApiCall<Void> head = ApiCall.get(call.operation(), call.caller(), call.url(), json -> {
            throw new IllegalStateException("a line is not read whole");
        });
        return new Attempt<>(context, errors, quotas, authoriser, head, access);
    }

    private FrameLine once(LineCall call, Access access, Attempt<?> attempt) {
        if (engine.isClosed() || lines.isClosed()) {
            throw new IllegalStateException("the SDK is closed");
        }
        QuotaPermit permit =
                context.quota().acquire(call.caller().scope(), call.operation().charges());
        Instant start = context.clock().instant();
        OpenLine line = line(call, attempt, access.token());
        try {
            line.awaitOpen(context.http().callTimeout());
            tell(call, attempt, start, Optional.empty());
            return line;
        } catch (SmmException error) {
            tell(call, attempt, start, Optional.of(error));
            throw error;
        } finally {
            permit.release();
        }
    }

    private OpenLine line(LineCall call, Attempt<?> attempt, Optional<Secret> token) {
        Request.Builder request = attempt.request().newBuilder();
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            request.header(header.getKey(), header.getValue());
        }
        if (call.isTokenAsProtocol() && token.isPresent()) {
            request.removeHeader("Authorization");
            request.header("Sec-WebSocket-Protocol", token.get().reveal());
        }
        OkHttpClient client = lines.client(http, call);
        return call.framing()
                .<OpenLine>map(framing -> new BodyLine(lines, client, call, framing, attempt, request.build()))
                .orElseGet(() -> new SocketLine(lines, client, call, attempt, request.build()));
    }

    private void tell(LineCall call, Attempt<?> attempt, Instant start, Optional<SmmException> error) {
        Duration took = Duration.between(start, context.clock().instant());
        context.observer()
                .onCall(new CallEvent(
                        call.caller().scope().network(),
                        call.operation().name(),
                        call.caller().scope().connection(),
                        attempt.status(),
                        took,
                        error));
    }
}
