package io.smm.adapter.memory.internal.client;

import io.smm.account.Connection;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.internal.world.Draft;
import io.smm.adapter.memory.internal.world.MediaState;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.adapter.memory.internal.world.Uploading;
import io.smm.error.InvalidInputException;
import io.smm.post.Hosting;
import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.post.Video;
import io.smm.post.Visibility;
import io.smm.spi.CallScope;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Publishes: one step for each item that is uploaded, one for each look at a video that the network works on, one for each part
 * and each first comment that is posted under an id of our choice.
 */
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
        if (state.next() == StepKind.CHECK && intent.networkTime().isPresent()) {
            return later.check(intent, state);
        }
        Progress progress = Progress.read(state, intent.post());
        Post post = intent.post();
        if (progress.done() == post.publicationCount()) {
            throw InvalidInputException.of("PublishState", "next", "there is no next step");
        }
        if (!calls.now().isBefore(deadline)) {
            throw Errors.tooLate(CallScope.of(intent.connection()), "publish");
        }
        if (progress.done() < post.parts().size()) {
            List<Media> media = post.parts().get(progress.done()).media();
            if (progress.media().size() < media.size()) {
                return upload(intent, progress, media.get(progress.media().size()));
            }
            if (progress.ready() < media.size()) {
                return look(intent, progress);
            }
        }
        return post(intent, progress, deadline);
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
                        publication(intent, progress, post),
                        progress.withPieceDone().toState(intent.post())))
                .orElseGet(Reconciliation.Absent::new);
    }

    private PublishStep upload(PublishIntent intent, Progress progress, Media item) {
        Uploading uploading = uploading(intent.connection(), item);
        MediaState taken = calls.read(intent.connection(), "uploadMedia", token -> server.upload(token, uploading));
        return PublishStep.progress(
                progress.withMedia(taken.id(), taken.ready()).toState(intent.post()));
    }

    /** Asks about the first item that may not be ready yet. */
    private PublishStep look(PublishIntent intent, Progress progress) {
        String id = progress.media().get(progress.ready());
        MediaState media = calls.read(intent.connection(), "readMedia", token -> server.media(token, id));
        if (media.ready()) {
            return PublishStep.progress(progress.withNextReady().toState(intent.post()));
        }
        int done = (100 * progress.ready() + media.percent()) / progress.media().size();
        return PublishStep.outcome(
                progress.toState(intent.post()),
                new Outcome.Pending(media.readyAt(), "the network works on a video").done(done));
    }

    private boolean fetches(Media item) {
        Hosting hosting = server.settings().profile().rules().media(item.kind()).hosting();
        return hosting == Hosting.PUBLIC_URL || hosting == Hosting.VERIFIED_DOMAIN;
    }

    private Uploading uploading(Connection connection, Media item) {
        Optional<Duration> duration = item instanceof Video video ? video.duration() : Optional.empty();
        OptionalInt width = item instanceof Video video
                ? video.width()
                : item instanceof Image image ? image.width() : OptionalInt.empty();
        OptionalInt height = item instanceof Video video
                ? video.height()
                : item instanceof Image image ? image.height() : OptionalInt.empty();
        Optional<URI> address = item.source().publicUrl();
        if (address.isPresent() && (fetches(item) || !item.source().hasBytes())) {
            return new Uploading(
                    item.kind(),
                    item.mediaType(),
                    OptionalLong.empty(),
                    Fingerprint.ofAddress(address.get()),
                    address,
                    duration,
                    width,
                    height);
        }
        Fingerprint bytes = Fingerprint.of(item.source(), connection);
        return new Uploading(
                item.kind(),
                item.mediaType(),
                OptionalLong.of(bytes.size()),
                bytes.sha256(),
                Optional.empty(),
                duration,
                width,
                height);
    }

    private PublishStep post(PublishIntent intent, Progress progress, Instant deadline) {
        Draft draft = Drafts.draft(intent, progress);
        if (intent.networkTime().isPresent()) {
            return later.handOver(intent, progress, draft, deadline);
        }
        Server.Written written = calls.write(
                intent.connection(), "publishPost", Optional.of(deadline), token -> server.create(token, draft));
        return PublishStep.outcome(
                progress.withPieceDone().toState(intent.post()),
                new Outcome.Published(
                        publication(intent, progress, written.post().orElseThrow())));
    }

    private static PostRef ref(Connection connection, String key) {
        return Drafts.ref(connection, key);
    }

    private static Publication publication(PublishIntent intent, Progress progress, MemoryPost post) {
        Publication.Builder publication = publication(post);
        boolean part = progress.done() < intent.post().parts().size();
        if (part && !post.options().visibility().equals(intent.post().visibility())) {
            publication.warning("the network lowered who may see it to "
                    + post.options().visibility().orElse(Visibility.PUBLIC));
        }
        return publication.build();
    }

    static Publication.Builder publication(MemoryPost post) {
        Publication.Builder publication = Publication.builder(post.ref(), post.author(), post.acceptedAt())
                .permalink(post.permalink())
                .markSimulated();
        post.options().surface().ifPresent(publication::surface);
        return publication;
    }
}
