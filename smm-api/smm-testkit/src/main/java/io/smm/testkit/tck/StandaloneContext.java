package io.smm.testkit.tck;

import io.smm.SmmObserver;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.core.InMemoryTokenStore;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.CallScope;
import io.smm.spi.HttpOptions;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaGate;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPermit;
import io.smm.spi.SignIn;
import io.smm.spi.Sleeper;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenSource;
import io.smm.spi.TokenStore;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * The surroundings of one adapter without an engine: for tests that call an adapter's ports directly. Tokens come from a store
 * that the test gives and are renewed only when the network refused one; quotas are never used up, what adapters book and
 * report is only noted. Used by one thread.
 */
public final class StandaloneContext implements AdapterContext, AutoCloseable {

    private final Clock clock;
    private final Sleeper sleeper;
    private final HttpOptions http;
    private final TokenStore tokens;
    private final NetworkAdapter adapter;
    private final Map<Class<?>, AutoCloseable> shared = new LinkedHashMap<>();
    private final List<QuotaCharge> charges = new CopyOnWriteArrayList<>();
    private final List<QuotaObservation> observations = new CopyOnWriteArrayList<>();

    private StandaloneContext(
            AdapterFactory factory, Clock clock, Sleeper sleeper, HttpOptions http, TokenStore tokens) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
        this.http = Objects.requireNonNull(http, "http");
        this.tokens = Objects.requireNonNull(tokens, "tokens");
        this.adapter = factory.create(this);
    }

    /**
     * Makes an adapter and its surroundings.
     *
     * @param factory makes the adapter
     * @param clock the clock
     * @param sleeper the way to wait
     * @param http the wishes for HTTP
     * @param tokens the tokens of connections
     * @return the surroundings, to be closed by the test
     */
    public static StandaloneContext around(
            AdapterFactory factory, Clock clock, Sleeper sleeper, HttpOptions http, TokenStore tokens) {
        return new StandaloneContext(factory, clock, sleeper, http, tokens);
    }

    /**
     * Makes an adapter and its surroundings, with no tokens yet and the defaults for HTTP.
     *
     * @param factory makes the adapter
     * @param clock the clock
     * @param sleeper the way to wait
     * @return the surroundings, to be closed by the test
     */
    public static StandaloneContext around(AdapterFactory factory, Clock clock, Sleeper sleeper) {
        return around(factory, clock, sleeper, HttpOptions.defaults(), new InMemoryTokenStore());
    }

    /** {@return the adapter} */
    public NetworkAdapter adapter() {
        return adapter;
    }

    /**
     * Signs in with the adapter and stores the tokens.
     *
     * @param request where and with what
     * @return the connection
     */
    public Connection connect(ConnectionRequest request) {
        SignIn signIn = adapter.authenticator().signIn(request);
        Connection connection = Connection.of(
                        request.tenant(),
                        request.app(),
                        signIn.endpoint(),
                        signIn.profile().account())
                .withScopes(signIn.scopes());
        tokens.put(connection.id(), signIn.tokens());
        return connection;
    }

    /** {@return what the adapter booked so far, in order} */
    public List<QuotaCharge> charges() {
        return List.copyOf(charges);
    }

    /** {@return what the adapter reported so far, in order} */
    public List<QuotaObservation> observations() {
        return List.copyOf(observations);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Sleeper sleeper() {
        return sleeper;
    }

    @Override
    public HttpOptions http() {
        return http;
    }

    @Override
    public SmmObserver observer() {
        return new SmmObserver() {};
    }

    @Override
    public TokenSource tokens() {
        return new TokenSource() {
            @Override
            public Secret current(Connection connection) {
                return stored(connection).tokens().access();
            }

            @Override
            public Secret renewed(Connection connection, Secret refused) {
                return renew(connection, refused);
            }

            @Override
            public Optional<Secret> secret(Connection connection) {
                return stored(connection).tokens().secret();
            }
        };
    }

    @Override
    public QuotaGate quota() {
        return new QuotaGate() {
            @Override
            public QuotaPermit acquire(CallScope scope, List<QuotaCharge> wanted) {
                charges.addAll(wanted);
                return new QuotaPermit() {
                    @Override
                    public void release() {}

                    @Override
                    public void cancel() {}
                };
            }

            @Override
            public void report(CallScope scope, QuotaObservation observation) {
                observations.add(observation);
            }
        };
    }

    @Override
    public <T extends AutoCloseable> T shared(Class<T> type, Supplier<? extends T> supplier) {
        return type.cast(shared.computeIfAbsent(type, wanted -> supplier.get()));
    }

    /** Closes what the adapter shared. */
    @Override
    public void close() {
        IllegalStateException failure = new IllegalStateException("what the adapter shared could not be closed");
        for (AutoCloseable thing : shared.values()) {
            try {
                thing.close();
            } catch (Exception cause) {
                failure.addSuppressed(cause);
            }
        }
        shared.clear();
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    private Secret renew(Connection connection, Secret refused) {
        TokenStore.Stored stored = stored(connection);
        if (!stored.tokens().access().equals(refused)) {
            return stored.tokens().access();
        }
        TokenSet fresh = adapter.authenticator().refresh(connection, stored.tokens());
        TokenSet kept = fresh.replacing(stored.tokens());
        tokens.put(connection.id(), kept);
        return kept.access();
    }

    private TokenStore.Stored stored(Connection connection) {
        return tokens.find(connection.id())
                .orElseThrow(() -> new TokenRevokedException(
                        ErrorDetails.of("there are no tokens", RetryAdvice.afterAction("connect the account again"))
                                .network(connection.network())
                                .connection(connection.id())
                                .build()));
    }
}
