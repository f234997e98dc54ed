package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.util.Optional;

/**
 * {@code app.bsky.video.defs#jobStatus}: how far the video service is.
 *
 * @param id the job
 * @param state its state, as the service spells it; one that is not known is work in progress
 * @param progress how far it is within the state, in percent
 * @param blob the video for the record, once it is there
 * @param failure why it failed, as a code; empty text when it is not said
 * @param message why it failed, in words; empty text when it is not said
 */
public record JobWire(
        String id, String state, Optional<Long> progress, Optional<BlobWire> blob, String failure, String message) {

    /** The longest id that is taken: it is kept between two steps. */
    public static final int MOST_ID = 100;

    /**
     * Reads an answer: a status, or an object that holds one as {@code jobStatus}.
     *
     * @param json stands before it
     * @return what was read
     */
    public static JobWire read(JsonReader json) {
        Optional<JobWire> inner = Optional.empty();
        Optional<String> id = Optional.empty();
        String state = "";
        Field<Long> progress = new Field.Absent<>();
        Optional<BlobWire> blob = Optional.empty();
        String error = "";
        String failure = "";
        String message = "";
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "jobStatus" -> inner = Optional.of(read(json));
                    case "jobId" -> id = json.text();
                    case "state" -> state = json.text().orElse("");
                    case "progress" -> progress = json.number();
                    case "blob" -> blob = Optional.of(BlobWire.read(json).bounded());
                    case "error" -> error = json.text().orElse("");
                    case "failureCode" -> failure = json.text().orElse("");
                    case "message" -> message = json.text().orElse("");
                    default -> {}
                }
            }
        }
        if (inner.isPresent()) {
            return inner.get();
        }
        String job = json.require("jobId", id);
        if (job.length() > MOST_ID) {
            throw new MalformedAnswerException("'jobId' has more than " + MOST_ID + " characters");
        }
        return new JobWire(job, state, progress.value(), blob, failure.isEmpty() ? error : failure, message);
    }

    /** {@return whether the service has given up} */
    public boolean hasFailed() {
        return state.equals("JOB_STATE_FAILED");
    }
}
