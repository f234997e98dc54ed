package io.smm.example.publisher.http;

import io.smm.Cursor;
import io.smm.error.Faults;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.Planning;
import io.smm.post.plan.WorkerHealth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Stopping and going on, and what monitoring and other systems read. */
final class ControlRoutes {

    private static final int MOST_CHANGES = 1_000;

    private final Desk desk;

    ControlRoutes(Desk desk) {
        this.desk = desk;
    }

    /** Stops a tenant, a brand or one account, on all nodes. */
    Answer pause(Planning planning, Request request) {
        Fields fields = Fields.read("pause", request.body(), Set.of("tenant", "brand", "account", "reason"));
        String reason = fields.text("reason");
        Map<String, String> named = new LinkedHashMap<>();
        for (String one : List.of("tenant", "brand", "account")) {
            fields.optional(one).ifPresent(name -> named.put(one, name));
        }
        Optional<PauseScope> scope = desk.scope(named);
        fields.check(named.size() == 1, "tenant", "either a tenant, a brand or an account is needed")
                .check(
                        named.size() != 1 || scope.isPresent(),
                        String.join("", named.keySet()),
                        "is not one of " + all())
                .raise();
        Pause pause = planning.pause(PauseRequest.of(scope.orElseThrow(), reason));
        return Answer.json(Answer.CREATED, out -> PlanJson.pause(out, pause));
    }

    private List<String> all() {
        return Stream.concat(
                        desk.tenants().stream()
                                .flatMap(tenant -> Stream.concat(
                                        Stream.of(tenant.value()),
                                        desk.brands(tenant).stream().map(brand -> Desk.name(tenant, brand)))),
                        desk.accounts().stream().map(Desk::name))
                .toList();
    }

    Answer resume(Planning planning, Request request) {
        Fields fields = Fields.read("resume", request.body(), Set.of("pause"));
        String id = fields.text("pause");
        fields.raise();
        Pause ended = planning.resume(new PauseId(id));
        return Answer.json(Answer.OK, out -> PlanJson.pause(out, ended));
    }

    /** 200 as long as what comes due is published from here; a node that only plans is well when the store answers. */
    Answer health() {
        if (desk.worker().isEmpty()) {
            desk.planning().changes(Optional.empty(), 1);
            return Answer.json(Answer.OK, out -> {
                node(out);
                out.writeBooleanProperty("ready", true);
                out.writeStringProperty("state", "ENQUEUE_ONLY");
            });
        }
        WorkerHealth health = desk.worker().get().health();
        return Answer.json(health.ready() ? Answer.OK : Answer.UNAVAILABLE, out -> {
            node(out);
            PlanJson.health(out, health);
        });
    }

    private void node(JsonGenerator out) {
        out.writeStringProperty("node", desk.node());
        out.writeNumberProperty("process", ProcessHandle.current().pid());
    }

    Answer changes(Request request) {
        Optional<Cursor> after =
                Optional.ofNullable(request.query().get("after")).map(Cursor::new);
        PlanChanges piece = desk.planning().changes(after, most(request));
        return Answer.json(Answer.OK, out -> {
            PlanJson.list(out, "changes", piece.changes(), PlanJson::change);
            piece.upTo().ifPresent(upTo -> out.writeStringProperty("upTo", upTo.value()));
        });
    }

    private static int most(Request request) {
        String most = request.query().getOrDefault("most", "100");
        boolean good = most.matches("[1-9]\\d{0,3}") && Integer.parseInt(most) <= MOST_CHANGES;
        Faults.of("query").check(good, "most", "must be 1 to 1000").raise();
        return Integer.parseInt(most);
    }
}
