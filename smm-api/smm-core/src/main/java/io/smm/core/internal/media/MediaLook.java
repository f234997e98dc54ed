package io.smm.core.internal.media;

import io.smm.core.internal.FaultText;
import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.Video;
import io.smm.spi.MediaFacts;
import io.smm.spi.MediaProbe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the files of posts show of themselves, for one call: each file is looked into once, for however many accounts. Without a
 * probe it sees nothing. Not thread-safe.
 */
public final class MediaLook {

    private static final Logger LOG = LoggerFactory.getLogger(MediaLook.class);

    /**
     * What was seen of a file.
     *
     * @param facts what it is; nothing where nobody could look
     * @param unreadable whether its bytes could not be had
     */
    public record Seen(MediaFacts facts, boolean unreadable) {

        private static final Seen NOTHING = new Seen(MediaFacts.unknown(), false);
        private static final Seen UNREADABLE = new Seen(MediaFacts.unknown(), true);
    }

    private final Optional<MediaProbe> probe;
    private final IdentityHashMap<MediaSource, Seen> seen = new IdentityHashMap<>(2);

    /**
     * Looks for one call.
     *
     * @param wiring what the host chose for media
     */
    public MediaLook(MediaWiring wiring) {
        probe = wiring.probe();
    }

    /**
     * Looks into a file, unless it can be read only once or its bytes are not at hand.
     *
     * @param source the file
     * @return what was seen
     */
    public Seen at(MediaSource source) {
        if (probe.isEmpty() || !source.hasBytes() || !source.repeatable()) {
            return Seen.NOTHING;
        }
        return seen.computeIfAbsent(source, file -> look(probe.get(), file));
    }

    /**
     * Fills in what the caller left out and the files tell.
     *
     * @param post the post
     * @return the post; the same when there is nothing to fill in
     */
    public Post filled(Post post) {
        if (probe.isEmpty()) {
            return post;
        }
        List<PostPart> parts = new ArrayList<>();
        boolean changed = false;
        for (PostPart part : post.parts()) {
            List<Media> media = part.media().stream().map(this::filled).toList();
            boolean same = media.equals(part.media());
            changed |= !same;
            parts.add(same ? part : part.toBuilder().media(media).build());
        }
        return changed ? post.withParts(parts) : post;
    }

    private Media filled(Media item) {
        MediaFacts facts = at(item.source()).facts();
        if (item instanceof Image image) {
            return filled(image, facts);
        }
        return item instanceof Video video ? filled(video, facts) : item;
    }

    private static Image filled(Image image, MediaFacts facts) {
        Image.Builder filled = image.toBuilder();
        if (image.mediaType().equals(Image.UNKNOWN_TYPE)) {
            facts.mediaType().filter(type -> type.startsWith("image/")).ifPresent(filled::mediaType);
        }
        if (image.width().isEmpty() && facts.width().isPresent()) {
            filled.size(facts.width().getAsInt(), facts.height().getAsInt());
        }
        return filled.build();
    }

    private static Video filled(Video video, MediaFacts facts) {
        Video.Builder filled = video.toBuilder();
        if (video.mediaType().equals(Video.UNKNOWN_TYPE)) {
            facts.mediaType().filter(type -> type.startsWith("video/")).ifPresent(filled::mediaType);
        }
        if (video.width().isEmpty() && facts.width().isPresent()) {
            filled.size(facts.width().getAsInt(), facts.height().getAsInt());
        }
        if (video.duration().isEmpty()) {
            // A cover's moment beyond the end is the caller's word against the file's, and preflight's to tell.
            facts.duration()
                    .filter(length -> video.coverAt()
                            .map(moment -> moment.compareTo(length) <= 0)
                            .orElse(true))
                    .ifPresent(filled::duration);
        }
        if (video.frameRate().isEmpty()) {
            facts.frameRate().ifPresent(filled::frameRate);
        }
        return filled.build();
    }

    private static Seen look(MediaProbe probe, MediaSource source) {
        try {
            return new Seen(probe.probe(source), false);
        } catch (IOException unreadable) {
            LOG.debug("{} cannot be read: {}", source, FaultText.of(unreadable));
            return Seen.UNREADABLE;
        } catch (RuntimeException fault) {
            // Only its type: a stranger's exception may say anything. What nobody could look into is left to the
            // network.
            LOG.warn("the media probe failed with {}", fault.getClass().getName());
            return Seen.NOTHING;
        }
    }
}
