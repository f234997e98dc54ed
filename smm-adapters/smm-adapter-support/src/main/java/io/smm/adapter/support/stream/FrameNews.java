package io.smm.adapter.support.stream;

import io.smm.Cursor;
import io.smm.listening.SignalEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a frame says.
 *
 * @param events what happened, in order; often nothing that the SDK has a signal for
 * @param cursor the place after this frame; empty where the network has none, or this frame does not tell
 * @param gap whether frames before this one are missing: the network says that it lost the place, or a number was left out
 */
public record FrameNews(List<SignalEvent> events, Optional<Cursor> cursor, boolean gap) {

    /** Nothing of interest. */
    public static final FrameNews NONE = new FrameNews(List.of(), Optional.empty(), false);

    /**
     * Copies the events.
     *
     * @param events what happened, in order
     * @param cursor the place after this frame
     * @param gap whether frames before this one are missing
     */
    public FrameNews {
        events = List.copyOf(events);
        Objects.requireNonNull(cursor, "cursor");
    }

    /**
     * Something happened.
     *
     * @param events what, in order
     * @return the news
     */
    public static FrameNews of(SignalEvent... events) {
        return new FrameNews(List.of(events), Optional.empty(), false);
    }

    /**
     * The same news with a place.
     *
     * @param place the place after the frame
     * @return the news
     */
    public FrameNews at(Cursor place) {
        return new FrameNews(events, Optional.of(place), gap);
    }

    /** {@return the same news, after frames that are missing} */
    public FrameNews afterGap() {
        return new FrameNews(events, cursor, true);
    }
}
