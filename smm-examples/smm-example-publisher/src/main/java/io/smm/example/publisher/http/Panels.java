package io.smm.example.publisher.http;

import io.smm.account.QuotaStanding;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.WorkerHealth;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What stands on the page beside the posts. */
final class Panels {

    private Panels() {}

    static String pauses(Situation now) {
        if (now.pauses().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<section><h2>Pauses</h2><ul class='posts'>\n");
        for (Pause pause : now.pauses()) {
            out.append("<li><p><mark class='HELD'>PAUSED</mark> <b>%s</b> %s</p><p class='text'>%s</p>"
                    .formatted(
                            Html.text(Words.scope(pause.request().scope())),
                            Html.moment(pause.since(), now.now()),
                            Html.text(pause.request().reason())));
            out.append("<p class='next'>what comes due is held</p><p class='dos'>")
                    .append(Action.RESUME.link("pause", pause.id().value()))
                    .append("</p></li>\n");
        }
        return out.append("</ul></section>\n").toString();
    }

    static String quotas(Situation now) {
        if (now.quotas().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<section><h2>Quotas near their ends</h2><ul class='posts'>\n");
        for (QuotaRow row : now.quotas()) {
            QuotaStanding standing = row.standing();
            out.append("<li><b>%s</b> %s: %d of %d used"
                    .formatted(
                            Html.text(Desk.name(row.account())),
                            Html.text(standing.rule()),
                            standing.used(),
                            standing.limit().orElse(0)));
            standing.closedUntil()
                    .or(standing::resetsAt)
                    .ifPresent(end -> out.append(", open again ").append(Html.moment(end, now.now())));
            out.append("</li>\n");
        }
        return out.append("</ul></section>\n").toString();
    }

    static String nodes(Situation now, String here, Optional<WorkerHealth> health) {
        StringBuilder out = new StringBuilder("<section><h2>Nodes</h2><ul class='posts'>\n");
        if (health.isEmpty()) {
            out.append("<li><b>%s</b> this one: only plans</li>\n".formatted(Html.text(here)));
        }
        for (NodeRow row : now.nodes()) {
            out.append("<li><b>").append(Html.text(row.name())).append("</b> ");
            health.filter(own -> row.name().equals(here))
                    .ifPresent(own -> out.append(own.ready() ? "this one: ready, " : "this one: not ready, ")
                            .append(Html.text(Words.worker(own, now.now())))
                            .append("; "));
            out.append(row.lastChange()
                    .map(change -> "last change " + Html.moment(change, now.now()))
                    .orElse("no change yet"));
            if (!row.leases().isEmpty()) {
                Instant last =
                        row.leases().stream().max(Comparator.naturalOrder()).orElseThrow();
                out.append("; holds %d, the last lease ends %s"
                        .formatted(row.leases().size(), Html.moment(last, now.now())));
            }
            out.append("</li>\n");
        }
        return out.append(
                        "</ul><p class='none'>Seen by what they changed; how another node is, its own <code>/health</code> tells.</p>")
                .append("</section>\n")
                .toString();
    }

    static String changes(Situation now) {
        StringBuilder out = new StringBuilder("<section><h2>Last changes</h2><ol class='changes'>\n");
        Set<PlanId> seen = new HashSet<>();
        for (PlanChange change : now.changes()) {
            out.append("<li>%s %s%s <span>%s: %s</span>"
                    .formatted(
                            Html.moment(change.note().at(), now.now()),
                            Html.mark(change.to()),
                            PostPage.link(change.post(), Words.account(change)),
                            Html.text(change.note().by()),
                            Html.text(change.note().why())));
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
}
