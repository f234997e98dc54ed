package io.smm.core.internal.listening;

import io.smm.Cursor;
import io.smm.core.internal.FaultText;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.listening.FeedReader;
import io.smm.listening.SignalEvent;
import io.smm.spi.Backoff;
import io.smm.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a feed from its line, its lists and what is offered, in the thread of whoever asks. An event is remembered as received when
 * the next one is asked for; the place of its line moves with it.
 */
final class LiveReader implements FeedReader {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReader.class);

    /** The longest wait in one piece: after it, what was offered meanwhile is looked at. */
    private static final Duration SLICE = Duration.ofSeconds(1);

    /** The first wait after lists could not be read; later ones double up to the interval. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Duration EVENT_AFTER_EVENT = Duration.ofHours(1);

    /** What is to be read next, and what to do when it was received. */
    private record Pulled(SignalEvent event, String id, Runnable received) {
        Pulled(SignalEvent event, Runnable received) {
            this(event, HandedOver.id(event), received);
        }
    }

    private final FeedLists lists;
    private final Duration pollInterval;
    private final Backoff pollBackoff;
    private final Optional<LineKeeper> line;
    private final FeedPlace place;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Consumer<LiveReader> onClose;
    private final OfferedEvents offered;
    private final Deque<Pulled> polled = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable SmmException pollTrouble;
    private @Nullable Pulled handed;
    private Instant pollDue;
    private int pollFailures;
    private boolean catchingUp;
    private boolean gap;

    LiveReader(
            FeedLists lists,
            Duration pollInterval,
            Optional<LineKeeper> line,
            FeedPlace place,
            Clock clock,
            Sleeper sleeper,
            Consumer<LiveReader> onClose) {
        this.lists = lists;
        this.pollInterval = pollInterval;
        pollBackoff = Backoff.doubling(SOON, pollInterval.compareTo(SOON) > 0 ? pollInterval : SOON);
        this.line = line;
        this.place = place;
        this.clock = clock;
        this.sleeper = sleeper;
        this.onClose = onClose;
        offered = new OfferedEvents(place);
        pollDue = line.isPresent() ? clock.instant().plus(pollInterval) : Instant.MIN;
    }

    @Override
    public Optional<SignalEvent> next(Duration patience) {
        if (closed.get()) {
            throw new IllegalStateException("this reader is closed");
        }
        acknowledge();
        try {
            return awaited(clock.instant().plus(patience));
        } catch (IllegalStateException ended) {
            if (closed.get()) {
                return Optional.empty(); // the Smm was closed under the line
            }
            throw ended;
        }
    }

    @Override
    public Iterator<SignalEvent> events() {
        return new Events();
    }

    @Override
    public boolean offer(List<SignalEvent> events, Duration patience) {
        return offered.offer(events, patience);
    }

    @Override
    public Optional<SmmException> trouble() {
        return line.flatMap(LineKeeper::trouble).or(() -> Optional.ofNullable(pollTrouble));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            line.ifPresent(LineKeeper::close);
            offered.close();
            onClose.accept(this);
            try {
                place.write();
            } catch (RuntimeException fault) {
                LOG.warn("where a feed stands could not be kept, events will come again: {}", FaultText.of(fault));
            }
        }
    }

    boolean isClosed() {
        return closed.get();
    }

    /** The event that was given last was received. */
    void acknowledge() {
        Pulled last = handed;
        if (last != null) {
            handed = null;
            place.received(last.id());
            last.received().run();
            place.writeIfDue();
        }
    }

    private Optional<SignalEvent> awaited(Instant until) {
        Duration wait = Duration.ZERO;
        while (!closed.get()) {
            boolean stands = line.map(LineKeeper::stands).orElse(false);
            Optional<Pulled> next = atHand(stands);
            if (next.isEmpty() && stands) {
                next = fromLine(wait);
            }
            if (next.isPresent() && !place.knows(next.get().id())) {
                return Optional.of(hand(next.get()));
            }
            if (next.isPresent()) {
                next.get().received().run();
                continue;
            }
            Duration left = Duration.between(clock.instant(), until);
            if (left.isNegative() || left.isZero() || Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            place.write();
            wait = left.compareTo(SLICE) < 0 ? left : SLICE;
            if (!stands && !sleep(untilLineIsDue(wait))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private SignalEvent hand(Pulled next) {
        handed = next;
        boolean afterGap = gap;
        gap = false;
        return afterGap ? next.event().markAfterGap() : next.event();
    }

    /** What was offered, then what the lists brought; they are read when their time has come. */
    private Optional<Pulled> atHand(boolean lineStands) {
        boolean lineWorks = lineStands && line.orElseThrow().trouble().isEmpty();
        Optional<OfferedEvents.Offered> offer = offered.poll();
        if (offer.isPresent()) {
            return Optional.of(new Pulled(offer.get().event(), offer.get()::received));
        }
        if (lineStands && line.orElseThrow().wasUncovered()) {
            catchUp();
            gap |= lists.isEmpty() && place.hadLine();
            place.lineAt(Optional.empty());
        }
        boolean due = (catchingUp || !lineWorks) && !clock.instant().isBefore(pollDue);
        if (due && polled.isEmpty() && !lists.isEmpty()) {
            poll();
        }
        return Optional.ofNullable(polled.poll());
    }

    /** Reads the lists soon: the line has missed something. */
    private void catchUp() {
        catchingUp = !lists.isEmpty();
        pollDue = Instant.MIN;
    }

    /** Until all is received that the line missed, a reader that begins anew must not begin after it. */
    private void lineAt(Optional<Cursor> after) {
        if (!catchingUp && polled.isEmpty()) {
            place.lineAt(after);
        }
    }

    private void poll() {
        try {
            lists.read(this::enqueue);
            pollDue = clock.instant().plus(pollInterval);
            catchingUp = false;
            pollFailures = 0;
            pollTrouble = null;
        } catch (SmmException error) {
            // The line is not held back meanwhile: what it brings may come before what the lists would have told.
            gap |= catchingUp;
            pollTrouble = error;
            Duration wait = pollBackoff.after(++pollFailures);
            Duration asked = error.retryAdvice().after().orElse(Duration.ZERO);
            pollDue = clock.instant().plus(asked.compareTo(wait) > 0 ? asked : wait);
            if (error.retryAdvice().kind() != RetryAdvice.Kind.SAME_CALL_AFTER) {
                throw error;
            }
        }
    }

    private void enqueue(FeedLists.News news) {
        int last = news.events().size() - 1;
        if (last < 0) {
            news.seen().run();
        }
        for (int i = 0; i <= last; i++) {
            polled.add(new Pulled(news.events().get(i), i == last ? () -> seen(news) : () -> {}));
        }
    }

    /** What a list will not bring again must be known as received, or a line that goes back would bring it after newer. */
    private void seen(FeedLists.News news) {
        place.write();
        news.seen().run();
    }

    private Optional<Pulled> fromLine(Duration wait) {
        LineKeeper keeper = line.orElseThrow();
        boolean wasWell = keeper.trouble().isEmpty();
        Optional<SignalEvent> event = keeper.next(wait);
        while (event.isPresent() && !lists.wants(event.get()) && !closed.get()) {
            if (event.get().afterGap()) {
                catchUp();
                gap |= lists.isEmpty();
            }
            lineAt(keeper.place());
            event = keeper.next(Duration.ZERO);
        }
        Optional<Cursor> after = keeper.place();
        if (event.isEmpty()) {
            lineAt(after); // past what the feed has no event for
            if (wasWell && keeper.trouble().isPresent()) {
                pollDue = clock.instant().plus(pollInterval); // it may be back before
            }
            return Optional.empty();
        }
        if (event.get().afterGap()) {
            catchUp();
        }
        return Optional.of(new Pulled(event.get(), () -> lineAt(after)));
    }

    private Duration untilLineIsDue(Duration most) {
        return line.map(LineKeeper::dueAt)
                .filter(due -> due.isAfter(clock.instant()))
                .map(due -> Duration.between(clock.instant(), due))
                .filter(until -> until.compareTo(most) < 0)
                .orElse(most);
    }

    private boolean sleep(Duration time) {
        try {
            sleeper.sleep(time);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The events without end. */
    private final class Events implements Iterator<SignalEvent> {

        private Optional<SignalEvent> ahead = Optional.empty();

        @Override
        public boolean hasNext() {
            while (ahead.isEmpty() && !closed.get() && !Thread.currentThread().isInterrupted()) {
                ahead = LiveReader.this.next(EVENT_AFTER_EVENT);
            }
            return ahead.isPresent();
        }

        @Override
        public SignalEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the reader is closed");
            }
            SignalEvent event = ahead.orElseThrow();
            ahead = Optional.empty();
            return event;
        }
    }
}
