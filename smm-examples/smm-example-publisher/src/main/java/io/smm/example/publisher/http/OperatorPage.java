package io.smm.example.publisher.http;

import io.smm.account.TenantId;
import io.smm.error.StorageException;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.WorkerHealth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What an operator needs on one page that asks for nothing else: what is wrong, whose it is, and what to do next. It changes nothing. */
final class OperatorPage {

    private final Desk desk;
    private final ChangeTail tail;
    private final String style = style();

    OperatorPage(Desk desk) {
        this.desk = desk;
        this.tail = new ChangeTail(desk.planning());
    }

    Answer show() {
        Optional<WorkerHealth> health = desk.worker().map(worker -> worker.health());
        try {
            return page(Answer.OK, body(Situation.look(desk, tail), health));
        } catch (StorageException down) {
            return page(
                    Answer.UNAVAILABLE,
                    "<p class='banner bad'>The database does not answer: nothing is planned or published until it does. What was"
                            + " confirmed is in it. " + Html.text(down.details().message()) + "</p>");
        }
    }

    private Answer page(int status, String body) {
        return Answer.page(status, """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <title>Publishing, %1$s</title><style>%2$s</style></head><body><main>
                <h1>Publishing <span>seen from %1$s</span></h1>
                %3$s</main></body></html>
                """.formatted(Html.text(desk.node()), style, body));
    }

    private String body(Situation now, Optional<WorkerHealth> health) {
        return tiles(now, health) + forAPerson(now) + late(now) + pauses(now) + accounts(now) + changes(now);
    }

    private static String tiles(Situation now, Optional<WorkerHealth> health) {
        StringBuilder out = new StringBuilder("<section class='tiles'>\n");
        out.append(health.map(worker -> Html.tile(
                        worker.ready() ? "good" : "bad",
                        worker.ready() ? "ready" : "not ready",
                        "worker",
                        worker(worker, now.now())))
                .orElseGet(() -> Html.tile("", "none", "worker", "this node only plans")));
        out.append(Html.tile(
                "",
                Long.toString(now.due()),
                "due",
                now.due() == 0
                        ? "nothing waits"
                        : health.flatMap(WorkerHealth::oldestDue)
                                .map(due -> "the first " + Html.words(due, now.now()))
                                .orElse("and not begun")));
        out.append(Html.tile(
                now.lateInAll() == 0 ? "good" : "warn",
                Long.toString(now.lateInAll()),
                "late",
                "by more than a minute"));
        out.append(Html.tile(
                now.forAPersonInAll() == 0 ? "good" : "bad",
                Long.toString(now.forAPersonInAll()),
                "for a person",
                "of the last seven days"));
        out.append(Html.tile(
                now.pauses().isEmpty() ? "" : "warn",
                Integer.toString(now.pauses().size()),
                now.pauses().size() == 1 ? "pause" : "pauses",
                "on all nodes"));
        return out.append("</section>\n").toString();
    }

    private static String worker(WorkerHealth worker, Instant now) {
        return worker.busy() + " of " + worker.threads() + " threads busy, "
                + worker.lastError()
                        .map(error -> "failed: " + error)
                        .or(() -> worker.lastClaim().map(claim -> "looked " + Html.words(claim, now)))
                        .orElse("has not looked yet");
    }

    private static String forAPerson(Situation now) {
        return posts(
                "For a person",
                "Nothing waits for anybody.",
                now.forAPerson(),
                now.forAPersonInAll(),
                now,
                post -> Words.next(post.state()).orElse(""));
    }

    private static String late(Situation now) {
        return posts("Late", "Nothing is late.", now.late(), now.lateInAll(), now, Words::late);
    }

    private static String posts(
            String title,
            String none,
            List<PlannedPost> posts,
            long inAll,
            Situation now,
            Function<PlannedPost, String> next) {
        StringBuilder out = new StringBuilder("<section><h2>").append(title).append("</h2>\n");
        if (posts.isEmpty()) {
            return out.append("<p class='none'>")
                    .append(none)
                    .append("</p></section>\n")
                    .toString();
        }
        out.append("<ul class='posts'>\n");
        for (PlannedPost post : posts) {
            out.append("<li><p><mark class='")
                    .append(post.state())
                    .append("'>")
                    .append(post.state())
                    .append("</mark> <b>")
                    .append(Html.text(Desk.name(post.connection())))
                    .append("</b> ")
                    .append(Html.moment(post.at(), now.now()))
                    .append(" <a href='/posts/")
                    .append(Html.text(post.id()))
                    .append("/history'>history</a></p><p class='text'>")
                    .append(Html.text(Words.text(post)))
                    .append("</p>");
            post.note()
                    .ifPresent(note -> out.append("<p class='note'>")
                            .append(Html.text(note))
                            .append("</p>"));
            out.append("<p class='next'>").append(Html.text(next.apply(post))).append("</p></li>\n");
        }
        out.append("</ul>");
        if (inAll > posts.size()) {
            out.append("<p class='none'>and ")
                    .append(inAll - posts.size())
                    .append(" more: <code>GET /posts?state=</code></p>");
        }
        return out.append("</section>\n").toString();
    }

    private static String pauses(Situation now) {
        if (now.pauses().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<section><h2>Pauses</h2><ul class='posts'>\n");
        for (Pause pause : now.pauses()) {
            out.append("<li><p><mark class='HELD'>PAUSED</mark> <b>")
                    .append(Html.text(Words.scope(pause.request().scope())))
                    .append("</b> ")
                    .append(Html.moment(pause.since(), now.now()))
                    .append("</p><p class='text'>")
                    .append(Html.text(pause.request().reason()))
                    .append("</p><p class='next'>what comes due is held; to go on: <code>POST /resume {\"pause\": \"")
                    .append(Html.text(pause.id()))
                    .append("\"}</code></p></li>\n");
        }
        return out.append("</ul></section>\n").toString();
    }

    private String accounts(Situation now) {
        StringBuilder out = new StringBuilder(
                "<section><h2>Accounts</h2><table><thead><tr><th>Account</th><th>Planned</th><th>Due</th>"
                        + "<th>Late</th><th>On its way</th><th>Held</th><th>Missed</th><th>Failed</th><th>Unknown</th><th>Published</th></tr></thead>\n");
        for (TenantId tenant : desk.tenants()) {
            out.append("<tbody><tr class='tenant'><th colspan='10'>")
                    .append(Html.text(tenant))
                    .append("</th></tr>\n");
            now.accounts().stream()
                    .filter(row -> row.account().tenant().equals(tenant))
                    .forEach(row -> out.append("<tr><th>")
                            .append(Html.text(row.account().account().id()))
                            .append("</th>")
                            .append(Html.cell(
                                    "Planned",
                                    Math.max(
                                            0,
                                            row.in(
                                                            PlanState.SCHEDULED,
                                                            PlanState.DRAFT,
                                                            PlanState.IN_REVIEW,
                                                            PlanState.APPROVED)
                                                    - row.due()),
                                    ""))
                            .append(Html.cell("Due", row.due(), ""))
                            .append(Html.cell("Late", row.late(), "warn"))
                            .append(Html.cell("On its way", row.in(PlanState.DELIVERING, PlanState.PENDING), ""))
                            .append(Html.cell("Held", row.in(PlanState.HELD), "warn"))
                            .append(Html.cell("Missed", row.in(PlanState.MISSED), "warn"))
                            .append(Html.cell("Failed", row.in(PlanState.FAILED), "bad"))
                            .append(Html.cell("Unknown", row.in(PlanState.UNKNOWN), "bad"))
                            .append(Html.cell("Published", row.in(PlanState.PUBLISHED), "good"))
                            .append("</tr>\n"));
            out.append("</tbody>\n");
        }
        return out.append("</table></section>\n").toString();
    }

    private static String changes(Situation now) {
        StringBuilder out = new StringBuilder("<section><h2>Last changes</h2><ol class='changes'>\n");
        Set<PlanId> seen = new HashSet<>();
        for (PlanChange change : now.changes()) {
            out.append("<li>")
                    .append(Html.moment(change.note().at(), now.now()))
                    .append(" <mark class='")
                    .append(change.to())
                    .append("'>")
                    .append(change.to())
                    .append("</mark> <a href='/posts/")
                    .append(Html.text(change.post()))
                    .append("/history'>")
                    .append(Html.text(Words.account(change)))
                    .append("</a> <span>")
                    .append(Html.text(change.note().by()))
                    .append(": ")
                    .append(Html.text(change.note().why()))
                    .append("</span>");
            boolean standsSo = seen.add(change.post()); // the newest comes first
            Words.next(change.to())
                    .filter(next -> standsSo)
                    .ifPresent(next -> out.append("<p class='next'>")
                            .append(Html.text(next))
                            .append("</p>"));
            out.append("</li>\n");
        }
        return out.append("</ol></section>\n").toString();
    }

    private static String style() {
        try (InputStream css = OperatorPage.class.getResourceAsStream("operator.css")) {
            if (css == null) {
                throw new IllegalStateException("operator.css is not there");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
