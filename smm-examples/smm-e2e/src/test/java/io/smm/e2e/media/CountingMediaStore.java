package io.smm.e2e.media;

import io.smm.account.TenantId;
import io.smm.core.InMemoryMediaStore;
import io.smm.post.SpooledMedia;
import io.smm.spi.MediaHold;
import io.smm.spi.MediaHolder;
import io.smm.spi.MediaStore;
import io.smm.spi.MediaUpload;
import io.smm.spi.MediaUse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that are read from it, and those that are skipped. */
final class CountingMediaStore implements MediaStore {

    final AtomicLong opened = new AtomicLong();
    private final InMemoryMediaStore store = new InMemoryMediaStore();

    @Override
    public InputStream open(TenantId tenant, SpooledMedia media, long offset) throws IOException {
        return new FilterInputStream(store.open(tenant, media, offset)) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                opened.addAndGet(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                opened.addAndGet(Math.max(0, read));
                return read;
            }

            @Override
            public long skip(long wanted) throws IOException {
                long skipped = super.skip(wanted);
                opened.addAndGet(skipped);
                return skipped;
            }
        };
    }

    @Override
    public SpooledMedia put(TenantId tenant, MediaHolder holder, MediaUpload upload, Instant now) throws IOException {
        return store.put(tenant, holder, upload, now);
    }

    @Override
    public boolean hold(TenantId tenant, MediaHolder holder, SpooledMedia media, Instant now) {
        return store.hold(tenant, holder, media, now);
    }

    @Override
    public void release(TenantId tenant, MediaHolder holder, Instant now) {
        store.release(tenant, holder, now);
    }

    @Override
    public boolean release(MediaHold seen, Instant now) {
        return store.release(seen, now);
    }

    @Override
    public Optional<SpooledMedia> find(TenantId tenant, String sha256) {
        return store.find(tenant, sha256);
    }

    @Override
    public List<MediaHold> claimHolds(Instant now, Instant seenBefore, int most) {
        return store.claimHolds(now, seenBefore, most);
    }

    @Override
    public int deleteUnheld(Instant before, int most) {
        return store.deleteUnheld(before, most);
    }

    @Override
    public MediaUse use() {
        return store.use();
    }
}
