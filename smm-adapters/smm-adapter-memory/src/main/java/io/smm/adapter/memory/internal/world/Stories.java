package io.smm.adapter.memory.internal.world;

import io.smm.post.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Stories, which end a day after they were published. Guarded by the world's lock. */
final class Stories {

    private static final Duration LIFE = Duration.ofDays(1);

    private final Deque<StoredPost> standing = new ArrayDeque<>();

    void take(StoredPost post) {
        if (post.post().options().surface().equals(Optional.of(Surface.STORY))) {
            standing.add(post);
        }
    }

    /** Ends what is over until a moment, each at its own moment and in their order. */
    void end(Instant until, BiConsumer<StoredPost, Instant> ending) {
        while (!standing.isEmpty() && !over(standing.peek()).isAfter(until)) {
            StoredPost story = standing.poll();
            ending.accept(story, over(story));
        }
    }

    private static Instant over(StoredPost story) {
        return story.post().acceptedAt().plus(LIFE);
    }
}
