package io.smm.core.internal.media;

import io.smm.account.TenantId;
import io.smm.post.SpooledMedia;
import io.smm.spi.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Media of a store, opened at the first byte that somebody reads: what is skipped before is never read, so that an upload that goes on
 * in the middle costs the rest alone. Not thread-safe.
 */
final class SpooledStream extends InputStream {

    private final MediaStore store;
    private final TenantId tenant;
    private final SpooledMedia media;
    private long offset;
    private @Nullable InputStream opened;

    SpooledStream(MediaStore store, TenantId tenant, SpooledMedia media) {
        this.store = store;
        this.tenant = tenant;
        this.media = media;
    }

    @Override
    public int read() throws IOException {
        return opened().read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return opened().read(bytes, from, length);
    }

    @Override
    public long skip(long wanted) throws IOException {
        InputStream present = opened;
        if (present != null) {
            return present.skip(wanted);
        }
        long skipped = Math.max(0, Math.min(wanted, media.size() - offset));
        offset += skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        InputStream present = opened;
        return present == null ? 0 : present.available();
    }

    @Override
    public void close() throws IOException {
        InputStream present = opened;
        if (present != null) {
            present.close();
        }
    }

    private InputStream opened() throws IOException {
        InputStream present = opened;
        if (present == null) {
            present = store.open(tenant, media, offset);
            opened = present;
        }
        return present;
    }
}
