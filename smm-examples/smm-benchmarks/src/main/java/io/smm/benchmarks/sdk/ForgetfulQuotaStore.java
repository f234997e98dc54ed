package io.smm.benchmarks.sdk;

import io.smm.core.InMemoryQuotaStore;
import io.smm.spi.QuotaStore;
import java.time.Clock;
import java.util.Optional;

/**
 * A quota store that can be emptied: the ledger does and costs all that it does in a host, but a benchmark makes more calls a
 * minute than the network allows in an hour, and would rightly be refused.
 */
public final class ForgetfulQuotaStore implements QuotaStore {

    private final Clock clock;
    private volatile QuotaStore present;

    /**
     * Makes an empty store.
     *
     * @param clock the clock of the client
     */
    public ForgetfulQuotaStore(Clock clock) {
        this.clock = clock;
        present = new InMemoryQuotaStore(clock);
    }

    /** Forgets what was used. */
    public void forget() {
        present = new InMemoryQuotaStore(clock);
    }

    @Override
    public Optional<Window> find(String key) {
        return present.find(key);
    }

    @Override
    public boolean replace(String key, Optional<Window> expected, Window next) {
        return present.replace(key, expected, next);
    }
}
