package io.smm.adapter.support.stream;

import io.smm.Cursor;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.ErrorDetails;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of frames as a line of events. A frame that was too large or cannot be read costs a gap and not the line; ten in a row
 * that cannot be read end it, for then it is we who do not understand. Used by one thread, closed by any.
 */
public final class MappedStream implements SignalStream {

    private static final int MOST_UNREADABLE = 10;

    private final FrameLine line;
    private final FrameMapper mapper;
    private final Clock clock;
    private final Deque<SignalEvent> events = new ArrayDeque<>();
    private Optional<Cursor> cursor;
    private Optional<Cursor> afterEvents;
    private boolean gap;
    private int unreadable;

    private MappedStream(FrameLine line, Optional<Cursor> from, boolean gap, FrameMapper mapper, Clock clock) {
        this.line = Objects.requireNonNull(line, "line");
        this.mapper = Objects.requireNonNull(mapper, "mapper");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.gap = gap;
        cursor = from;
        afterEvents = from;
    }

    /**
     * A line that begins now.
     *
     * @param line the frames
     * @param mapper what they mean
     * @param clock the context's clock
     * @return the line
     */
    public static SignalStream fromNow(FrameLine line, FrameMapper mapper, Clock clock) {
        return new MappedStream(line, Optional.empty(), false, mapper, clock);
    }

    /**
     * A line that goes on at a place.
     *
     * @param line the frames, opened at that place
     * @param place the place
     * @param mapper what the frames mean
     * @param clock the context's clock
     * @return the line
     */
    public static SignalStream from(FrameLine line, Cursor place, FrameMapper mapper, Clock clock) {
        return new MappedStream(line, Optional.of(place), false, mapper, clock);
    }

    /**
     * A line of which the network cannot say what came before: its first event is marked as after a gap.
     *
     * @param line the frames
     * @param mapper what they mean
     * @param clock the context's clock
     * @return the line
     */
    public static SignalStream afterGap(FrameLine line, FrameMapper mapper, Clock clock) {
        return new MappedStream(line, Optional.empty(), true, mapper, clock);
    }

    @Override
    public Optional<SignalEvent> next(Duration patience) {
        Instant until = clock.instant().plus(patience);
        Duration left = patience;
        while (events.isEmpty()) {
            Optional<Frame> frame = line.next(left);
            if (frame.isEmpty()) {
                return Optional.empty();
            }
            take(frame.get());
            left = Duration.between(clock.instant(), until);
            if (events.isEmpty() && left.isNegative()) {
                return Optional.empty();
            }
        }
        SignalEvent event = events.remove();
        if (events.isEmpty()) {
            cursor = afterEvents;
        }
        boolean afterGap = gap;
        gap = false;
        return Optional.of(afterGap ? event.markAfterGap() : event);
    }

    @Override
    public Optional<Cursor> cursor() {
        return cursor;
    }

    @Override
    public void close() {
        line.close();
    }

    private void take(Frame frame) {
        if (frame.isTooLarge()) {
            gap = true;
            return;
        }
        try {
            FrameNews news = mapper.read(frame, clock.instant());
            unreadable = 0;
            gap |= news.gap();
            events.addAll(news.events());
            afterEvents = news.cursor().or(() -> afterEvents);
            if (events.isEmpty() && !gap) { // a gap that nobody was told of must be met again
                cursor = afterEvents;
            }
        } catch (MalformedAnswerException fault) {
            gap = true;
            if (++unreadable >= MOST_UNREADABLE) {
                // The fault's message may quote what people wrote.
                throw new ProtocolException(
                        ErrorDetails.of(MOST_UNREADABLE + " frames in a row cannot be read", RetryAdvice.sameCall())
                                .operation("stream")
                                .build());
            }
        }
    }
}
