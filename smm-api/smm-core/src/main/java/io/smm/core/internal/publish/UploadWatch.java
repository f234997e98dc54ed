package io.smm.core.internal.publish;

import io.smm.core.internal.media.PostMedia.Place;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.UploadListener;
import io.smm.post.UploadProgress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a listener how far the media are: by counting what is read from them, so that no adapter needs to know of it, and by what the
 * network says of its own work.
 */
public final class UploadWatch {

    private static final Logger LOG = LoggerFactory.getLogger(UploadWatch.class);

    private final Optional<UploadListener> listener;

    /**
     * Watches for a listener.
     *
     * @param listener who is told; empty when nobody is
     */
    public UploadWatch(Optional<UploadListener> listener) {
        this.listener = listener;
    }

    /** A cover goes with its video and is not told of. */
    MediaSource watched(Place place, MediaSource source) {
        if (listener.isEmpty() || place.cover() || !source.hasBytes()) {
            return source;
        }
        return source.through(() -> new CountingStream(
                source.open(),
                sent -> tell(new UploadProgress(
                        UploadProgress.Phase.UPLOADING,
                        place.part(),
                        OptionalInt.of(place.item()),
                        sent,
                        source.size(),
                        Optional.empty()))));
    }

    /**
     * Tells that the network works on the media of a part.
     *
     * @param part the position of the part
     * @param work what it says of that
     */
    public void processing(int part, Outcome.Pending work) {
        tell(new UploadProgress(
                UploadProgress.Phase.PROCESSING,
                part,
                OptionalInt.empty(),
                0,
                OptionalLong.empty(),
                Optional.of(work)));
    }

    private void tell(UploadProgress progress) {
        try {
            listener.ifPresent(one -> one.onProgress(progress));
        } catch (RuntimeException fault) {
            LOG.warn("an upload listener failed with {}", fault.getClass().getName());
        }
    }
}
