package io.smm.listening;

import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * One feed of all that people say to an account, whichever way it comes. Nothing is lost and little comes twice: an event
 * counts as received when the handler returned, so that one whose handler failed comes again, and one that came already,
 * by another way or after a restart, is left out. Where the feed stands is kept in the {@link io.smm.spi.CursorStore}.
 *
 * <p>Three ways to read it, all with the same promise: {@link #poll} and {@link #take} hand events to a handler and wait for
 * nothing; {@link #open} is read event by event and waits; {@link #publisher} pushes.
 *
 * <p>Thread-safe; two that read at once under one name, here or on two nodes, may both get an event. What is left out are the last
 * two thousand events at most: beyond them an event may come again.
 */
public interface SignalFeed {

    /**
     * Asks the network for news and hands it over, oldest first for each list.
     *
     * <p>Cost: one call a page of fifty. Mentions are read until a page holds nothing new; the comments of a watched post are
     * read whole each time, because networks show edits and deletions nowhere else.
     *
     * @param handler gets each event that was not handed over before
     * @return how many it got
     * @throws io.smm.error.SmmException when a list cannot be read; what came before it was handed over and is kept
     */
    int poll(Consumer<? super SignalEvent> handler);

    /**
     * Takes events that came another way: from a webhook or a stream.
     *
     * @param events the events
     * @param handler gets each event that was not handed over before
     * @return how many it got
     */
    int take(List<SignalEvent> events, Consumer<? super SignalEvent> handler);

    /**
     * Opens the feed to be read event by event. No call yet.
     *
     * @return the reader, to be closed by the caller
     * @throws IllegalStateException when the {@code Smm} is closed
     */
    FeedReader open();

    /**
     * The feed as a publisher of the JDK's {@link Flow}, on the executor of the {@code Smm}. An event counts as received when the
     * subscriber's {@code onNext} returned; one that throws ends the subscription, and the event comes again to the next
     * subscriber. Nothing is read ahead of what was requested. While events are requested and none comes, the executor's threads
     * are used a second at a time, so that many subscribers share few threads; an executor of virtual threads suits well.
     *
     * <p>{@code onError} tells what {@link FeedReader#next} throws; {@code onComplete} that the {@code Smm} was closed. Cancelling
     * releases the line.
     *
     * @return a publisher of one subscriber at a time; a second one gets an {@link IllegalStateException} by {@code onError}
     */
    Flow.Publisher<SignalEvent> publisher();
}
