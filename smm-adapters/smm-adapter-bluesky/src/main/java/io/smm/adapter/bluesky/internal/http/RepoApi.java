package io.smm.adapter.bluesky.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.Attachments;
import io.smm.adapter.bluesky.internal.wire.BlobWire;
import io.smm.adapter.bluesky.internal.wire.RecordWire;
import io.smm.adapter.bluesky.internal.wire.ServerWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.bluesky.internal.wire.WrittenRecord;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.RequestContent;
import io.smm.error.NotFoundException;
import io.smm.spi.CallScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import tools.jackson.core.JsonGenerator;

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
     * Makes a record under a key of our choice, and others beside it under the same key in the same commit: all stand or none
     * does. The effect: sent at most once.
     *
     * @param connection whose records
     * @param rkey the key
     * @param records the records, each of a collection of its own
     * @param deadline by when
     * @return where the first of them stands
     */
    public StrongRef create(
            Connection connection, String rkey, List<? extends WrittenRecord> records, Instant deadline) {
        return records.size() == 1
                ? createOne(connection, rkey, records.get(0), deadline)
                : createAll(connection, rkey, records, deadline);
    }

    private StrongRef createAll(
            Connection connection, String rkey, List<? extends WrittenRecord> records, Instant deadline) {
        RequestContent content = RequestContent.json(out -> {
            out.writeStartObject();
            out.writeStringProperty("repo", connection.account().id());
            out.writeArrayPropertyStart("writes");
            records.forEach(record -> {
                out.writeStartObject();
                out.writeStringProperty("$type", "com.atproto.repo.applyWrites#create");
                out.writeStringProperty("collection", record.collection());
                out.writeStringProperty("rkey", rkey);
                record.write("value", out);
                out.writeEndObject();
            });
            out.writeEndArray();
            out.writeEndObject();
        });
        AtUri asked = new AtUri(connection.account().id(), records.get(0).collection(), rkey);
        Operation operation = Operations.applyWrites(records.size());
        return xrpc.client()
                .call(ApiCall.post(
                                operation,
                                Caller.of(connection),
                                Xrpc.url(connection.endpoint(), operation).build(),
                                content,
                                Xrpc.answer(RepoApi::firstResult, ref -> requireAt(asked, ref)))
                        .by(deadline));
    }

    private StrongRef createOne(Connection connection, String rkey, WrittenRecord record, Instant deadline) {
        RequestContent content = RequestContent.json(out -> {
            out.writeStartObject();
            out.writeStringProperty("repo", connection.account().id());
            out.writeStringProperty("collection", record.collection());
            out.writeStringProperty("rkey", rkey);
            record.write("record", out);
            out.writeEndObject();
        });
        AtUri asked = new AtUri(connection.account().id(), record.collection(), rkey);
        HttpUrl url = xrpc.address(connection.endpoint(), Operations.CREATE_RECORD);
        return xrpc.client()
                .call(ApiCall.post(
                                Operations.CREATE_RECORD,
                                Caller.of(connection),
                                url,
                                content,
                                Xrpc.answer(StrongRef::read, ref -> requireAt(asked, ref)))
                        .by(deadline));
    }

    /**
     * Puts a record under a key, in place of the one that lies there.
     *
     * @param connection whose record
     * @param rkey the key
     * @param record the record
     * @param before the version that must lie there, or that nothing may lie there; empty where that does not matter
     * @return where it stands
     * @throws io.smm.error.ConflictException when something else lies there
     */
    public StrongRef put(Connection connection, String rkey, WrittenRecord record, Optional<Before> before) {
        RequestContent content = RequestContent.json(out -> {
            out.writeStartObject();
            out.writeStringProperty("repo", connection.account().id());
            out.writeStringProperty("collection", record.collection());
            out.writeStringProperty("rkey", rkey);
            before.ifPresent(version -> version.write(out));
            record.write("record", out);
            out.writeEndObject();
        });
        AtUri asked = new AtUri(connection.account().id(), record.collection(), rkey);
        HttpUrl url = Xrpc.url(connection.endpoint(), Operations.PUT_RECORD).build();
        return xrpc.client()
                .call(ApiCall.post(
                        Operations.PUT_RECORD,
                        Caller.of(connection),
                        url,
                        content,
                        Xrpc.answer(StrongRef::read, ref -> requireAt(asked, ref))));
    }

    /**
     * What must lie under a key before it is written.
     *
     * @param cid the version; empty for nothing
     */
    public record Before(Optional<String> cid) {
        private void write(JsonGenerator out) {
            if (cid.isPresent()) {
                out.writeStringProperty("swapRecord", cid.get());
            } else {
                out.writeNullProperty("swapRecord");
            }
        }
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
     * Uploads what hangs on a post.
     *
     * @param connection whose
     * @param attachment its bytes
     * @param deadline by when
     * @return the blob, for the record
     */
    public BlobWire uploadBlob(Connection connection, Attachments.Attachment attachment, Instant deadline) {
        HttpUrl url = Xrpc.url(connection.endpoint(), Operations.UPLOAD_BLOB).build();
        return xrpc.client()
                .call(ApiCall.post(
                                Operations.UPLOAD_BLOB,
                                Caller.of(connection),
                                url,
                                RequestContent.media(attachment.mediaType(), attachment.source()),
                                Xrpc.answer(RepoApi::blob, BlobWire::bounded))
                        .by(deadline));
    }

    /**
     * Asks the account's server who it is and what it takes. Public: no token is sent.
     *
     * @param connection whose server
     * @param deadline by when
     * @return what it says
     */
    public ServerWire describeServer(Connection connection, Instant deadline) {
        HttpUrl url =
                Xrpc.url(connection.endpoint(), Operations.DESCRIBE_SERVER).build();
        return xrpc.client()
                .call(ApiCall.get(
                                Operations.DESCRIBE_SERVER,
                                Caller.anonymous(CallScope.of(connection)),
                                url,
                                Xrpc.answer(ServerWire::read, Function.identity()))
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

    /** The first of the results, which come in the order of the writes; older servers give none at all. */
    private static StrongRef firstResult(JsonReader json) {
        List<StrongRef> results = List.of();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("results")) {
                    results = json.list(StrongRef::read);
                }
            }
        }
        return json.require("results", results.stream().findFirst());
    }

    private static StrongRef requireAt(AtUri asked, StrongRef ref) {
        AtUri uri = AtUri.parse(ref.uri()).orElse(null);
        if (uri == null || !AtUri.isDid(uri.authority()) || !uri.collection().equals(asked.collection())) {
            throw new MalformedAnswerException("'uri' is not the address of a record of " + asked.collection());
        }
        return ref.within(asked.toString());
    }
}
