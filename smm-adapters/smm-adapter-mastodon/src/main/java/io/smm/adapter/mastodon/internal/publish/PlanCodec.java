package io.smm.adapter.mastodon.internal.publish;

import io.smm.adapter.mastodon.internal.http.MediaApi;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The plan as bytes: JSON with short names, format 1. A later format gets a new number and a reader of its own beside this one;
 * a plan of format 1 that lies in some store stays readable.
 */
final class PlanCodec {

    static final int FORMAT = 1;

    private static final int ROOM_BESIDES = 2_048;

    private PlanCodec() {}

    /** Refuses what could outgrow a state on its way: later a post would stand and nobody could note it. */
    static void requireRoom(Post post) {
        int ids = post.publicationCount()
                + post.parts().stream().mapToInt(part -> part.media().size()).sum();
        int size = ids * (MediaApi.MOST_ID + 3) + ROOM_BESIDES;
        if (size > PublishState.MOST_BYTES) {
            throw InvalidInputException.of(
                    "Post for mastodon",
                    "parts",
                    "need up to " + size + " bytes of state, " + PublishState.MOST_BYTES
                            + " are allowed: publish fewer parts or files at once");
        }
    }

    static PublishState encode(Plan plan, Post post, boolean later) {
        StepKind next = switch (plan.next(post, later)) {
            case UPLOAD, AWAIT, ASK_SCHEDULE, FENCE -> StepKind.PREPARE;
            case PUBLISH, HAND_OVER -> StepKind.EFFECT;
            case CHECK_SCHEDULE -> StepKind.CHECK;
            case NOTHING -> StepKind.NONE;
        };
        return PublishState.of(FORMAT, Json.write(out -> write(plan, out)), next);
    }

    static Plan decode(PublishState state) {
        if (state.format() != FORMAT) {
            throw InvalidInputException.of(
                    "PublishState of Mastodon", "format", "must be " + FORMAT + ", is " + state.format());
        }
        try {
            return Json.read(state.bytes(), PlanCodec::read);
        } catch (MalformedAnswerException broken) {
            throw InvalidInputException.of("PublishState of Mastodon", "bytes", String.valueOf(broken.getMessage()));
        }
    }

    private static void write(Plan plan, JsonGenerator out) {
        out.writeStartObject();
        out.writeArrayPropertyStart("media");
        for (List<String> ids : plan.media()) {
            out.writeStartArray();
            ids.forEach(out::writeString);
            out.writeEndArray();
        }
        out.writeEndArray();
        if (plan.working()) {
            out.writeBooleanProperty("working", true);
        }
        plan.fence().ifPresent(fence -> {
            out.writeObjectPropertyStart("fence");
            fence.newest().ifPresent(id -> out.writeStringProperty("id", id));
            fence.at().ifPresent(at -> out.writeStringProperty("at", at));
            fence.visibility().ifPresent(who -> out.writeStringProperty("for", who));
            out.writeEndObject();
        });
        plan.alike().ifPresent(ids -> writeIds("alike", ids, out));
        plan.scheduled().ifPresent(id -> out.writeStringProperty("scheduled", id));
        writeIds("done", plan.done(), out);
        out.writeEndObject();
    }

    private static void writeIds(String field, List<String> ids, JsonGenerator out) {
        out.writeArrayPropertyStart(field);
        ids.forEach(out::writeString);
        out.writeEndArray();
    }

    private static Plan read(JsonReader json) {
        List<List<String>> media = List.of();
        boolean working = false;
        Optional<Fence> fence = Optional.empty();
        Optional<List<String>> alike = Optional.empty();
        Optional<String> scheduled = Optional.empty();
        Optional<List<String>> done = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "media" -> media = json.list(PlanCodec::ids);
                    case "working" -> working = json.truth().orElse(false);
                    case "fence" -> fence = Optional.of(fence(json));
                    case "alike" -> alike = Optional.of(ids(json));
                    case "scheduled" -> scheduled = json.id();
                    case "done" -> done = Optional.of(ids(json));
                    default -> {}
                }
            }
        }
        return new Plan(media, working, fence, alike, scheduled, json.require("done", done));
    }

    private static List<String> ids(JsonReader json) {
        return json.list(item -> item.require("id", item.id()));
    }

    private static Fence fence(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> at = Optional.empty();
        Optional<String> visibility = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "at" -> at = json.id();
                    case "for" -> visibility = json.id();
                    default -> {}
                }
            }
        }
        return new Fence(id, at, visibility);
    }
}
