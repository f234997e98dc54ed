package io.smm.adapter.memory.internal.client;

import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.post.MediaSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the network keeps of the bytes of media, which are streamed and never held.
 *
 * @param size how many there are
 * @param sha256 their hash in hexadecimal digits
 */
record Fingerprint(long size, String sha256) {

    private static final int CHUNK = 16 * 1024;

    static Fingerprint of(MediaSource source, Connection connection) {
        try (InputStream in = source.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                size += read;
            }
            long promised = source.size().orElse(size);
            if (size != promised) {
                throw rejected(connection, "it gave " + size + " bytes where it promised " + promised, null);
            }
            return new Fingerprint(size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            throw rejected(connection, "its bytes cannot be read", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** What the network is told of media that it shall fetch. */
    static String ofAddress(URI address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static MediaRejectedException rejected(Connection connection, String why, @Nullable IOException cause) {
        ErrorDetails.Builder details = ErrorDetails.of("media cannot be sent: " + why, RetryAdvice.never())
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("uploadMedia");
        if (cause != null) {
            details.cause(cause);
        }
        return new MediaRejectedException(details.build());
    }
}
