package io.smm.adapter.support.upload;

import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.post.MediaSource;
import io.smm.spi.CallScope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is uploaded: tells whether it is still what it was, and opens pieces of it. */
final class UploadSource {

    private final CallScope scope;
    private final MediaSource source;
    private final long size;

    UploadSource(CallScope scope, MediaSource source) {
        this.scope = scope;
        this.source = source;
        size = source.size()
                .orElseThrow(() ->
                        InvalidInputException.of("Upload", "source", "has no bytes at hand; preflight refuses it"));
    }

    long size() {
        return size;
    }

    /** When a file was last changed; 0 when it is no file. */
    long mark() {
        Optional<Path> file = source.file();
        if (file.isEmpty()) {
            return 0;
        }
        try {
            if (Files.size(file.get()) != size) {
                throw changed("has another size than when the post was made");
            }
            return Files.getLastModifiedTime(file.get()).toMillis();
        } catch (IOException gone) {
            throw changed("cannot be read (" + gone.getClass().getSimpleName() + ")");
        }
    }

    /** Bytes of one upload must be bytes of one file. */
    void requireUnchangedSince(UploadState state) {
        if (state.total() != size) {
            throw changed("had " + state.total() + " bytes when the upload began, and has " + size + " now");
        }
        long mark = mark();
        if (mark != 0 && state.mark() != 0 && mark != state.mark()) {
            throw changed("was changed since the upload began");
        }
    }

    /** A repeatable piece of it, opened where it begins. */
    MediaSource piece(int index, long offset, long length) {
        return MediaSource.ofStream("part " + index, length, () -> open(offset, length));
    }

    boolean repeatable() {
        return source.repeatable();
    }

    private InputStream open(long offset, long length) throws IOException {
        InputStream bytes = source.open();
        try {
            bytes.skipNBytes(offset);
        } catch (IOException | RuntimeException fault) {
            try (bytes) {
                throw fault;
            }
        }
        return new Piece(bytes, length);
    }

    private MediaRejectedException changed(String what) {
        ErrorDetails.Builder details = ErrorDetails.of(
                        "the file " + what, RetryAdvice.afterAction("give a file that can be read and does not change"))
                .network(scope.network())
                .tenant(scope.tenant())
                .operation("upload");
        scope.connection().ifPresent(details::connection);
        return new MediaRejectedException(details.build());
    }
}
