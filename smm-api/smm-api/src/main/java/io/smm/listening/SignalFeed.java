package io.smm.listening;

import java.util.List;
import java.util.function.Consumer;

/**
 * One feed of all that people say to an account, whichever way it comes. Nothing is lost and little comes twice: an event
 * counts as received when the handler returned, so that one whose handler failed comes again, and one that came already,
 * by another way or after a restart, is left out. Where the feed stands is kept in the {@link io.smm.spi.CursorStore}.
 *
 * <p>The host drives it: no thread runs, no time is waited. Thread-safe; two that poll at once, here or on two nodes, may both
 * get an event. What is left out are the last two thousand events at most: beyond them an event may come again.
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
}
