package io.smm.adapter.x.internal.publish;

import io.smm.account.Connection;
import io.smm.adapter.support.upload.ChunkedUpload;
import io.smm.adapter.support.upload.MediaProcessing;
import io.smm.adapter.support.upload.PartRule;
import io.smm.adapter.support.upload.Remainder;
import io.smm.adapter.support.upload.UploadState;
import io.smm.adapter.x.internal.http.MediaApi;
import io.smm.adapter.x.internal.wire.UploadWire;
import io.smm.post.Media;
import io.smm.post.MediaKind;
import io.smm.post.Outcome;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Brings files to X: images at once, GIFs and videos in segments, each of which may come twice. */
final class Uploads {

    private static final long MEGABYTE = 1024L * 1024;

    /** 1 MB as the documentation shows it, more only where a thousand of those do not hold the file. */
    private static final PartRule SEGMENTS =
            new PartRule(MEGABYTE, 1, 5 * MEGABYTE, Remainder.SMALLER_LAST_PART, 1_000);

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final AdapterContext context;
    private final MediaApi api;

    Uploads(AdapterContext context, MediaApi api) {
        this.context = context;
        this.api = api;
    }

    /** The first step of a file: an image is there after it. */
    Plan begin(PublishIntent intent, Plan plan, Instant deadline) {
        Connection connection = intent.connection();
        Media media = plan.wanted(intent.post());
        if (isImage(media)) {
            UploadWire there = api.image(connection, media, deadline);
            Upload upload =
                    new Upload(there.id(), there.key(), Upload.Stage.DESCRIBE, Optional.empty(), Optional.empty());
            return ready(intent, plan, there, upload);
        }
        long bytes = media.source().size().orElse(0);
        String category = media.kind() == MediaKind.VIDEO ? "tweet_video" : "tweet_gif";
        UploadWire begun = api.initialize(connection, media.mediaType(), category, bytes, deadline);
        UploadState state = chunks(intent, media).begin(begun.id());
        return plan.with(
                new Upload(begun.id(), begun.key(), Upload.Stage.APPEND, Optional.of(state), Optional.empty()));
    }

    /** Another step of the file that is on its way. */
    PublishStep goOn(PublishIntent intent, Plan plan, Instant deadline) {
        Connection connection = intent.connection();
        Media media = plan.wanted(intent.post());
        Upload upload = plan.upload().orElseThrow();
        return switch (upload.stage()) {
            case APPEND -> {
                UploadState sent = chunks(intent, media).advance(upload.sent().orElseThrow(), deadline);
                yield progress(intent, plan.with(upload.sent(sent)));
            }
            case FINISH -> {
                UploadWire there = api.finish(connection, upload.id(), deadline);
                yield progress(intent, ready(intent, plan, there, upload));
            }
            case AWAIT -> {
                UploadWire there = api.status(connection, upload.id(), deadline);
                yield awaited(intent, plan, upload, there);
            }
            case DESCRIBE -> {
                api.describe(connection, upload.id(), media.altText(), deadline);
                yield progress(intent, plan.uploaded(intent.post(), upload));
            }
        };
    }

    private PublishStep awaited(PublishIntent intent, Plan plan, Upload upload, UploadWire there) {
        Instant now = context.clock().instant();
        Optional<Outcome> outcome = there.work()
                .flatMap(work -> work.outcome(
                        CallScope.of(intent.connection()), upload.since().orElse(now), now, PATIENCE));
        return outcome.isPresent()
                ? PublishStep.outcome(PlanCodec.encode(plan, intent.post()), outcome.get())
                : progress(intent, described(intent, plan, upload));
    }

    private Plan ready(PublishIntent intent, Plan plan, UploadWire there, Upload upload) {
        boolean works = there.work()
                .filter(work -> !(work instanceof MediaProcessing.Ready))
                .isPresent();
        return works ? plan.with(upload.awaited(context.clock().instant())) : described(intent, plan, upload);
    }

    private static Plan described(PublishIntent intent, Plan plan, Upload upload) {
        boolean words = !plan.wanted(intent.post()).altText().isBlank();
        return words ? plan.with(upload.at(Upload.Stage.DESCRIBE)) : plan.uploaded(intent.post(), upload);
    }

    private ChunkedUpload chunks(PublishIntent intent, Media media) {
        return ChunkedUpload.of(
                context,
                CallScope.of(intent.connection()),
                SEGMENTS,
                media.source(),
                (part, deadline) -> api.append(intent.connection(), part, deadline));
    }

    private static PublishStep progress(PublishIntent intent, Plan plan) {
        return PublishStep.progress(PlanCodec.encode(plan, intent.post()));
    }

    private static boolean isImage(Media media) {
        return media.kind() == MediaKind.IMAGE && !media.mediaType().equals("image/gif");
    }
}
