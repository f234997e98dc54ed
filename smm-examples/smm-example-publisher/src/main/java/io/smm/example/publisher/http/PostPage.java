package io.smm.example.publisher.http;

import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One post: what it is, how it stands on the plan and on the network, and who changed it, when and why. */
final class PostPage {

    private final Desk desk;

    PostPage(Desk desk) {
        this.desk = desk;
    }

    static String link(PlanId post, String words) {
        return "<a href='/view?post=%s'>%s</a>".formatted(Html.address(post), Html.text(words));
    }

    Optional<String> of(PlanId id) {
        return desk.store().find(id).map(this::body);
    }

    private String body(PlanEntry entry) {
        Instant now = desk.clock().instant();
        PlannedPost post = entry.planned();
        StringBuilder out = new StringBuilder("<section><h2>")
                .append(Html.mark(post.state()))
                .append(Html.text(Desk.name(post.connection())))
                .append("</h2><ul class='posts'><li><p class='whole'>")
                .append(Html.text(Words.text(post)))
                .append("</p><p>planned for ")
                .append(Html.moment(post.at(), now))
                .append(", key <code>")
                .append(Html.text(post.key().value()))
                .append("</code>, id <code>")
                .append(Html.text(post.id().value()))
                .append("</code></p>");
        post.note()
                .ifPresent(note ->
                        out.append("<p class='note'>").append(Html.text(note)).append("</p>"));
        post.review()
                .ifPresent(review -> out.append("<p>written by ")
                        .append(Html.text(review.authors()))
                        .append(", approved by ")
                        .append(review.approvals().size())
                        .append(" of its revision ")
                        .append(review.revision())
                        .append("</p>"));
        Words.next(post.state())
                .or(() -> Optional.of(Words.late(entry, now)).filter(late -> isUnderWay(post, now)))
                .ifPresent(next ->
                        out.append("<p class='next'>").append(Html.text(next)).append("</p>"));
        return out.append("<p class='dos'>")
                .append(PostList.actions(post))
                .append("</p></li></ul></section>\n")
                .append(delivery(post, now))
                .append(history(post.id(), now))
                .toString();
    }

    private static boolean isUnderWay(PlannedPost post, Instant now) {
        return switch (post.state()) {
            case SCHEDULED, DELIVERING, PENDING -> !post.at().isAfter(now);
            default -> false;
        };
    }

    private String delivery(PlannedPost post, Instant now) {
        Optional<Delivery> delivery = post.delivery().flatMap(desk.smm().publishing()::find);
        if (delivery.isEmpty()) {
            return "<section><h2>On the network</h2><p class='none'>Nothing was begun.</p></section>\n";
        }
        StringBuilder out = new StringBuilder("<section><h2>On the network</h2><ol class='changes'>\n");
        List<Outcome> outcomes = delivery.get().outcomes();
        outcomes.forEach(outcome ->
                out.append("<li>").append(Html.text(outcome(outcome, now))).append("</li>\n"));
        if (outcomes.isEmpty()) {
            out.append("<li>begun, and no answer yet</li>");
        }
        return out.append("</ol></section>\n").toString();
    }

    static String outcome(Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Published published) {
            return "stands as " + published.publication().ref().ids();
        }
        if (outcome instanceof Outcome.Pending pending) {
            return "the network works on it"
                    + pending.percent().stream()
                            .mapToObj(done -> ", " + done + " % done")
                            .findFirst()
                            .orElse("")
                    + ", asked again " + Html.words(pending.checkAfter(), now)
                    + pending.deadline()
                            .map(moment -> ", given up " + Html.words(moment, now))
                            .orElse("");
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return "unknown since " + Html.words(unknown.since(), now) + ": " + unknown.why()
                    + unknown.settleAfter()
                            .map(moment -> "; it can be read " + Html.words(moment, now))
                            .orElse("; nothing can find out");
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            return "refused: " + rejected.error().details().message();
        }
        return outcome.toString();
    }

    private String history(PlanId id, Instant now) {
        StringBuilder out = new StringBuilder("<section><h2>History</h2><ol class='changes'>\n");
        for (PlanChange change : desk.planning().history(id)) {
            out.append("<li>%s %s<span>%s: %s</span></li>\n"
                    .formatted(
                            Html.moment(change.note().at(), now),
                            Html.mark(change.to()),
                            Html.text(change.note().by()),
                            Html.text(change.note().why())));
        }
        return out.append("</ol></section>\n").toString();
    }
}
