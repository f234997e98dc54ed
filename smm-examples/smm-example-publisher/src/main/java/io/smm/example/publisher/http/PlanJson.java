package io.smm.example.publisher.http;

import io.smm.post.plan.Pause;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.WorkerHealth;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** The plan's values as flat JSON, for people with curl. What is to be stored is written by {@code SmmJson}. */
final class PlanJson {

    private PlanJson() {}

    static <T> void list(JsonGenerator out, String name, List<T> items, BiConsumer<JsonGenerator, T> fields) {
        out.writeArrayPropertyStart(name);
        for (T item : items) {
            out.writeStartObject();
            fields.accept(out, item);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void post(JsonGenerator out, PlannedPost post) {
        out.writeStringProperty("id", post.id().value());
        out.writeStringProperty("account", Desk.name(post.connection()));
        out.writeStringProperty("key", post.key().value());
        out.writeStringProperty("text", Words.text(post));
        out.writeStringProperty("at", post.at().toString());
        out.writeStringProperty("state", post.state().name());
        post.note().ifPresent(note -> out.writeStringProperty("note", note));
        Words.next(post.state()).ifPresent(next -> out.writeStringProperty("next", next));
    }

    static void change(JsonGenerator out, PlanChange change) {
        out.writeStringProperty("at", change.note().at().toString());
        out.writeStringProperty("by", change.note().by().toString());
        out.writeStringProperty("post", change.post().value());
        change.from().ifPresent(from -> out.writeStringProperty("from", from.name()));
        out.writeStringProperty("to", change.to().name());
        out.writeStringProperty("why", change.note().why());
    }

    static void pause(JsonGenerator out, Pause pause) {
        out.writeStringProperty("pause", pause.id().value());
        out.writeStringProperty("of", Words.scope(pause.request().scope()));
        out.writeStringProperty("reason", pause.request().reason());
        out.writeStringProperty("since", pause.since().toString());
        pause.endedAt().ifPresent(end -> out.writeStringProperty("endedAt", end.toString()));
    }

    static void health(JsonGenerator out, WorkerHealth health) {
        out.writeBooleanProperty("ready", health.ready());
        out.writeStringProperty("state", health.state().name());
        out.writeNumberProperty("threads", health.threads());
        out.writeNumberProperty("busy", health.busy());
        health.backlog().ifPresent(backlog -> out.writeNumberProperty("backlog", backlog));
        health.oldestDue().ifPresent(due -> out.writeStringProperty("oldestDue", due.toString()));
        health.lastClaim().ifPresent(claim -> out.writeStringProperty("lastClaim", claim.toString()));
        health.lastError().ifPresent(error -> out.writeStringProperty("lastError", error));
    }
}
