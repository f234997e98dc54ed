package io.smm.adapter.bluesky.internal.publish;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.http.RepoApi;
import io.smm.adapter.bluesky.internal.http.VideoApi;
import io.smm.adapter.bluesky.internal.map.Attachments;
import io.smm.adapter.bluesky.internal.wire.JobWire;
import io.smm.adapter.bluesky.internal.wire.ServerWire;
import io.smm.adapter.support.upload.MediaProcessing;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.spi.CallScope;
import io.smm.spi.MediaFetcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Brings what hangs on a part to the network, one upload a step. */
public final class Uploads {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    /** How long the service may work on one video. Ours: nothing says how long it takes. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** The longest state of a job that is told of; those of the lexicon have twenty characters. */
    private static final int MOST_STATE = 40;

    private final Clock clock;
    private final RepoApi repo;
    private final Optional<? extends Supplier<VideoApi>> videos;
    private final Optional<MediaFetcher> pictures;

    /**
     * The uploads.
     *
     * @param clock the clock
     * @param repo the calls about records
     * @param videos the video service; empty where videos go to the account's server as they are
     * @param pictures what fetches pictures of link cards; empty where nothing is fetched
     */
    public Uploads(
            Clock clock, RepoApi repo, Optional<? extends Supplier<VideoApi>> videos, Optional<MediaFetcher> pictures) {
        this.clock = clock;
        this.repo = repo;
        this.videos = videos;
        this.pictures = pictures;
    }

    /** Whether pictures of link cards are fetched. */
    boolean fetch() {
        return pictures.isPresent();
    }

    /** Uploads the next. */
    PartPlan next(Connection connection, Post post, int part, PartPlan before, Instant deadline) {
        Attachments.Attachment next =
                Attachments.of(post, post.parts().get(part)).get(before.blobs().size());
        if (next.kind() == Attachments.Kind.FETCHED) {
            Attachments.Attachment fetched = CardPicture.fetch(connection, next, pictures.orElseThrow());
            return before.with(repo.uploadBlob(connection, fetched, deadline));
        }
        if (next.kind() == Attachments.Kind.GIVEN) {
            return before.with(repo.uploadBlob(connection, next, deadline));
        }
        ServerWire server = repo.describeServer(connection, deadline);
        if (videos.isEmpty()) {
            requireRoom(connection, next, server);
            return before.with(repo.uploadBlob(connection, next, deadline));
        }
        VideoApi service = videos.get().get();
        service.requireRoom(connection, deadline);
        JobWire job = service.upload(connection, server.did(), next, before.rkey() + ".mp4", deadline);
        return job.blob().map(before::with).orElseGet(() -> before.working(new VideoJob(job.id(), clock.instant())));
    }

    /** A server refuses what is too large before it has read it, and a client that still sends sees a broken line. */
    private static void requireRoom(Connection connection, Attachments.Attachment video, ServerWire server) {
        OptionalLong size = video.source().size();
        OptionalLong most = server.blobUploadLimit();
        if (size.isPresent() && most.isPresent() && size.getAsLong() > most.getAsLong()) {
            throw new MediaRejectedException(ErrorDetails.of(
                            "the account's server takes uploads of at most " + most.getAsLong()
                                    + " bytes, the video has " + size.getAsLong(),
                            RetryAdvice.never())
                    .network(connection.network())
                    .tenant(connection.tenant())
                    .connection(connection.id())
                    .operation("com.atproto.repo.uploadBlob")
                    .build());
        }
    }

    /** What became of the work on a video: the plan with it, or what to tell meanwhile. */
    Progress look(Connection connection, PartPlan before, Instant deadline) {
        VideoJob begun = before.job().orElseThrow();
        if (videos.isEmpty()) {
            throw InvalidInputException.of(
                    "PublishState of Bluesky", "job", "is at a video service, and the options name none");
        }
        VideoApi service = videos.get().get();
        JobWire job = service.status(connection, begun.id(), deadline);
        Optional<Outcome> meanwhile =
                processing(job).outcome(CallScope.of(connection), begun.since(), clock.instant(), PATIENCE);
        return new Progress(
                meanwhile.isPresent() ? before : before.with(job.blob().orElseThrow()), meanwhile);
    }

    /**
     * How far it is.
     *
     * @param plan the part
     * @param meanwhile what to tell; empty when the part goes on
     */
    record Progress(PartPlan plan, Optional<Outcome> meanwhile) {}

    /** Its progress is that of the present state alone and begins again with the next, so nobody knows that of the whole. */
    private static String step(JobWire job) {
        String state = job.state().length() <= MOST_STATE ? job.state() : "";
        return state + job.progress().map(done -> " " + done + " %").orElse("");
    }

    private static MediaProcessing processing(JobWire job) {
        if (job.blob().isPresent()) {
            return new MediaProcessing.Ready();
        }
        if (job.hasFailed()) {
            return new MediaProcessing.Failed(job.failure(), job.message());
        }
        return new MediaProcessing.Working(OptionalInt.empty(), step(job), LOOK_AGAIN);
    }
}
