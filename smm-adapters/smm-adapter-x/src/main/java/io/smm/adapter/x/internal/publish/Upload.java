package io.smm.adapter.x.internal.publish;

import io.smm.adapter.support.upload.UploadState;
import java.time.Instant;
import java.util.Optional;

/**
 * The file that is being uploaded.
 *
 * @param id its id at X
 * @param key its key at X, by which a post shows it
 * @param stage what is to be done next
 * @param sent how much of it is there; empty once all is
 * @param since when X began to work on it; empty before
 */
record Upload(String id, Optional<String> key, Stage stage, Optional<UploadState> sent, Optional<Instant> since) {

    /** What is done with a file, in this order; images are there at once. */
    enum Stage {
        APPEND,
        FINISH,
        AWAIT,
        DESCRIBE
    }

    Upload at(Stage next) {
        return new Upload(id, key, next, Optional.empty(), since);
    }

    Upload sent(UploadState state) {
        return new Upload(id, key, state.complete() ? Stage.FINISH : Stage.APPEND, Optional.of(state), since).trimmed();
    }

    Upload awaited(Instant from) {
        return new Upload(id, key, Stage.AWAIT, Optional.empty(), Optional.of(since.orElse(from)));
    }

    private Upload trimmed() {
        return stage == Stage.APPEND ? this : at(stage);
    }
}
