package io.smm.adapter.bluesky.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.wire.BlobWire;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.RecordWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.RequestContent;
import io.smm.error.NotFoundException;
import io.smm.post.Image;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** {@code com.atproto.repo}: the records and blobs of an account. */
public final class RepoApi {

    private final Xrpc xrpc;

    /**
     * The calls.
     *
     * @param xrpc the way to call
     */
    public RepoApi(Xrpc xrpc) {
        this.xrpc = xrpc;
    }

    /**
     * Makes a post under a key of our choice. The effect: sent at most once.
     *
     * @param connection whose post
     * @param rkey the key
     * @param record the post
     * @param deadline by when
     * @return where it stands
     */
    public StrongRef createPost(Connection connection, String rkey, PostRecordWire record, Instant deadline) {
        RequestContent content = RequestContent.json(out -> {
            out.writeStartObject();
            out.writeStringProperty("repo", connection.account().id());
            out.writeStringProperty("collection", PostRecordWire.COLLECTION);
            out.writeStringProperty("rkey", rkey);
            record.write("record", out);
            out.writeEndObject();
        });
        String asked = new AtUri(connection.account().id(), PostRecordWire.COLLECTION, rkey).toString();
        HttpUrl url = Xrpc.url(connection.endpoint(), Operations.CREATE_RECORD).build();
        return xrpc.client()
                .call(ApiCall.post(
                                Operations.CREATE_RECORD,
                                Caller.of(connection),
                                url,
                                content,
                                Xrpc.answer(
                                        StrongRef::read, ref -> requirePost(ref).within(asked)))
                        .by(deadline));
    }

    /**
     * Deletes a record; one that is not there counts as deleted.
     *
     * @param connection as whom
     * @param record the record
     */
    public void deleteRecord(Connection connection, AtUri record) {
        RequestContent content = RequestContent.json(out -> {
            out.writeStartObject();
            out.writeStringProperty("repo", record.authority());
            out.writeStringProperty("collection", record.collection());
            out.writeStringProperty("rkey", record.rkey());
            out.writeEndObject();
        });
        HttpUrl url = Xrpc.url(connection.endpoint(), Operations.DELETE_RECORD).build();
        xrpc.client().call(ApiCall.post(Operations.DELETE_RECORD, Caller.of(connection), url, content));
    }

    /**
     * Reads a record.
     *
     * @param connection as whom
     * @param record the record
     * @param deadline by when; empty when only the time-outs bound it
     * @param map what to make of the answer
     * @param <T> what is made of it
     * @return the record
     * @throws io.smm.error.NotFoundException when it is not there
     */
    public <T> T getRecord(
            Connection connection, AtUri record, Optional<Instant> deadline, Function<? super RecordWire, T> map) {
        HttpUrl url = Xrpc.url(connection.endpoint(), Operations.GET_RECORD)
                .addQueryParameter("repo", record.authority())
                .addQueryParameter("collection", record.collection())
                .addQueryParameter("rkey", record.rkey())
                .build();
        ApiCall<T> call =
                ApiCall.get(Operations.GET_RECORD, Caller.of(connection), url, Xrpc.answer(RecordWire::read, map));
        return xrpc.client().call(deadline.map(call::by).orElse(call));
    }

    /**
     * Tells whether it is the repository itself that says that a record is not there, and not a door before it.
     *
     * @param missing what {@link #getRecord} threw
     * @return whether the record certainly does not exist
     */
    public static boolean saysNoRecord(NotFoundException missing) {
        return missing.details().nativeCode().filter("RecordNotFound"::equals).isPresent();
    }

    /**
     * Uploads an image.
     *
     * @param connection whose
     * @param image the image
     * @param deadline by when
     * @return the blob, for the record
     */
    public BlobWire uploadBlob(Connection connection, Image image, Instant deadline) {
        HttpUrl url = Xrpc.url(connection.endpoint(), Operations.UPLOAD_BLOB).build();
        return xrpc.client()
                .call(ApiCall.post(
                                Operations.UPLOAD_BLOB,
                                Caller.of(connection),
                                url,
                                RequestContent.media(image.mediaType(), image.source()),
                                Xrpc.answer(RepoApi::blob, BlobWire::bounded))
                        .by(deadline));
    }

    private static BlobWire blob(JsonReader json) {
        Optional<BlobWire> blob = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("blob")) {
                    blob = Optional.of(BlobWire.read(json));
                }
            }
        }
        return json.require("blob", blob);
    }

    private static StrongRef requirePost(StrongRef ref) {
        boolean post = AtUri.parse(ref.uri())
                .filter(uri -> AtUri.isDid(uri.authority()) && uri.collection().equals(PostRecordWire.COLLECTION))
                .isPresent();
        if (!post) {
            throw new MalformedAnswerException("'uri' is not the address of a post");
        }
        return ref;
    }
}
