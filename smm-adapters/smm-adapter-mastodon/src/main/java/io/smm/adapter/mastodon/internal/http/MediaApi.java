package io.smm.adapter.mastodon.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.wire.MediaWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.FormPart;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.RequestContent;
import io.smm.post.Media;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;

/** {@code /api/v2/media} to upload, {@code /api/v1/media} to ask. */
public final class MediaApi {

    /** The longest id of a file that is taken: servers have none that is longer than 40. */
    public static final int MOST_ID = 128;

    private static final int STILL_WORKING = 206;
    private static final int ACCEPTED = 202;

    /**
     * An uploaded file.
     *
     * @param id its id
     * @param ready whether a post may name it
     */
    public record Uploaded(String id, boolean ready) {}

    private final Rest rest;

    /**
     * The calls.
     *
     * @param rest the way to call
     */
    public MediaApi(Rest rest) {
        this.rest = rest;
    }

    /**
     * Uploads a file, streamed from where it lies.
     *
     * @param connection whose
     * @param media the file
     * @param fileName what to call it
     * @param deadline by when
     * @return its id
     */
    public Uploaded upload(Connection connection, Media media, String fileName, Instant deadline) {
        List<FormPart> parts = new ArrayList<>();
        if (!media.altText().isBlank()) {
            parts.add(FormPart.text("description", media.altText()));
        }
        parts.add(FormPart.file("file", fileName, media.mediaType(), media.source()));
        return rest.client()
                .call(ApiCall.postWithHead(
                                Operations.UPLOAD,
                                Caller.of(connection),
                                Rest.url(connection, "api/v2/media").build(),
                                RequestContent.form(parts),
                                (head, json) -> new Uploaded(
                                        bounded(Rest.answer(MediaWire::read)
                                                .read(json)
                                                .id()),
                                        head.status() != ACCEPTED))
                        .by(deadline));
    }

    private static boolean read(JsonReader json) {
        MediaWire.read(json);
        return true;
    }

    private static String bounded(String id) {
        if (id.length() > MOST_ID) {
            throw new MalformedAnswerException("'id' is longer than " + MOST_ID);
        }
        return id;
    }

    /**
     * Asks whether the server has done its work on a file.
     *
     * @param connection whose
     * @param id the file
     * @param deadline by when
     * @return whether a post may name it now
     * @throws io.smm.error.MediaRejectedException when the server cannot use it
     */
    public boolean ready(Connection connection, String id, Instant deadline) {
        HttpUrl url = Rest.url(connection, "api/v1/media").addPathSegment(id).build();
        return rest.client()
                .call(ApiCall.get(Operations.GET_MEDIA, Caller.of(connection), url, Rest.answer(MediaApi::read))
                        .orHead(STILL_WORKING, head -> false)
                        .by(deadline));
    }
}
