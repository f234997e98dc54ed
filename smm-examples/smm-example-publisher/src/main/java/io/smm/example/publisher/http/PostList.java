package io.smm.example.publisher.http;

import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Posts under a heading: whose each is, what is the matter, what comes next, and what one may do. */
final class PostList {

    private PostList() {}

    static String of(
            String title,
            String none,
            List<PlanEntry> posts,
            long inAll,
            Instant now,
            Function<PlanEntry, String> next) {
        StringBuilder out = new StringBuilder("<section><h2>").append(title).append("</h2>\n");
        if (posts.isEmpty()) {
            return out + "<p class='none'>" + none + "</p></section>\n";
        }
        out.append("<ul class='posts'>\n");
        posts.forEach(entry -> out.append(item(entry.planned(), now, next.apply(entry))));
        out.append("</ul>");
        if (inAll > posts.size()) {
            out.append(
                    "<p class='none'>and %d more: <code>GET /posts?state=</code></p>".formatted(inAll - posts.size()));
        }
        return out.append("</section>\n").toString();
    }

    private static String item(PlannedPost post, Instant now, String next) {
        return "<li><p>%s<b>%s</b> %s</p><p class='text'>%s</p>%s<p class='next'>%s</p><p class='dos'>%s</p></li>\n"
                .formatted(
                        Html.mark(post.state()),
                        Html.text(Desk.name(post.connection())),
                        Html.moment(post.at(), now),
                        Html.text(Words.text(post)),
                        post.note()
                                .map(note -> "<p class='note'>" + Html.text(note) + "</p>")
                                .orElse(""),
                        Html.text(next),
                        PostPage.link(post.id(), "history") + actions(post));
    }

    static String actions(PlannedPost post) {
        return Action.of(post.state()).stream()
                .map(action -> " " + action.link("post", post.id().value()))
                .collect(Collectors.joining());
    }
}
