package io.smm.adapter.memory.internal.client;

import io.smm.account.Connection;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.internal.world.Draft;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.error.InvalidInputException;
import io.smm.post.Image;
import io.smm.post.Outcome;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.Publication;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Publishes: one step for each image that is uploaded, one step for each part that is posted under an id of our choice. */
final class PublishPort implements Publisher {

    private static final Settlement SETTLEMENT = new Settlement(Settlement.Kind.CLIENT_CHOSEN_ID, Duration.ZERO, true);

    private final Server server;
    private final Calls calls;
    private final LaterPost later;

    PublishPort(Server server, Calls calls) {
        this.server = server;
        this.calls = calls;
        later = new LaterPost(server, calls);
    }

    @Override
    public Settlement settlement() {
        return SETTLEMENT;
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return Progress.beginning(intent.delivery().value()).toState(intent.post());
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        if (state.next() == StepKind.CHECK) {
            return later.check(intent, state);
        }
        Progress progress = Progress.read(state, intent.post());
        if (progress.done() == intent.post().parts().size()) {
            throw InvalidInputException.of("PublishState", "next", "there is no next step");
        }
        if (!calls.now().isBefore(deadline)) {
            throw Errors.tooLate(CallScope.of(intent.connection()), "publish");
        }
        PostPart part = intent.post().parts().get(progress.done());
        int uploaded = progress.images().size();
        return uploaded < part.images().size()
                ? upload(intent, progress, part.images().get(uploaded))
                : post(intent, progress, part, deadline);
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        Progress progress = Progress.read(state, intent.post());
        if (intent.networkTime().isPresent()) {
            return later.reconcile(intent, progress);
        }
        PostRef ref = ref(intent.connection(), progress.keyOf(progress.done()));
        Optional<MemoryPost> found = calls.read(intent.connection(), "readPost", token -> server.read(token, ref));
        return found.<Reconciliation>map(post -> new Reconciliation.Found(
                        publication(post).build(), progress.withPartDone().toState(intent.post())))
                .orElseGet(Reconciliation.Absent::new);
    }

    private PublishStep upload(PublishIntent intent, Progress progress, Image image) {
        Fingerprint bytes = Fingerprint.of(image.source(), intent.connection());
        String id = calls.read(
                intent.connection(),
                "uploadImage",
                token -> server.upload(token, image.mediaType(), bytes.size(), bytes.sha256()));
        return PublishStep.progress(progress.withImage(id).toState(intent.post()));
    }

    private PublishStep post(PublishIntent intent, Progress progress, PostPart part, Instant deadline) {
        Draft draft = draft(intent, progress, part);
        if (intent.networkTime().isPresent()) {
            return later.handOver(intent, progress, draft, deadline);
        }
        Server.Written written = calls.write(
                intent.connection(), "publishPost", Optional.of(deadline), token -> server.create(token, draft));
        return PublishStep.outcome(
                progress.withPartDone().toState(intent.post()),
                new Outcome.Published(publication(written.post().orElseThrow()).build()));
    }

    private static Draft draft(PublishIntent intent, Progress progress, PostPart part) {
        List<Draft.Attached> images = new ArrayList<>();
        for (int i = 0; i < part.images().size(); i++) {
            images.add(new Draft.Attached(
                    progress.images().get(i), part.images().get(i).altText()));
        }
        Optional<PostRef> replyTo = progress.done() == 0
                ? intent.post().replyTo()
                : Optional.of(ref(intent.connection(), progress.keyOf(progress.done() - 1)));
        return new Draft(
                progress.keyOf(progress.done()),
                part.text(),
                images,
                part.link(),
                replyTo,
                part.quote(),
                part.languages());
    }

    private static PostRef ref(Connection connection, String key) {
        return PostRef.of(connection.network(), connection.account().id() + "/" + key);
    }

    static Publication.Builder publication(MemoryPost post) {
        return Publication.builder(post.ref(), post.author(), post.acceptedAt())
                .permalink(post.permalink())
                .markSimulated();
    }
}
