package io.smm.core.internal.account;

import io.smm.CallEvent;
import io.smm.account.CallHealth;
import io.smm.account.ConnectionId;
import io.smm.error.ContentRejectedException;
import io.smm.error.DuplicatePostException;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.NotFoundException;
import io.smm.error.SmmException;
import io.smm.error.WindowClosedException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Remembers how the calls of each connection went. In memory, for the connections that were used last. */
public final class CallHealthBook {

    private static final int MOST_CONNECTIONS = 10_000;

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ConnectionId, CallHealth> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ConnectionId, CallHealth> eldest) {
            return size() > MOST_CONNECTIONS;
        }
    };

    /**
     * Makes an empty book.
     *
     * @param clock the clock
     */
    public CallHealthBook(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes in how a call ended.
     *
     * @param call the call; one without a connection is nobody's
     */
    public void note(CallEvent call) {
        if (call.connection().isEmpty()) {
            return;
        }
        ConnectionId connection = call.connection().get();
        SmmException error = call.error().orElse(null);
        Instant now = clock.instant();
        lock.lock();
        try {
            CallHealth before = find(connection);
            known.put(
                    connection,
                    error != null && speaksOfTheAccount(error) ? before.failed(now, error) : before.succeeded(now));
        } finally {
            lock.unlock();
        }
    }

    CallHealth of(ConnectionId connection) {
        lock.lock();
        try {
            return find(connection);
        } finally {
            lock.unlock();
        }
    }

    private CallHealth find(ConnectionId connection) {
        CallHealth health = known.get(connection);
        return health == null ? CallHealth.untried(connection) : health;
    }

    /** The others are the network's word about what was sent or asked for. */
    private static boolean speaksOfTheAccount(SmmException error) {
        return !(error instanceof ContentRejectedException
                || error instanceof DuplicatePostException
                || error instanceof InvalidInputException
                || error instanceof MediaRejectedException
                || error instanceof NotFoundException
                || error instanceof WindowClosedException);
    }
}
