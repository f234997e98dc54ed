package io.smm.adapter.memory.internal.world;

import io.smm.post.MediaKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An image, a video or a document that was uploaded.
 *
 * @param owner the id of the account that it belongs to
 * @param media what came
 * @param since when it came
 * @param readyAt when the network is done with it
 * @param failure why it is no good then; empty when it is
 */
record Upload(String owner, Uploading media, Instant since, Instant readyAt, Optional<String> failure) {
    MediaKind kind() {
        return media.kind();
    }

    /** How much of its work the network has done by a moment. */
    int percent(Instant now) {
        if (!now.isBefore(readyAt)) {
            return 100;
        }
        return (int) (100
                * Duration.between(since, now).toMillis()
                / Duration.between(since, readyAt).toMillis());
    }

    Optional<Duration> duration() {
        return media.duration();
    }
}
