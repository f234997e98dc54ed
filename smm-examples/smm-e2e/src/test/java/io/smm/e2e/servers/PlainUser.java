package io.smm.e2e.servers;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody with a session who uses the network by hand: posts, answers, likes, and looks. Not through our adapter.
 * Errors of the server are {@link AssertionError}s with the server's words.
 */
public final class PlainUser {
    private static final String POST = "app.bsky.feed.post";

    private final PlainXrpc xrpc;
    private final String did;
    private final Clock clock;

    private PlainUser(PlainXrpc xrpc, String did, Clock clock) {
        this.xrpc = xrpc;
        this.did = did;
        this.clock = clock;
    }

    /** Logs in with handle and password at a PDS. */
    public static PlainUser login(URI pds, TestAccount account, Clock clock) throws IOException, InterruptedException {
        PlainXrpc stranger = PlainXrpc.at(pds);
        Answer session = stranger.procedure(
                        "com.atproto.server.createSession",
                        Map.of("identifier", account.handle(), "password", account.password()))
                .ok();
        return new PlainUser(
                stranger.with(session.at("/accessJwt").asString()),
                session.at("/did").asString(),
                clock);
    }

    public String did() {
        return did;
    }

    /** The client with this session, for calls that have no method here. */
    public PlainXrpc xrpc() {
        return xrpc;
    }

    /** Publishes a text. */
    public RecordRef post(String text) throws IOException, InterruptedException {
        return create(POST, Map.of("text", text));
    }

    /** Answers {@code parent} in the thread that {@code root} began; for a comment below a post both are the post. */
    public RecordRef reply(RecordRef root, RecordRef parent, String text) throws IOException, InterruptedException {
        return create(POST, Map.of("text", text, "reply", Map.of("root", wire(root), "parent", wire(parent))));
    }

    public RecordRef like(RecordRef post) throws IOException, InterruptedException {
        return create("app.bsky.feed.like", Map.of("subject", wire(post)));
    }

    public RecordRef repost(RecordRef post) throws IOException, InterruptedException {
        return create("app.bsky.feed.repost", Map.of("subject", wire(post)));
    }

    /** The record as the PDS stores it; an error is part of the answer. */
    public Answer read(RecordRef record) throws IOException, InterruptedException {
        return xrpc.query(
                "com.atproto.repo.getRecord",
                "repo",
                record.repo(),
                "collection",
                record.collection(),
                "rkey",
                record.key());
    }

    /** The newest posts of an account (at most 100) as its PDS stores them: what was really written, and how often. */
    public Answer posts(String repo) throws IOException, InterruptedException {
        return xrpc.query("com.atproto.repo.listRecords", "repo", repo, "collection", POST, "limit", "100")
                .ok();
    }

    private RecordRef create(String collection, Map<String, ?> fields) throws IOException, InterruptedException {
        Map<String, Object> record = new LinkedHashMap<>(fields);
        record.put("$type", collection);
        record.put("createdAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        return RecordRef.of(xrpc.procedure(
                        "com.atproto.repo.createRecord",
                        Map.of("repo", did, "collection", collection, "record", record))
                .ok());
    }

    private static Map<String, String> wire(RecordRef ref) {
        return Map.of("uri", ref.uri(), "cid", ref.cid());
    }
}
