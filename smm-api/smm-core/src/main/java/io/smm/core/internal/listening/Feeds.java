package io.smm.core.internal.listening;

import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.error.MissingScopeException;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.listening.FeedRequest;
import io.smm.listening.Listening;
import io.smm.listening.SignalFeed;
import io.smm.spi.CursorStore;
import io.smm.spi.EventStream;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.Sleeper;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes feeds, and closes with the {@code Smm} what reads them. Thread-safe. */
public final class Feeds implements AutoCloseable {

    private final Registry registry;
    private final CursorStore cursors;
    private final Clock clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final Executor executor;
    private final Set<LiveReader> open = ConcurrentHashMap.newKeySet();
    private final Set<FeedSubscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Makes no feed yet.
     *
     * @param registry the adapters
     * @param cursors where feeds stand
     * @param clock the time
     * @param sleeper the way to wait
     * @param random the source of chance
     * @param executor runs what pushes
     */
    public Feeds(
            Registry registry,
            CursorStore cursors,
            Clock clock,
            Sleeper sleeper,
            RandomGenerator random,
            Executor executor) {
        this.registry = registry;
        this.cursors = cursors;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
        this.executor = executor;
    }

    SignalFeed feed(FeedRequest request, Listening listening) {
        FeedLists lists = new FeedLists(request, listening, cursors, clock);
        HandedOver handedOver = new HandedOver(cursors, FeedLists.key(request, "handed-over"));
        Supplier<LiveReader> readers = () -> reader(request, lists, handedOver);
        return new DefaultFeed(
                lists, handedOver, readers, new FeedPublisher(readers, executor, subscriptions, closed::get));
    }

    private LiveReader reader(FeedRequest request, FeedLists lists, HandedOver handedOver) {
        FeedPlace place = new FeedPlace(cursors, handedOver, FeedLists.key(request, "line"), clock);
        Optional<LineKeeper> line =
                port(request).map(port -> new LineKeeper(port, request.connection(), place.line(), clock, random));
        LiveReader reader = new LiveReader(lists, request.pollInterval(), line, place, clock, sleeper, open::remove);
        open.add(reader);
        if (closed.get()) {
            reader.close();
            throw new IllegalStateException("this Smm is closed");
        }
        return reader;
    }

    /** The network's lines, where it has some and the connection may open them. */
    private Optional<EventStream> port(FeedRequest request) {
        Connection connection = request.connection();
        try {
            return request.usesLine()
                    ? Optional.of(registry.port(connection, Capability.STREAM_SIGNALS, NetworkAdapter::eventStream))
                    : Optional.empty();
        } catch (UnsupportedCapabilityException | MissingScopeException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            subscriptions.forEach(FeedSubscription::end);
            open.forEach(LiveReader::close);
        }
    }
}
