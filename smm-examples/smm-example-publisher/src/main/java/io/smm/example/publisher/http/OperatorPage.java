package io.smm.example.publisher.http;

import io.smm.error.StorageException;
import io.smm.post.plan.WorkerHealth;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What an operator needs first: what is wrong, whose it is, and what to do next. */
final class OperatorPage {

    private final Desk desk;
    private final Frame frame;
    private final ChangeTail tail;
    private final AtomicReference<Optional<Instant>> lastSeen = new AtomicReference<>(Optional.empty());

    OperatorPage(Desk desk, Frame frame) {
        this.desk = desk;
        this.frame = frame;
        this.tail = new ChangeTail(desk.planning());
    }

    /** Also while the database is down: then it says so, and since when, and recovers by itself. */
    Answer show() {
        Optional<WorkerHealth> health = desk.worker().map(worker -> worker.health());
        if (health.filter(worker -> worker.backlog().isEmpty()).isPresent()) {
            return down(""); // it was just asked, and whoever looks has waited for that already
        }
        try {
            Situation situation = Situation.look(desk, tail);
            lastSeen.set(Optional.of(situation.now()));
            return frame.live(Answer.OK, body(situation, health));
        } catch (StorageException down) {
            return down(down.details().message());
        }
    }

    private Answer down(String why) {
        String since = lastSeen.get()
                .map(seen ->
                        "It was last read " + Html.moment(seen, desk.clock().instant()) + ". ")
                .orElse("");
        return frame.live(
                Answer.UNAVAILABLE,
                "<p class='banner bad'><b>The database does not answer: nothing is planned or published until it does.</b> "
                        + since + "What was confirmed is in it; nothing needs to be started again. " + Html.text(why)
                        + "</p>");
    }

    private String body(Situation now, Optional<WorkerHealth> health) {
        return tiles(now, health)
                + PostList.of(
                        "For a person",
                        "Nothing waits for anybody.",
                        now.forAPerson(),
                        now.forAPersonInAll(),
                        now.now(),
                        entry -> Words.next(entry.planned().state()).orElse(""))
                + PostList.of(
                        "Late",
                        "Nothing is late.",
                        now.late(),
                        now.lateInAll(),
                        now.now(),
                        entry -> Words.late(entry, now.now()))
                + (now.inReviewInAll() == 0
                        ? ""
                        : PostList.of(
                                "To be approved",
                                "",
                                now.inReview(),
                                now.inReviewInAll(),
                                now.now(),
                                entry -> Words.next(entry.planned().state()).orElse("")))
                + Panels.pauses(now)
                + Panels.quotas(now)
                + AccountTable.of(desk, now)
                + Panels.nodes(now, desk.node(), health)
                + Panels.changes(now);
    }

    private static String tiles(Situation now, Optional<WorkerHealth> health) {
        StringBuilder out = new StringBuilder("<section class='tiles'>\n");
        out.append(health.map(worker -> Html.tile(
                        worker.ready() ? "good" : "bad",
                        worker.ready() ? "ready" : "not ready",
                        "worker",
                        Words.worker(worker, now.now())))
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
        out.append(Html.tile("", Long.toString(now.inReviewInAll()), "to be approved", "not sent before"));
        out.append(Html.tile(
                now.pauses().isEmpty() ? "" : "warn",
                Integer.toString(now.pauses().size()),
                now.pauses().size() == 1 ? "pause" : "pauses",
                "on all nodes"));
        return out.append("</section>\n").toString();
    }
}
