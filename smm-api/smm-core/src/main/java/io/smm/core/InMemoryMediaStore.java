package io.smm.core;

import io.smm.account.TenantId;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.error.StorageFullException;
import io.smm.post.SpooledMedia;
import io.smm.spi.MediaHold;
import io.smm.spi.MediaHolder;
import io.smm.spi.MediaStore;
import io.smm.spi.MediaUpload;
import io.smm.spi.MediaUse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps media in memory, lost with the process: for tests, examples, and hosts whose plans are in memory too. Holds up to its bound, and
 * no single item beyond 2 GiB; while bytes are put they are in memory beyond what {@link #use} counts. Thread-safe.
 */
public final class InMemoryMediaStore implements MediaStore {

    private static final long DEFAULT_BOUND = 256L << 20;
    private static final int A_PIECE = 64 << 10;

    private record Key(TenantId tenant, SpooledMedia media) {}

    private static final class Item {
        private final byte[] bytes;
        private final Map<MediaHolder, Held> holds = new HashMap<>();
        private Instant touched;

        Item(byte[] bytes, Instant now) {
            this.bytes = bytes;
            touched = now;
        }
    }

    private record Held(long version, Instant seen) {}

    private record Found(Key key, Item item, MediaHolder holder, Held held) {}

    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Item> items = new HashMap<>();
    private long used;

    /** Makes an empty store that holds up to 256 MiB. */
    public InMemoryMediaStore() {
        this(DEFAULT_BOUND);
    }

    /**
     * Makes an empty store.
     *
     * @param mostBytes how many bytes it may hold in all, 1 or more
     * @throws InvalidInputException when that is less than one
     */
    public InMemoryMediaStore(long mostBytes) {
        if (mostBytes < 1) {
            throw InvalidInputException.of("InMemoryMediaStore", "mostBytes", "must be at least 1, is " + mostBytes);
        }
        this.mostBytes = mostBytes;
    }

    @Override
    public SpooledMedia put(TenantId tenant, MediaHolder holder, MediaUpload upload, Instant now) throws IOException {
        byte[] bytes = read(upload);
        SpooledMedia media = new SpooledMedia(HexFormat.of().formatHex(sha256(bytes)), bytes.length);
        Key key = new Key(tenant, media);
        lock.lock();
        try {
            Item item = items.get(key);
            if (item == null) {
                requireRoom(bytes.length);
                item = new Item(bytes, now);
                items.put(key, item);
                used += bytes.length;
            }
            hold(item, holder, now);
            return media;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hold(TenantId tenant, MediaHolder holder, SpooledMedia media, Instant now) {
        lock.lock();
        try {
            Item item = items.get(new Key(tenant, media));
            if (item != null) {
                hold(item, holder, now);
            }
            return item != null;
        } finally {
            lock.unlock();
        }
    }

    private static void hold(Item item, MediaHolder holder, Instant now) {
        item.touched = now;
        Held before = item.holds.get(holder);
        item.holds.put(holder, new Held(before == null ? 1 : before.version() + 1, now));
    }

    @Override
    public void release(TenantId tenant, MediaHolder holder, Instant now) {
        lock.lock();
        try {
            items.forEach((key, item) -> {
                if (key.tenant().equals(tenant) && item.holds.remove(holder) != null) {
                    item.touched = now;
                }
            });
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean release(MediaHold seen, Instant now) {
        lock.lock();
        try {
            Item item = items.get(new Key(seen.tenant(), seen.media()));
            Held held = item == null ? null : item.holds.get(seen.holder());
            if (item == null || held == null || held.version() != seen.version()) {
                return false;
            }
            item.holds.remove(seen.holder());
            item.touched = now;
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<SpooledMedia> find(TenantId tenant, String sha256) {
        lock.lock();
        try {
            return items.keySet().stream()
                    .filter(key ->
                            key.tenant().equals(tenant) && key.media().sha256().equals(sha256))
                    .map(Key::media)
                    .findFirst();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public InputStream open(TenantId tenant, SpooledMedia media, long offset) throws IOException {
        if (offset < 0 || offset > media.size()) {
            throw InvalidInputException.of("MediaStore", "offset", "must be 0 to " + media.size() + ", is " + offset);
        }
        lock.lock();
        try {
            Item item = items.get(new Key(tenant, media));
            if (item == null) {
                throw new FileNotFoundException("the media store does not hold " + media.sha256());
            }
            return new ByteArrayInputStream(item.bytes, (int) offset, item.bytes.length - (int) offset);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<MediaHold> claimHolds(Instant now, Instant seenBefore, int most) {
        lock.lock();
        try {
            List<Found> left = items.entrySet().stream()
                    .flatMap(entry -> entry.getValue().holds.entrySet().stream()
                            .map(hold -> new Found(entry.getKey(), entry.getValue(), hold.getKey(), hold.getValue())))
                    .filter(found -> found.held().seen().isBefore(seenBefore))
                    .sorted(Comparator.comparing((Found found) -> found.held().seen())
                            .thenComparing(found -> found.holder().id()))
                    .limit(most)
                    .toList();
            left.forEach(found ->
                    found.item().holds.put(found.holder(), new Held(found.held().version(), now)));
            return left.stream()
                    .map(found -> new MediaHold(
                            found.key().tenant(),
                            found.key().media(),
                            found.holder(),
                            found.held().version()))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int deleteUnheld(Instant before, int most) {
        lock.lock();
        try {
            List<Key> unheld = items.entrySet().stream()
                    .filter(entry -> entry.getValue().holds.isEmpty()
                            && entry.getValue().touched.isBefore(before))
                    .map(Map.Entry::getKey)
                    .limit(most)
                    .toList();
            unheld.forEach(key -> {
                items.remove(key);
                used -= key.media().size();
            });
            return unheld.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public MediaUse use() {
        lock.lock();
        try {
            return new MediaUse(used, mostBytes);
        } finally {
            lock.unlock();
        }
    }

    private byte[] read(MediaUpload upload) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[A_PIECE];
        int read = upload.bytes().read(piece);
        while (read >= 0) {
            bytes.write(piece, 0, read);
            if (bytes.size() > upload.most()) {
                throw rejected("has more than the " + upload.most() + " bytes that it may have");
            }
            if (bytes.size() > mostBytes) {
                throw full(bytes.size());
            }
            read = upload.bytes().read(piece);
        }
        if (bytes.size() == 0) {
            throw rejected("has no bytes");
        }
        if (upload.length().isPresent() && upload.length().getAsLong() != bytes.size()) {
            throw rejected(
                    "gave " + bytes.size() + " bytes and not " + upload.length().getAsLong());
        }
        return bytes.toByteArray();
    }

    private void requireRoom(long more) {
        if (used + more > mostBytes) {
            throw full(more);
        }
    }

    private StorageFullException full(long more) {
        return new StorageFullException(ErrorDetails.of(
                        "The media store may hold " + mostBytes + " bytes, and has no room for " + more + " more",
                        RetryAdvice.afterAction("wait until posts have gone out, or give it a larger bound"))
                .build());
    }

    private static MediaRejectedException rejected(String what) {
        return new MediaRejectedException(
                ErrorDetails.of("A file for the media store " + what, RetryAdvice.afterAction("give the whole file"))
                        .build());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
