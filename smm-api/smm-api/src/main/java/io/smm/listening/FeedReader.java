package io.smm.listening;

import io.smm.error.SmmException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A feed that is read event by event, on whichever way the events come: over a line where the network has one, else by polling, and
 * beside both from webhooks. Between two events a line that broke is opened again where it was, by the network's own rules; where
 * the network cannot resume, the lists that the request names are read again, and where even that cannot prove that nothing is
 * missing, the next event says so by {@link SignalEvent#afterGap()}. While a line is down the lists are polled.
 *
 * <p>At least once: an event counts as received when the next one is asked for. What was not received comes again from a reader of
 * the same name, here or after a restart; that is the last event at most, or what came in the last second when the process dies.
 *
 * <p>Read by one thread, in which all its calls are made: it has no thread of its own. {@link #offer}, {@link #trouble} and
 * {@link #close} are for any thread. Closed with the {@code Smm} at the latest.
 *
 * <p>Cost: opening a line is one call. Polling costs what {@link SignalFeed#poll} costs, at the request's interval.
 */
public interface FeedReader extends AutoCloseable {

    /**
     * Waits for the next event, and says that the one before was received.
     *
     * @param patience how long; zero to take only what is there. A call to the network that has begun is waited for.
     * @return the event; empty when none came in time, the thread was interrupted (its flag is set then), or the reader was closed
     *     meanwhile
     * @throws SmmException when the network refuses for a reason that no waiting mends, such as an access that was taken back; what
     *     may pass is waited out, and shows in {@link #trouble()}
     * @throws IllegalStateException when the reader is closed
     */
    Optional<SignalEvent> next(Duration patience);

    /**
     * The events one after the other, without end.
     *
     * @return an iterator whose {@code hasNext} waits and says that the event before was received; it is false when the reader was
     *     closed or the thread was interrupted, and throws what {@link #next} throws
     */
    Iterator<SignalEvent> events();

    /**
     * Gives events that came another way, from a webhook, to whoever reads, and waits until they are received: only then is the
     * delivery to be answered well, else the network is to deliver it again.
     *
     * @param events the events
     * @param patience how long to wait; networks wait a few seconds for an answer
     * @return whether each of them is received, or was before; false when not in time, when the reader was closed, or when a thousand
     *     wait already
     */
    boolean offer(List<SignalEvent> events, Duration patience);

    /** {@return what keeps the line from standing, or the lists from being read, at present; empty when all is well} */
    Optional<SmmException> trouble();

    /**
     * Ends the reader and its line, and a wait in another thread. The last event counts as received only if the next one was asked
     * for. Closing twice is the same as closing once.
     */
    @Override
    void close();
}
