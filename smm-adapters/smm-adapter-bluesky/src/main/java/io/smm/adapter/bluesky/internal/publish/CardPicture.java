package io.smm.adapter.bluesky.internal.publish;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.map.Attachments;
import io.smm.error.ErrorDetails;
import io.smm.error.MediaRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.post.MediaSource;
import io.smm.spi.MediaFetcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The picture of a link card, fetched: small enough to be held, and of a type that its first bytes show. */
final class CardPicture {

    /** Source: lexicon app.bsky.embed.external#external, thumb (2026-08-20). */
    private static final int MOST_BYTES = 1_000_000;

    private CardPicture() {}

    static Attachments.Attachment fetch(Connection connection, Attachments.Attachment wanted, MediaFetcher fetcher) {
        byte[] bytes;
        try (InputStream in =
                fetcher.fetch(wanted.source().publicUrl().orElseThrow()).open()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException trouble) {
            throw new NetworkDownException(
                    details(connection, "the picture of a link card broke off", RetryAdvice.sameCall()));
        }
        if (bytes.length > MOST_BYTES) {
            throw rejected(connection, "has more than " + MOST_BYTES + " bytes");
        }
        String type = type(bytes).orElseThrow(() -> rejected(connection, "is no PNG, JPEG, WebP or GIF"));
        return new Attachments.Attachment(type, MediaSource.ofBytes(bytes), Attachments.Kind.GIVEN);
    }

    /** By the marks with which such files begin. */
    private static Optional<String> type(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return Optional.of("image/webp");
        }
        return head.startsWith("GIF8") ? Optional.of("image/gif") : Optional.empty();
    }

    private static MediaRejectedException rejected(Connection connection, String why) {
        return new MediaRejectedException(details(
                connection, "the picture of a link card " + why, RetryAdvice.afterAction("give another picture")));
    }

    private static ErrorDetails details(Connection connection, String what, RetryAdvice advice) {
        return ErrorDetails.of(what, advice)
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("card picture")
                .build();
    }
}
