package io.smm.example.publisher.http;

import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.Faults;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.Planning;
import io.smm.post.plan.WorkerHealth;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Stopping and going on, and what monitoring and other systems read. */
final class ControlRoutes {

    private static final int MOST_CHANGES = 1_000;

    private final Desk desk;

    ControlRoutes(Desk desk) {
        this.desk = desk;
    }

    /** Stops a tenant or one account, on all nodes. */
    Answer pause(Planning planning, Request request) {
        Fields fields = Fields.read("pause", request.body(), Set.of("tenant", "account", "reason"));
        String reason = fields.text("reason");
        Optional<TenantId> tenant = fields.optional("tenant")
                .flatMap(name -> desk.tenants().stream()
                        .filter(one -> one.value().equals(name))
                        .findFirst());
        Optional<Connection> account = fields.optional("account").flatMap(desk::account);
        fields.check(
                        fields.optional("tenant").isPresent()
                                != fields.optional("account").isPresent(),
                        "tenant",
                        "either a tenant or an account is needed")
                .check(
                        fields.optional("tenant").isEmpty() || tenant.isPresent(),
                        "tenant",
                        "is not one of " + desk.tenants())
                .check(
                        fields.optional("account").isEmpty() || account.isPresent(),
                        "account",
                        "is not one of "
                                + desk.accounts().stream().map(Desk::name).toList())
                .raise();
        PauseScope scope = account.map(PauseScope::connection).orElseGet(() -> PauseScope.tenant(tenant.orElseThrow()));
        Pause pause = planning.pause(PauseRequest.of(scope, reason));
        return Answer.json(Answer.CREATED, out -> PlanJson.pause(out, pause));
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
