package io.smm.core.internal.publish;

import io.smm.core.internal.ForwardingPublisher;
import io.smm.post.Media;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.UploadListener;
import io.smm.post.UploadProgress;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a listener how far the media are: by counting what the adapter reads from them, so that no adapter needs to know of it,
 * and by what the network says of its own work.
 */
final class WatchedPublisher extends ForwardingPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedPublisher.class);

    private final UploadListener listener;

    WatchedPublisher(Publisher publisher, UploadListener listener) {
        super(publisher);
        this.listener = listener;
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        PublishStep step = super.advance(watched(intent), state, deadline);
        if (step.outcome().filter(Outcome.Pending.class::isInstance).isPresent()) {
            // Which part it is, only the adapter's state says; the media of the first are what networks work on.
            tell(new UploadProgress(UploadProgress.Phase.PROCESSING, 0, OptionalInt.empty(), 0, OptionalLong.empty()));
        }
        return step;
    }

    private PublishIntent watched(PublishIntent intent) {
        Post post = intent.post();
        List<PostPart> parts = new ArrayList<>();
        for (int i = 0; i < post.parts().size(); i++) {
            parts.add(watched(post.parts().get(i), i));
        }
        return intent.withPost(post.withParts(parts));
    }

    private PostPart watched(PostPart part, int index) {
        if (part.media().isEmpty()) {
            return part;
        }
        List<Media> media = new ArrayList<>();
        for (int i = 0; i < part.media().size(); i++) {
            Media item = part.media().get(i);
            media.add(item.withSource(watched(item.source(), index, i)));
        }
        return part.toBuilder().media(media).build();
    }

    private MediaSource watched(MediaSource source, int part, int item) {
        return source.through(() -> new CountingStream(
                source.open(),
                sent -> tell(new UploadProgress(
                        UploadProgress.Phase.UPLOADING, part, OptionalInt.of(item), sent, source.size()))));
    }

    private void tell(UploadProgress progress) {
        try {
            listener.onProgress(progress);
        } catch (RuntimeException fault) {
            LOG.warn("an upload listener failed with {}", fault.getClass().getName());
        }
    }
}
