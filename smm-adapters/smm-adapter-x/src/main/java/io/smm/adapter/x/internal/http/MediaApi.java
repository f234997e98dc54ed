package io.smm.adapter.x.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.FormPart;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.RequestContent;
import io.smm.adapter.support.upload.PartAnswer;
import io.smm.adapter.support.upload.UploadPart;
import io.smm.adapter.x.internal.wire.UploadWire;
import io.smm.post.Media;
import java.time.Instant;
import java.util.List;
import okhttp3.HttpUrl;

/** {@code /2/media}. All but the reading may be repeated: what nobody names in a post is dropped by X after a day. */
public final class MediaApi {

    private static final String PATH = "2/media/upload";

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
     * Uploads an image at once.
     *
     * @param connection whose
     * @param media the image
     * @param deadline by when
     * @return the file
     */
    public UploadWire image(Connection connection, Media media, Instant deadline) {
        return form(
                Operations.UPLOAD,
                connection,
                Rest.url(connection, PATH).build(),
                List.of(
                        FormPart.text("media_category", "tweet_image"),
                        FormPart.file("media", "image", media.mediaType(), media.source())),
                deadline);
    }

    private UploadWire form(
            Operation operation, Connection connection, HttpUrl url, List<FormPart> parts, Instant deadline) {
        return rest.call(
                connection,
                ApiCall.post(
                                operation,
                                Caller.of(connection),
                                url,
                                RequestContent.form(parts),
                                Rest.data(UploadWire::read))
                        .charging(rest.charges(operation))
                        .by(deadline));
    }

    /**
     * Begins an upload in segments.
     *
     * @param connection whose
     * @param mediaType the file's type
     * @param category what it is for, such as {@code tweet_video}
     * @param bytes its size
     * @param deadline by when
     * @return the file
     */
    public UploadWire initialize(
            Connection connection, String mediaType, String category, long bytes, Instant deadline) {
        return rest.call(
                connection,
                ApiCall.post(
                                Operations.INITIALIZE,
                                Caller.of(connection),
                                Rest.url(connection, PATH + "/initialize").build(),
                                RequestContent.json(out -> {
                                    out.writeStartObject();
                                    out.writeStringProperty("media_type", mediaType);
                                    out.writeNumberProperty("total_bytes", bytes);
                                    out.writeStringProperty("media_category", category);
                                    out.writeEndObject();
                                }),
                                Rest.data(UploadWire::read))
                        .charging(rest.charges(Operations.INITIALIZE))
                        .by(deadline));
    }

    /**
     * Uploads a segment. The same segment again is no harm.
     *
     * @param connection whose
     * @param part the segment
     * @param deadline by when
     * @return that it was taken
     */
    public PartAnswer append(Connection connection, UploadPart part, Instant deadline) {
        ApiCall<AnswerHead> call = ApiCall.post(
                Operations.APPEND,
                Caller.of(connection),
                Rest.url(connection, PATH)
                        .addPathSegment(part.handle())
                        .addPathSegment("append")
                        .build(),
                RequestContent.form(List.of(
                        FormPart.text("segment_index", Integer.toString(part.index())),
                        FormPart.file("media", "segment", "application/octet-stream", part.bytes()))));
        rest.call(connection, call.charging(rest.charges(Operations.APPEND)).by(deadline));
        return PartAnswer.taken();
    }

    /**
     * Ends an upload in segments.
     *
     * @param connection whose
     * @param id the file
     * @param deadline by when
     * @return the file
     */
    public UploadWire finish(Connection connection, String id, Instant deadline) {
        HttpUrl url = Rest.url(connection, PATH)
                .addPathSegment(id)
                .addPathSegment("finalize")
                .build();
        return rest.call(
                connection,
                ApiCall.post(
                                Operations.FINALIZE,
                                Caller.of(connection),
                                url,
                                RequestContent.none(),
                                Rest.data(UploadWire::read))
                        .charging(rest.charges(Operations.FINALIZE))
                        .by(deadline));
    }

    /**
     * Asks how far X is with a file.
     *
     * @param connection whose
     * @param id the file
     * @param deadline by when
     * @return the file
     */
    public UploadWire status(Connection connection, String id, Instant deadline) {
        HttpUrl url = Rest.url(connection, PATH)
                .addQueryParameter("command", "STATUS")
                .addQueryParameter("media_id", id)
                .build();
        return rest.call(
                connection,
                ApiCall.get(Operations.UPLOAD_STATUS, Caller.of(connection), url, Rest.data(UploadWire::read))
                        .by(deadline));
    }

    /**
     * Says in words what a file shows.
     *
     * @param connection whose
     * @param id the file
     * @param altText the words
     * @param deadline by when
     */
    public void describe(Connection connection, String id, String altText, Instant deadline) {
        ApiCall<AnswerHead> call = ApiCall.post(
                Operations.DESCRIBE,
                Caller.of(connection),
                Rest.url(connection, "2/media/metadata").build(),
                RequestContent.json(out -> {
                    out.writeStartObject();
                    out.writeStringProperty("id", id);
                    out.writeObjectPropertyStart("metadata");
                    out.writeObjectPropertyStart("alt_text");
                    out.writeStringProperty("text", altText);
                    out.writeEndObject();
                    out.writeEndObject();
                    out.writeEndObject();
                }));
        rest.call(connection, call.charging(rest.charges(Operations.DESCRIBE)).by(deadline));
    }
}
