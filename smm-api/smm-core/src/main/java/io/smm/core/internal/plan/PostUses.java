package io.smm.core.internal.plan;

import io.smm.core.internal.links.LinkDesk;
import io.smm.post.Post;
import io.smm.post.plan.SeriesRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Which of a series' posts an occurrence takes, after when each was and will be used on the account. */
final class PostUses {

    private static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final SeriesRequest request;
    private final Map<Post, NavigableSet<Instant>> uses = new HashMap<>();

    PostUses(SeriesRequest request) {
        this.request = request;
        request.posts().forEach(post -> uses.put(written(post), new TreeSet<>()));
    }

    /** As its author wrote it for this account: each occurrence has links of its own. */
    private Post written(Post post) {
        return LinkDesk.written(post.forAccount(request.connection()));
    }

    /** Whether what stands on the account decides at all. */
    static boolean matter(SeriesRequest request) {
        return request.evergreen() || !request.cooldown().isZero();
    }

    void add(Post post, Instant at) {
        NavigableSet<Instant> ofPost = uses.get(written(post));
        if (ofPost != null) {
            ofPost.add(at);
        }
    }

    /** {@return the post of the beat with an index; empty when each was or will be used too near to it} */
    Optional<Post> choose(int index, Instant at) {
        List<Post> inOrder = new ArrayList<>(request.posts());
        if (request.evergreen()) {
            inOrder.sort(Comparator.comparing((Post post) -> nearest(post, at)).reversed());
        } else {
            Collections.rotate(inOrder, -(index % inOrder.size()));
        }
        return inOrder.stream()
                .filter(post -> nearest(post, at).compareTo(request.cooldown()) >= 0)
                .findFirst();
    }

    private Duration nearest(Post post, Instant at) {
        NavigableSet<Instant> ofPost = uses.getOrDefault(written(post), new TreeSet<>());
        Instant before = ofPost.floor(at);
        Instant after = ofPost.ceiling(at);
        Duration back = before == null ? NEVER : Duration.between(before, at);
        Duration ahead = after == null ? NEVER : Duration.between(at, after);
        return back.compareTo(ahead) < 0 ? back : ahead;
    }
}
