package io.smm.adapter.x.internal.wire;

import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.upload.MediaProcessing;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A file that is being uploaded, or was.
 *
 * @param id its id, which a post names
 * @param key its key, which a post shows
 * @param work what X does with it; empty when it has nothing to do
 */
public record UploadWire(String id, Optional<String> key, Optional<MediaProcessing> work) {

    private static final int LONGEST = 64;
    private static final long MOST_SECONDS = 86_400;

    /**
     * Reads a file.
     *
     * @param json stands before it
     * @return what was read
     */
    public static UploadWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> key = Optional.empty();
        Optional<MediaProcessing> work = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id().filter(word -> word.length() <= LONGEST);
                    case "media_key" -> key = json.id().filter(word -> word.length() <= LONGEST);
                    case "processing_info" -> work = work(json);
                    default -> {}
                }
            }
        }
        return new UploadWire(json.require("id", id), key, work);
    }

    /**
     * X's description says {@code in_progress}, its simulator {@code processing}: what is neither good nor bad is work. Why a file failed is
     * in neither; {@code error} is what version 1.1 said it by.
     */
    private static Optional<MediaProcessing> work(JsonReader json) {
        String state = "";
        String error = "";
        OptionalInt percent = OptionalInt.empty();
        Duration checkAfter = Duration.ofSeconds(1);
        if (!json.open()) {
            return Optional.empty();
        }
        while (json.next()) {
            switch (json.name()) {
                case "state" -> state = json.text().orElse("");
                case "progress_percent" -> percent = OptionalInt.of((int) Math.max(0, Math.min(100, json.number(0))));
                case "check_after_secs" ->
                    checkAfter = Duration.ofSeconds(Math.max(0, Math.min(MOST_SECONDS, json.number(1))));
                case "error" -> error = json.isObject() ? ProblemWire.read(json).words() : "";
                default -> {}
            }
        }
        return Optional.of(
                switch (state) {
                    case "succeeded" -> new MediaProcessing.Ready();
                    case "failed" -> new MediaProcessing.Failed("failed", error);
                    case "pending" -> new MediaProcessing.Registered(checkAfter);
                    default -> new MediaProcessing.Working(percent, checkAfter);
                });
    }
}
