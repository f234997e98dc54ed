package io.smm.core.internal.media;

import io.smm.post.MediaSource;
import io.smm.post.SpooledMedia;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What repeatable sources are, computed once for each that the host still holds; files are looked at each time. Thread-safe. */
final class Digests {

    private static final int A_PIECE = 64 << 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<MediaSource, SpooledMedia> known = new WeakHashMap<>();

    SpooledMedia of(MediaSource source) throws IOException {
        if (source.file().isPresent()) {
            return read(source);
        }
        SpooledMedia found = find(source);
        if (found == null) {
            found = read(source);
            remember(source, found);
        }
        return found;
    }

    private @Nullable SpooledMedia find(MediaSource source) {
        lock.lock();
        try {
            return known.get(source);
        } finally {
            lock.unlock();
        }
    }

    private void remember(MediaSource source, SpooledMedia media) {
        lock.lock();
        try {
            known.put(source, media);
        } finally {
            lock.unlock();
        }
    }

    private static SpooledMedia read(MediaSource source) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[A_PIECE];
        long size = 0;
        try (InputStream bytes = source.open()) {
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                digest.update(piece, 0, read);
                size += read;
            }
        }
        if (size == 0) {
            throw new IOException("it has no bytes");
        }
        return new SpooledMedia(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
