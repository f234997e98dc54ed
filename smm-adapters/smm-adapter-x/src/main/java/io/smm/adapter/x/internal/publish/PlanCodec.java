package io.smm.adapter.x.internal.publish;

import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.Times;
import io.smm.adapter.support.upload.UploadState;
import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The state's bytes: JSON, so that a later version may add to it. */
final class PlanCodec {

    static final int FORMAT = 1;

    private static final String WHAT = "PublishState of X";

    private PlanCodec() {}

    static PublishState encode(Plan plan, Post post) {
        StepKind next = switch (plan.next(post)) {
            case UPLOAD, GO_ON -> StepKind.PREPARE;
            case PUBLISH -> StepKind.EFFECT;
            case NOTHING -> StepKind.NONE;
        };
        return PublishState.of(FORMAT, Json.write(out -> write(plan, out)), next);
    }

    static Plan decode(PublishState state) {
        if (state.format() != FORMAT) {
            throw InvalidInputException.of(WHAT, "format", "must be " + FORMAT + ", is " + state.format());
        }
        try {
            return Json.read(state.bytes(), PlanCodec::read);
        } catch (MalformedAnswerException broken) {
            throw InvalidInputException.of(WHAT, "bytes", String.valueOf(broken.getMessage()));
        }
    }

    private static void write(Plan plan, JsonGenerator out) {
        out.writeStartObject();
        out.writeArrayPropertyStart("files");
        for (List<Plan.File> files : plan.files()) {
            out.writeStartArray();
            for (Plan.File file : files) {
                out.writeStartObject();
                out.writeStringProperty("id", file.id());
                file.key().ifPresent(key -> out.writeStringProperty("key", key));
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndArray();
        plan.upload().ifPresent(upload -> {
            out.writeObjectPropertyStart("upload");
            out.writeStringProperty("id", upload.id());
            upload.key().ifPresent(key -> out.writeStringProperty("key", key));
            out.writeStringProperty("stage", upload.stage().name());
            upload.sent()
                    .ifPresent(sent ->
                            out.writeStringProperty("sent", Base64.getEncoder().encodeToString(sent.bytes())));
            upload.since().ifPresent(since -> out.writeStringProperty("since", Times.format(since)));
            out.writeEndObject();
        });
        out.writeArrayPropertyStart("done");
        plan.done().forEach(out::writeString);
        out.writeEndArray();
        out.writeEndObject();
    }

    private static Plan read(JsonReader json) {
        List<List<Plan.File>> files = List.of();
        Optional<Upload> upload = Optional.empty();
        Optional<List<String>> done = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "files" -> files = json.list(part -> part.list(PlanCodec::file));
                    case "upload" -> upload = Optional.of(upload(json));
                    case "done" -> done = Optional.of(json.list(id -> id.require("id", id.id())));
                    default -> {}
                }
            }
        }
        return new Plan(files, upload, json.require("done", done));
    }

    private static Plan.File file(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> key = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "key" -> key = json.id();
                    default -> {}
                }
            }
        }
        return new Plan.File(json.require("id", id), key);
    }

    private static Upload upload(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> key = Optional.empty();
        Optional<Upload.Stage> stage = Optional.empty();
        Optional<UploadState> sent = Optional.empty();
        Optional<Instant> since = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "key" -> key = json.id();
                    case "stage" -> stage = json.id().map(PlanCodec::stage);
                    case "sent" -> sent = json.id().map(PlanCodec::sent);
                    case "since" -> since = json.id().flatMap(Times::parse);
                    default -> {}
                }
            }
        }
        return new Upload(json.require("id", id), key, json.require("stage", stage), sent, since);
    }

    private static Upload.Stage stage(String name) {
        for (Upload.Stage stage : Upload.Stage.values()) {
            if (stage.name().equals(name)) {
                return stage;
            }
        }
        throw new MalformedAnswerException("there is no such stage");
    }

    private static UploadState sent(String bytes) {
        try {
            return UploadState.read(Base64.getDecoder().decode(bytes));
        } catch (IllegalArgumentException notOurs) {
            throw new MalformedAnswerException("'sent' is not what was written");
        }
    }
}
