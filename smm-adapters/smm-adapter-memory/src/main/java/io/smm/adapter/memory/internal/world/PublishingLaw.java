package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.MemoryMediaHost;
import io.smm.adapter.memory.MemoryPostOptions;
import io.smm.post.MediaKind;
import io.smm.post.Surface;
import io.smm.post.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the network does with posts of its own accord. Guarded by the world's lock. */
public final class PublishingLaw {

    private Duration mediaTakes = Duration.ofSeconds(20);
    private final Deque<String> failures = new ArrayDeque<>();
    private @Nullable Visibility most;
    private @Nullable Surface videosOn;
    private @Nullable MemoryMediaHost web;

    PublishingLaw() {}

    /**
     * How long it works on a video.
     *
     * @param time how long
     */
    public void mediaTakes(Duration time) {
        mediaTakes = time;
    }

    /**
     * Finds the next video no good.
     *
     * @param why its reason
     */
    public void failNextMedia(String why) {
        failures.add(why);
    }

    /**
     * Shows posts to no more people than these.
     *
     * @param who who may see them at most
     */
    public void lowerVisibilityTo(Visibility who) {
        most = who;
    }

    /**
     * Shows every video on one surface.
     *
     * @param surface the surface
     */
    public void showVideosOn(Surface surface) {
        videosOn = surface;
    }

    /**
     * Fetches media from there.
     *
     * @param host where they are
     */
    public void fetchesFrom(MemoryMediaHost host) {
        web = host;
    }

    /** Where it fetches media; empty when it takes an address for what lies there. */
    Optional<MemoryMediaHost> web() {
        return Optional.ofNullable(web);
    }

    /** When media that came in now can be used. */
    Instant readyAt(MediaKind kind, Instant now) {
        return kind == MediaKind.VIDEO ? now.plus(mediaTakes) : now;
    }

    /** Why media that came in now turn out to be no good. */
    Optional<String> failure(MediaKind kind) {
        return kind == MediaKind.VIDEO ? Optional.ofNullable(failures.poll()) : Optional.empty();
    }

    /** What a post is in truth, whatever was asked for. */
    MemoryPostOptions decide(MemoryPostOptions asked, List<Upload> media) {
        boolean video = media.stream().anyMatch(item -> item.kind() == MediaKind.VIDEO);
        Optional<Surface> surface = video && videosOn != null
                ? Optional.of(videosOn)
                : asked.surface().or(() -> Optional.of(Surface.FEED));
        Optional<Visibility> visibility = asked.visibility();
        if (most != null && visibility.orElse(Visibility.PUBLIC).compareTo(most) < 0) {
            visibility = Optional.of(most);
        }
        return asked.decided(surface, visibility);
    }
}
