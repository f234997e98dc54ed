package io.smm.adapter.memory;

import io.smm.error.InvalidInputException;
import io.smm.post.MediaSource;
import io.smm.spi.HostedMedia;
import io.smm.spi.HostingRequest;
import io.smm.spi.MediaHost;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A media host inside the process, for tests and for networks of {@link MemoryNetwork} that only fetch: it lends addresses at {@code
 * https://media.simulated.example}, at which {@link #open} finds the bytes and no browser does. Holds no bytes, only where they are;
 * forgets what was released or whose time has ended. Thread-safe.
 *
 * <pre>{@code
 * MemoryMediaHost host = MemoryMediaHost.lending(clock, Duration.ofHours(1));
 * network.publishing().fetchesFrom(host);
 * Smm smm = SmmBuilder.create().mediaHost(host)…
 * }</pre>
 */
public final class MemoryMediaHost implements MediaHost {

    private static final String BASE = "https://media.simulated.example/";

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Loan> loans = new LinkedHashMap<>();
    private final AtomicLong puts = new AtomicLong();
    private final Clock clock;
    private final Duration goodFor;

    private MemoryMediaHost(Clock clock, Duration goodFor) {
        this.clock = clock;
        this.goodFor = goodFor;
    }

    /**
     * Opens a host.
     *
     * @param clock its time
     * @param goodFor how long an address is good; more than zero
     * @return a host that lends nothing yet
     */
    public static MemoryMediaHost lending(Clock clock, Duration goodFor) {
        if (goodFor.isNegative() || goodFor.isZero()) {
            throw InvalidInputException.of("MemoryMediaHost", "goodFor", "must be more than zero");
        }
        return new MemoryMediaHost(clock, goodFor);
    }

    @Override
    public HostedMedia put(HostingRequest request) {
        long number = puts.incrementAndGet();
        Instant now = clock.instant();
        lock.lock();
        try {
            loans.values().removeIf(loan -> !loan.until.isAfter(now));
            // A new address each time: whoever keeps an old one finds that it has ended.
            Loan loan = new Loan(URI.create(BASE + request.key() + "/" + number), request.source(), now.plus(goodFor));
            loans.put(request.key(), loan);
            return new HostedMedia(loan.address, loan.until);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void release(String key) {
        lock.lock();
        try {
            loans.remove(key);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Fetches, as a network does.
     *
     * @param address the address
     * @return the bytes from the first on, to be closed; empty when nothing is lent there (any more)
     * @throws IOException when the source cannot be read
     */
    public Optional<InputStream> open(URI address) throws IOException {
        Optional<MediaSource> found = find(address);
        return found.isPresent() ? Optional.of(found.get().open()) : Optional.empty();
    }

    /** {@return the keys of what is lent now, in the order in which it came} */
    public List<String> lent() {
        Instant now = clock.instant();
        lock.lock();
        try {
            return loans.entrySet().stream()
                    .filter(entry -> entry.getValue().until.isAfter(now))
                    .map(Map.Entry::getKey)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** {@return how often it was asked to put something} */
    public long puts() {
        return puts.get();
    }

    private Optional<MediaSource> find(URI address) {
        Instant now = clock.instant();
        lock.lock();
        try {
            return loans.values().stream()
                    .filter(loan -> loan.address.equals(address) && loan.until.isAfter(now))
                    .map(Loan::source)
                    .findFirst();
        } finally {
            lock.unlock();
        }
    }

    private record Loan(URI address, MediaSource source, Instant until) {}
}
