package io.smm.spi;

import io.smm.SmmObserver;
import io.smm.account.AppRegistration;
import io.smm.account.Connection;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** What the SDK gives to an adapter. Thread-safe. */
public interface AdapterContext {

    /** {@return the clock; the only source of "now"} */
    Clock clock();

    /** {@return the way to wait; the only one} */
    Sleeper sleeper();

    /** {@return the tokens of connections} */
    TokenSource tokens();

    /**
     * The app through which a connection acts, for renewing and revoking: networks ask for its id and secret.
     *
     * @param connection the connection
     * @return the app; empty when the host registered none, as for accounts that were connected with a password
     */
    default Optional<AppRegistration> app(Connection connection) {
        return Optional.empty();
    }

    /** {@return the quota ledger} */
    QuotaGate quota();

    /** {@return the host's wishes for HTTP} */
    HttpOptions http();

    /** {@return who watches; what it throws has no effect on the caller} */
    SmmObserver observer();

    /**
     * A thing that all adapters of one {@code Smm} share, such as the HTTP engine. Made at the first request and closed
     * with the {@code Smm}; one that the host gave is not closed.
     *
     * @param type the thing's type, its key
     * @param supplier makes it when there is none
     * @param <T> the thing's type
     * @return the shared thing
     */
    <T extends AutoCloseable> T shared(Class<T> type, Supplier<? extends T> supplier);
}
