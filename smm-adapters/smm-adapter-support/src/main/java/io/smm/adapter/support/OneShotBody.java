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

    /** The bytes could not be had, or are others than announced. Names no path: messages of the file system do. */
    static final class SourceFault extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean incomplete;

        private SourceFault(IOException fault, boolean incomplete) {
            super("the content cannot be read (" + fault.getClass().getSimpleName() + ")");
            this.incomplete = incomplete;
        }

        private SourceFault(long read, long announced, boolean incomplete) {
            super("the content has " + (read > announced ? "more than " : "") + Math.min(read, announced) + " bytes, "
                    + announced + " were announced");
            this.incomplete = incomplete;
        }

        /**
         * Whether fewer bytes than announced can have gone out: no server may act on such a request (RFC 9112 §8), so not even
         * one with an effect had it.
         */
        boolean leftIncomplete() {
            return incomplete;
        }
    }

    private static final MediaType JSON = MediaType.get(RequestContent.JSON);

    private final String mediaType;
    private final long size;
    private final MediaSource.Opener opener;
    private final Sending sending;
    private final AtomicBoolean written = new AtomicBoolean();

    OneShotBody(String mediaType, long size, MediaSource.Opener opener, Sending sending) {
        this.mediaType = mediaType;
        this.size = size;
        this.opener = opener;
        this.sending = sending;
    }

    /** The attempt whose body it is. */
    Sending sending() {
        return sending;
    }

    @Override
    public @Nullable MediaType contentType() {
        if (mediaType.equals(RequestContent.JSON)) {
            return JSON;
        }
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
        try (InputStream bytes = new Announced()) {
            sink.writeAll(Okio.source(bytes));
        }
    }

    /** The source's bytes, as many as were announced: every fault in reading them is the source's, not the network's. */
    private final class Announced extends InputStream {

        private final InputStream bytes;
        private long read;

        /** How many of the bytes read were handed on: read before the last read. */
        private long handedOn;

        Announced() throws SourceFault {
            try {
                bytes = opener.open();
            } catch (IOException fault) {
                throw new SourceFault(fault, true);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count;
            handedOn = read;
            try {
                count = bytes.read(target, offset, length);
            } catch (IOException fault) {
                throw new SourceFault(fault, handedOn < size);
            }
            read += Math.max(count, 0);
            if (read > size || count < 0 && read < size) {
                throw new SourceFault(read, size, handedOn < size);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            try {
                bytes.close();
            } catch (IOException fault) {
                throw new SourceFault(fault, read < size);
            }
        }
    }
}
