package io.smm.adapter.support;

import io.smm.post.MediaSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** A body that goes out once: the client is told so, and a second writing fails whoever asks for it. */
final class OneShotBody extends RequestBody {

    private final String mediaType;
    private final long size;
    private final MediaSource.Opener opener;
    private final AtomicBoolean written = new AtomicBoolean();

    OneShotBody(String mediaType, long size, MediaSource.Opener opener) {
        this.mediaType = mediaType;
        this.size = size;
        this.opener = opener;
    }

    @Override
    public @Nullable MediaType contentType() {
        return mediaType.isEmpty() ? null : MediaType.get(mediaType);
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        if (!written.compareAndSet(false, true)) {
            throw new IOException("a request body is sent once only");
        }
        long sent;
        try (InputStream bytes = opener.open()) {
            sent = sink.writeAll(Okio.source(bytes));
        }
        if (sent != size) {
            throw new IOException("the content has " + sent + " bytes, " + size + " were announced");
        }
    }
}
