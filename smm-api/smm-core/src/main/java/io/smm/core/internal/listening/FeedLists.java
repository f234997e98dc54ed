package io.smm.core.internal.listening;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.AccountRef;
import io.smm.listening.FeedRequest;
import io.smm.listening.Listening;
import io.smm.listening.Signal;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.spi.CursorStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The lists of a feed, which are read again and again. What is remembered is what was seen, not a page's cursor: a cursor tells
 * where a walk stands, and the news of a list are before its beginning.
 */
final class FeedLists {

    private static final int PAGE = 50;
    private static final Set<SignalKind> WORDLESS =
            Set.of(SignalKind.LIKE, SignalKind.FOLLOW, SignalKind.FOLLOW_REQUEST, SignalKind.NOTICE);

    private final FeedRequest request;
    private final Listening listening;
    private final CursorStore store;
    private final Clock clock;

    /**
     * The news of a list.
     *
     * @param events what is new, oldest first; marked as after a gap where something between them and what was seen may be missing
     * @param seen remembers that all of it was seen: when it was handed over
     */
    record News(List<SignalEvent> events, Runnable seen) {}

    FeedLists(FeedRequest request, Listening listening, CursorStore store, Clock clock) {
        this.request = request;
        this.listening = listening;
        this.store = store;
        this.clock = clock;
    }

    boolean isEmpty() {
        return !request.listensToMentions()
                && !request.listensToNotifications()
                && request.posts().isEmpty();
    }

    /** Whether a line's event is listened to: what has no words is asked for by its own list. */
    boolean wants(SignalEvent event) {
        return request.listensToNotifications()
                || event.signal().map(Signal::kind).filter(WORDLESS::contains).isEmpty();
    }

    /** Reads each list and gives its news before the next one is read. */
    void read(Consumer<? super News> taker) {
        if (request.listensToMentions()) {
            taker.accept(read("mentions", false, page -> listening.mentions(request.connection(), page)));
        }
        if (request.listensToNotifications()) {
            taker.accept(read("notifications", false, page -> listening.notifications(request.connection(), page)));
        }
        for (PostRef post : request.posts()) {
            taker.accept(read(
                    "comments/" + SignalEvent.fingerprint(post.id()),
                    true,
                    page -> listening.comments(request.connection(), post, page)));
        }
    }

    /**
     * Reads one list.
     *
     * @param whole whether the list is read to its end each time, so that edits and deletions show; else it is read, newest
     *     first, until a page holds nothing new
     */
    private News read(String name, boolean whole, Function<PageRequest, Page<Signal>> list) {
        String key = key(request, name);
        Optional<CursorStore.Stored> stored = store.find(key);
        SeenSignals before =
                stored.map(CursorStore.Stored::value).map(SeenSignals::read).orElse(SeenSignals.NONE);
        Walk walk = walk(list, before, whole);
        boolean gap = stored.isPresent() && !walk.connected;
        SeenSignals after = before.with(walk.read, whole && walk.connected, request.mostItems());
        return new News(
                news(walk, before, whole, gap),
                // Who comes second here handed over what another did too: twice, and not never.
                () -> store.replace(key, stored.map(CursorStore.Stored::version).orElse(0L), after.write()));
    }

    private Walk walk(Function<PageRequest, Page<Signal>> list, SeenSignals before, boolean whole) {
        Walk walk = new Walk();
        Optional<Page<Signal>> next = Optional.of(list.apply(PageRequest.first(PAGE)));
        while (next.isPresent()) {
            List<Signal> items = next.get().items();
            items.forEach(signal -> walk.read.putIfAbsent(signal.ref().id(), signal));
            boolean nothingNew = !items.isEmpty() && items.stream().allMatch(before::holds);
            if (next.get().cursor().isEmpty() || !whole && nothingNew) {
                walk.connected = true;
                return walk;
            }
            // An empty page may have more behind it, so pages are bounded as well as items.
            if (walk.read.size() >= request.mostItems() || ++walk.pages > request.mostItems()) {
                return walk;
            }
            next = next.get().next();
        }
        return walk;
    }

    private List<SignalEvent> news(Walk walk, SeenSignals before, boolean whole, boolean gap) {
        AccountRef account = request.connection().account();
        Instant now = clock.instant();
        List<SignalEvent> news = new ArrayList<>();
        for (Signal signal : walk.read.values()) {
            if (!before.holds(signal)) {
                SignalEvent event = before.knows(signal.ref().id())
                        ? SignalEvent.edited(account, signal, now, SignalEvent.Source.POLL)
                        : SignalEvent.created(account, signal, now, SignalEvent.Source.POLL);
                news.add(gap ? event.markAfterGap() : event);
            }
        }
        if (!whole) {
            Collections.reverse(news);
        } else if (walk.connected) {
            before.ids().stream()
                    .filter(id -> !walk.read.containsKey(id))
                    .map(id -> PostRef.of(account.network(), id))
                    .forEach(ref -> news.add(SignalEvent.deleted(account, ref, now, SignalEvent.Source.POLL)));
        }
        return news;
    }

    /** Under which key something of a feed is kept. */
    static String key(FeedRequest request, String part) {
        return "feed/" + request.name() + "/" + request.connection().id() + "/" + part;
    }

    /** What was read of a list, and whether the reading reached what was known before or the end. */
    private static final class Walk {
        private final Map<String, Signal> read = new LinkedHashMap<>();
        private boolean connected;
        private int pages;
    }
}
