package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.stream.Frame;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One thing that happened, as a line tells it: an event of a name with its data, or on a WebSocket {@code {"stream": […], "event":
 * "…", "payload": "…"}} with the data as JSON within a string. A deletion's data is an id alone.
 */
public final class FrameWire {

    private static final int MOST_ID = 512;

    private final String event;
    private final byte[] data;

    private FrameWire(String event, byte[] data) {
        this.event = event;
        this.data = data;
    }

    /**
     * Reads a frame of either kind of line.
     *
     * @param frame the frame
     * @return what was read
     * @throws MalformedAnswerException when it is none
     */
    public static FrameWire read(Frame frame) {
        return frame.event()
                .map(event -> new FrameWire(event, frame.data()))
                .orElseGet(() -> Json.read(frame.data(), FrameWire::message));
    }

    /** {@return what happened} */
    public String event() {
        return event;
    }

    /**
     * The data as JSON.
     *
     * @param reader what to make of it
     * @param <T> what is made of it
     * @return what was read
     */
    public <T> T payload(AnswerReader<T> reader) {
        return Json.read(data, reader);
    }

    /** {@return the data as an id} */
    public String bareId() {
        String id = data.length > MOST_ID ? "" : new String(data, StandardCharsets.UTF_8).strip();
        if (id.isEmpty()) {
            throw new MalformedAnswerException("a deletion names no id");
        }
        return id;
    }

    private static FrameWire message(JsonReader json) {
        Optional<String> event = Optional.empty();
        String payload = "";
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "event" -> event = json.id();
                    case "payload" -> payload = json.text().orElse("");
                    default -> {}
                }
            }
        }
        return new FrameWire(json.require("event", event), payload.getBytes(StandardCharsets.UTF_8));
    }
}
