package io.smm.core.internal.listening;

import io.smm.listening.FeedReader;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalFeed;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A feed: its lists, what was handed over, and whoever reads it event by event. */
final class DefaultFeed implements SignalFeed {

    private final FeedLists lists;
    private final HandedOver handedOver;
    private final Supplier<LiveReader> readers;
    private final Flow.Publisher<SignalEvent> publisher;

    DefaultFeed(
            FeedLists lists,
            HandedOver handedOver,
            Supplier<LiveReader> readers,
            Flow.Publisher<SignalEvent> publisher) {
        this.lists = lists;
        this.handedOver = handedOver;
        this.readers = readers;
        this.publisher = publisher;
    }

    @Override
    public int poll(Consumer<? super SignalEvent> handler) {
        int[] given = {0};
        lists.read(news -> {
            given[0] += handedOver.give(news.events(), handler);
            news.seen().run();
        });
        return given[0];
    }

    @Override
    public int take(List<SignalEvent> events, Consumer<? super SignalEvent> handler) {
        return handedOver.give(events, handler);
    }

    @Override
    public FeedReader open() {
        return readers.get();
    }

    @Override
    public Flow.Publisher<SignalEvent> publisher() {
        return publisher;
    }
}
