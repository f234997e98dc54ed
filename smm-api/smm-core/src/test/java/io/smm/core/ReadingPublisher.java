package io.smm.core;

import io.smm.post.Media;
import io.smm.post.PostPart;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Reads all media of a post before it is published, as an upload does. */
record ReadingPublisher(Publisher publisher, List<byte[]> uploaded) implements Publisher {

    @Override
    public Settlement settlement() {
        return publisher.settlement();
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return publisher.begin(intent);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        for (PostPart part : intent.post().parts()) {
            for (Media item : part.media()) {
                try (InputStream bytes = item.source().open()) {
                    uploaded.add(bytes.readAllBytes());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return publisher.advance(intent, state, deadline);
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        return publisher.reconcile(intent, state, since);
    }
}
