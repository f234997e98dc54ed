package io.smm.e2e.media;

import io.smm.adapter.support.upload.ChunkedUpload;
import io.smm.adapter.support.upload.PartRule;
import io.smm.adapter.support.upload.UploadState;
import io.smm.post.Outcome;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.time.Duration;
import java.time.Instant;

/** Publishes one film as adapters do: parts are steps that prepare, the network's work is waited for, then comes the effect. */
final class PartPublisher implements Publisher {

    private static final byte[] NOTHING = {};

    private final AdapterContext context;
    private final PartServer server;

    PartPublisher(AdapterContext context, PartServer server) {
        this.context = context;
        this.server = server;
    }

    @Override
    public Settlement settlement() {
        return new Settlement(Settlement.Kind.STAGED_HANDLE, Duration.ZERO, false);
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return PublishState.of(1, NOTHING, StepKind.PREPARE);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        if (state.next() == StepKind.EFFECT) {
            server.publish();
            PostRef ref = PostRef.of(intent.connection().network(), "film-post");
            return PublishStep.outcome(
                    PublishState.of(1, state.bytes(), StepKind.NONE),
                    new Outcome.Published(Publication.builder(
                                    ref,
                                    intent.connection().account(),
                                    context.clock().instant())
                            .build()));
        }
        ChunkedUpload upload = ChunkedUpload.of(
                context,
                CallScope.of(intent.connection()),
                PartRule.ofSize(PartServer.PART),
                intent.post().parts().get(0).media().get(0).source(),
                server);
        UploadState before = state.bytes().length == 0 ? upload.begin(server.begin()) : UploadState.read(state.bytes());
        UploadState now = before.complete() ? before : upload.advance(before, deadline);
        if (!now.complete()) {
            return PublishStep.progress(PublishState.of(1, now.bytes(), StepKind.PREPARE));
        }
        return context.clock().instant().isBefore(server.readyAt())
                ? PublishStep.outcome(
                        PublishState.of(1, now.bytes(), StepKind.PREPARE),
                        new Outcome.Pending(server.readyAt(), "the network works on it"))
                : PublishStep.progress(PublishState.of(1, now.bytes(), StepKind.EFFECT));
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        return new Reconciliation.CannotSay("it was not asked");
    }
}
