package io.smm.adapter.bluesky.internal.publish;

import io.smm.adapter.bluesky.internal.map.Attachments;
import io.smm.adapter.bluesky.internal.wire.BlobWire;
import io.smm.adapter.bluesky.internal.wire.ReplyWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.support.Field;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.Times;
import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The plan as bytes: JSON with short names, format 1. A later format gets a new number and a reader of its own beside this one;
 * a plan of format 1 that lies in some store stays readable.
 */
final class PlanCodec {

    static final int FORMAT = 1;

    /** The names and marks around an address and a hash of 64 characters, the collection, and a key of 13. */
    private static final int MOST_OF_A_PART = 256;

    /** A hash and a media type of 64 characters each, and a size; the id of a job and a moment take less. */
    private static final int MOST_OF_AN_IMAGE = 256;

    private PlanCodec() {}

    /**
     * Writes a plan. While nothing stands, one that could outgrow a state on its way is refused: later a post would stand
     * and nobody could note it.
     */
    static PublishState encode(PublishPlan plan, Post post, String did) {
        StepKind next = switch (plan.next(post).kind()) {
            case FIND_REPLY, FIND_QUOTE, FIND_MENTIONS, UPLOAD, AWAIT -> StepKind.PREPARE;
            case PUBLISH -> StepKind.EFFECT;
            case NOTHING -> StepKind.NONE;
        };
        byte[] bytes = bytes(plan);
        // Nearly every plan is far from the end of its room, and what it can grow to need not be written to know that.
        if (bytes.length + mostGrowth(plan, post, did) > PublishState.MOST_BYTES && nothingStands(plan)) {
            requireRoom(bytes(plan.fullest(post, did)).length);
        }
        return PublishState.of(FORMAT, bytes, next);
    }

    private static boolean nothingStands(PublishPlan plan) {
        return plan.parts().stream().allMatch(part -> part.published().isEmpty());
    }

    static PublishPlan decode(PublishState state) {
        if (state.format() != FORMAT) {
            throw InvalidInputException.of(
                    "PublishState of Bluesky", "format", "must be " + FORMAT + ", is " + state.format());
        }
        try {
            return Json.read(state.bytes(), PlanCodec::read);
        } catch (MalformedAnswerException broken) {
            throw InvalidInputException.of("PublishState of Bluesky", "bytes", String.valueOf(broken.getMessage()));
        }
    }

    /** More than any part can grow by: its address and hash once it stands, and its images. */
    private static int mostGrowth(PublishPlan plan, Post post, String did) {
        int growth = 0;
        for (int i = 0; i < plan.parts().size(); i++) {
            growth += MOST_OF_A_PART
                    + did.length()
                    + MOST_OF_AN_IMAGE
                            * Attachments.of(post, post.parts().get(i)).size();
        }
        return growth;
    }

    private static void requireRoom(int size) {
        if (size > PublishState.MOST_BYTES) {
            throw InvalidInputException.of(
                    "Post for bluesky",
                    "parts",
                    "need up to " + size + " bytes of state, " + PublishState.MOST_BYTES
                            + " are allowed: publish fewer parts, images or mentions at once");
        }
    }

    private static byte[] bytes(PublishPlan plan) {
        return Json.write(out -> write(plan, out));
    }

    private static void write(PublishPlan plan, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("at", Times.format(plan.createdAt()));
        if (!plan.dids().isEmpty()) {
            out.writeObjectPropertyStart("dids");
            plan.dids().forEach(out::writeStringProperty);
            out.writeEndObject();
        }
        if (plan.reply().isPresent()) {
            plan.reply().get().write(out);
        }
        out.writeArrayPropertyStart("parts");
        for (PartPlan part : plan.parts()) {
            write(part, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void write(PartPlan part, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("key", part.rkey());
        if (part.quote().isPresent()) {
            part.quote().get().write("quote", out);
        }
        if (!part.blobs().isEmpty()) {
            out.writeArrayPropertyStart("blobs");
            part.blobs().forEach(blob -> write(blob, out));
            out.writeEndArray();
        }
        part.job().ifPresent(job -> {
            out.writeObjectPropertyStart("job");
            out.writeStringProperty("id", job.id());
            out.writeStringProperty("at", Times.format(job.since()));
            out.writeEndObject();
        });
        if (part.uploadedAgain()) {
            out.writeBooleanProperty("again", true);
        }
        if (part.published().isPresent()) {
            part.published().get().write("done", out);
        }
        out.writeEndObject();
    }

    private static void write(BlobWire blob, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("c", blob.cid());
        out.writeStringProperty("t", blob.mimeType());
        out.writeNumberProperty("s", blob.size());
        out.writeEndObject();
    }

    private static PublishPlan read(JsonReader json) {
        Optional<Instant> at = Optional.empty();
        Map<String, String> dids = new HashMap<>();
        Optional<ReplyWire> reply = Optional.empty();
        List<PartPlan> parts = List.of();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "at" -> at = Times.parse(json.text().orElse(""));
                    case "dids" -> readDids(json, dids);
                    case "reply" -> reply = Optional.of(ReplyWire.read(json));
                    case "parts" -> parts = json.list(PlanCodec::readPart);
                    default -> {}
                }
            }
        }
        return new PublishPlan(json.require("at", at), dids, reply, parts);
    }

    private static void readDids(JsonReader json, Map<String, String> dids) {
        if (json.open()) {
            while (json.next()) {
                String handle = json.name();
                dids.put(handle, json.require(handle, json.text()));
            }
        }
    }

    private static PartPlan readPart(JsonReader json) {
        Optional<String> rkey = Optional.empty();
        Optional<StrongRef> quote = Optional.empty();
        List<BlobWire> blobs = List.of();
        Optional<VideoJob> job = Optional.empty();
        boolean again = false;
        Optional<StrongRef> published = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "key" -> rkey = json.text();
                    case "quote" -> quote = Optional.of(StrongRef.read(json));
                    case "blobs" -> blobs = json.list(PlanCodec::readBlob);
                    case "job" -> job = Optional.of(readJob(json));
                    case "again" -> again = json.truth().orElse(false);
                    case "done" -> published = Optional.of(StrongRef.read(json));
                    default -> {}
                }
            }
        }
        return new PartPlan(json.require("key", rkey), quote, blobs, job, again, published);
    }

    private static VideoJob readJob(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<Instant> since = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.text();
                    case "at" -> since = json.text().flatMap(Times::parse);
                    default -> {}
                }
            }
        }
        return new VideoJob(json.require("id", id), json.require("at", since));
    }

    private static BlobWire readBlob(JsonReader json) {
        Optional<String> cid = Optional.empty();
        Optional<String> mimeType = Optional.empty();
        Field<Long> size = new Field.Absent<>();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "c" -> cid = json.text();
                    case "t" -> mimeType = json.text();
                    case "s" -> size = json.number();
                    default -> {}
                }
            }
        }
        return new BlobWire(json.require("c", cid), json.require("t", mimeType), json.require("s", size.value()));
    }
}
