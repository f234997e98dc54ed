package io.smm.adapter.mastodon.internal;

import io.smm.Cursor;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalStream;
import java.time.Duration;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A line behind what was missed before it stood. Its first event is marked as after a gap: notifications tell what was said, and not
 * what was changed or deleted meanwhile. Used by one thread, closed by any.
 */
final class CaughtUpStream implements SignalStream {

    /**
     * Something that was missed.
     *
     * @param event what
     * @param place the place behind it
     */
    record Missed(SignalEvent event, Cursor place) {}

    private final SignalStream line;
    private final Deque<Missed> missed;
    private final Set<String> told = new HashSet<>();
    private Cursor place;
    private boolean gap = true;
    private volatile boolean closed;

    CaughtUpStream(SignalStream line, Deque<Missed> missed, Cursor from) {
        this.line = line;
        this.missed = missed;
        place = from;
    }

    @Override
    public Optional<SignalEvent> next(Duration patience) {
        if (closed) {
            return Optional.empty();
        }
        Missed first = missed.poll();
        if (first != null) {
            place = first.place();
            told.add(first.event().dedupId());
            return Optional.of(marked(first.event()));
        }
        Optional<SignalEvent> event = line.next(patience);
        while (event.isPresent() && told.remove(event.get().dedupId())) {
            event = line.next(patience); // it came on the line too, while the notifications were read
        }
        place = line.cursor().orElse(place);
        return event.map(this::marked);
    }

    @Override
    public Optional<Cursor> cursor() {
        return Optional.of(place);
    }

    @Override
    public void close() {
        closed = true;
        line.close();
    }

    private SignalEvent marked(SignalEvent event) {
        boolean first = gap;
        gap = false;
        return first ? event.markAfterGap() : event;
    }
}
