package io.smm.adapter.support.stream;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that came on a line, not decoded: a line of JSON, a server-sent event, a message of a WebSocket. Immutable as long as
 * nobody writes into its bytes, which are not copied.
 */
public final class Frame {

    private static final byte[] NOTHING = {};

    private final Optional<String> event;
    private final Optional<String> id;
    private final byte[] data;
    private final boolean tooLarge;

    private Frame(Optional<String> event, Optional<String> id, byte[] data, boolean tooLarge) {
        this.event = Objects.requireNonNull(event, "event");
        this.id = Objects.requireNonNull(id, "id");
        this.data = Objects.requireNonNull(data, "data");
        this.tooLarge = tooLarge;
    }

    /**
     * A frame that is its bytes.
     *
     * @param data the bytes
     * @return the frame
     */
    public static Frame of(byte[] data) {
        return new Frame(Optional.empty(), Optional.empty(), data, false);
    }

    /**
     * A server-sent event.
     *
     * @param event the event's name; empty when it has none
     * @param id the last id that came with an event; empty when none did
     * @param data the bytes
     * @return the frame
     */
    public static Frame of(Optional<String> event, Optional<String> id, byte[] data) {
        return new Frame(event, id, data, false);
    }

    /** {@return what stands for a frame that was larger than allowed: it was passed over, and nothing of it was kept} */
    public static Frame tooLarge() {
        return new Frame(Optional.empty(), Optional.empty(), NOTHING, true);
    }

    /** {@return the name of a server-sent event; empty when it has none, and for other frames} */
    public Optional<String> event() {
        return event;
    }

    /** {@return the last id that came with a server-sent event; empty when none did, and for other frames} */
    public Optional<String> id() {
        return id;
    }

    /** {@return the bytes, UTF-8 where they are text; not copied, not to be written into} */
    public byte[] data() {
        return data;
    }

    /** {@return whether it was larger than allowed, so that its bytes are not here} */
    public boolean isTooLarge() {
        return tooLarge;
    }

    /** {@return its size and name; not its content, which people wrote} */
    @Override
    public String toString() {
        return "Frame[" + event.orElse("") + ", " + (tooLarge ? "too large" : data.length + " bytes") + "]";
    }
}
