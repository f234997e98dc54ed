package io.smm.insight;

import io.smm.post.PostRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which visits of a website came from which post, by the tags of the posts' links. Every row of the report is in exactly one of
 * the three lists.
 *
 * @param report the report that it rests on, with its flags
 * @param posts one entry a post, in the order given
 * @param ambiguous rows that fit the links of several posts: nobody can say which
 * @param elsewhere rows that fit no post
 */
public record VisitAttribution(
        WebsiteReport report, List<PostVisits> posts, List<WebsiteRow> ambiguous, List<WebsiteRow> elsewhere) {

    /**
     * Copies the lists.
     *
     * @param report the report that it rests on
     * @param posts one entry a post
     * @param ambiguous rows that fit the links of several posts
     * @param elsewhere rows that fit no post
     */
    public VisitAttribution {
        Objects.requireNonNull(report, "report");
        posts = List.copyOf(posts);
        ambiguous = List.copyOf(ambiguous);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * The visits of one post.
     *
     * @param post the post
     * @return they; empty when it was not among the posts given
     */
    public Optional<PostVisits> of(PostRef post) {
        return posts.stream().filter(one -> one.post().equals(post)).findFirst();
    }
}
