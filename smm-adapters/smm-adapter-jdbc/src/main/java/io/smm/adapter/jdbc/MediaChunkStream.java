package io.smm.adapter.jdbc;

import io.smm.error.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads chunks one after the other; what is skipped is not read. Not thread-safe. */
final class MediaChunkStream extends InputStream {

    private final MediaChunks chunks;
    private final String upload;
    private final long size;
    private final int chunkBytes;
    private long position;
    private long place = -1;
    private byte @Nullable [] chunk;

    MediaChunkStream(MediaChunks chunks, String upload, long size, int chunkBytes, long offset) {
        this.chunks = chunks;
        this.upload = upload;
        this.size = size;
        this.chunkBytes = chunkBytes;
        position = offset;
    }

    @Override
    public int read() throws IOException {
        if (position >= size) {
            return -1;
        }
        byte[] present = chunk();
        return present[(int) (position++ % chunkBytes)] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (position >= size) {
            return -1;
        }
        byte[] present = chunk();
        int from = (int) (position % chunkBytes);
        int many = Math.min(length, present.length - from);
        System.arraycopy(present, from, into, offset, many);
        position += many;
        return many;
    }

    @Override
    public long skip(long wanted) {
        long skipped = Math.max(0, Math.min(wanted, size - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        byte[] present = chunk;
        return present == null || place != position / chunkBytes ? 0 : present.length - (int) (position % chunkBytes);
    }

    private byte[] chunk() throws IOException {
        long wanted = position / chunkBytes;
        byte[] present = chunk;
        if (present == null || place != wanted) {
            present = read(wanted);
            chunk = present;
            place = wanted;
        }
        return present;
    }

    private byte[] read(long wanted) throws IOException {
        byte[] found;
        try {
            found = chunks.read(upload, wanted).orElseThrow(() -> new IOException("the media were deleted meanwhile"));
        } catch (StorageException failed) {
            throw new IOException("the media store failed", failed);
        }
        if (found.length != Math.min(chunkBytes, size - wanted * chunkBytes)) {
            throw new IOException("somebody changed the media in the store");
        }
        return found;
    }
}
