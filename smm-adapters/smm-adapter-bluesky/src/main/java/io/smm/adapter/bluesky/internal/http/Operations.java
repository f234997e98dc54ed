package io.smm.adapter.bluesky.internal.http;

import io.smm.adapter.support.Operation;
import io.smm.spi.QuotaCharge;

/** Every operation that the adapter uses: its name, whether it may be repeated, and what it costs. */
final class Operations {

    static final QuotaCharge CALL = new QuotaCharge(Quotas.CALLS, 1);

    /** A session more does no harm; the quota keeps them rare. */
    static final Operation CREATE_SESSION = Operation.repeatable(
            "com.atproto.server.createSession",
            CALL,
            new QuotaCharge(Quotas.SIGN_IN, 1),
            new QuotaCharge(Quotas.SIGN_IN_DAY, 1));

    /** The reference server takes a used refresh token once more for a while, so a lost answer loses nothing. */
    static final Operation REFRESH_SESSION = Operation.repeatable("com.atproto.server.refreshSession", CALL);

    static final Operation DELETE_SESSION = Operation.repeatable("com.atproto.server.deleteSession", CALL);

    /** What a directory or a domain says; no server of the network counts it. */
    static final Operation DID_DOCUMENT = Operation.read("did document");

    static final Operation DESCRIBE_SERVER = Operation.read("com.atproto.server.describeServer", CALL);

    static final Operation RESOLVE_HANDLE = Operation.read("com.atproto.identity.resolveHandle", CALL);

    static final Operation GET_PROFILE = Operation.read("app.bsky.actor.getProfile", CALL);

    static final Operation CREATE_RECORD = Operation.effect(
            "com.atproto.repo.createRecord",
            CALL,
            new QuotaCharge(Quotas.WRITES, Quotas.CREATE_POINTS),
            new QuotaCharge(Quotas.WRITES_DAY, Quotas.CREATE_POINTS));

    /** All writes of one commit stand or none does. */
    static Operation applyWrites(int creates) {
        return Operation.effect(
                "com.atproto.repo.applyWrites",
                CALL,
                new QuotaCharge(Quotas.WRITES, (long) creates * Quotas.CREATE_POINTS),
                new QuotaCharge(Quotas.WRITES_DAY, (long) creates * Quotas.CREATE_POINTS));
    }

    /** The same record under the same key is the same, however often it is put there. */
    static final Operation PUT_RECORD = Operation.repeatable(
            "com.atproto.repo.putRecord",
            CALL,
            new QuotaCharge(Quotas.WRITES, Quotas.UPDATE_POINTS),
            new QuotaCharge(Quotas.WRITES_DAY, Quotas.UPDATE_POINTS));

    static final Operation MUTE_ACTOR = Operation.repeatable("app.bsky.graph.muteActor", CALL);

    static final Operation SEARCH_POSTS = Operation.read("app.bsky.feed.searchPosts", CALL);

    static final Operation DELETE_RECORD = Operation.repeatable(
            "com.atproto.repo.deleteRecord",
            CALL,
            new QuotaCharge(Quotas.WRITES, Quotas.DELETE_POINTS),
            new QuotaCharge(Quotas.WRITES_DAY, Quotas.DELETE_POINTS));

    static final Operation GET_RECORD = Operation.read("com.atproto.repo.getRecord", CALL);

    /** The same bytes get the same id; an upload that no record names is thrown away by the server. */
    static final Operation UPLOAD_BLOB =
            Operation.repeatable("com.atproto.repo.uploadBlob", CALL, new QuotaCharge(Quotas.BLOBS_DAY, 1));

    static final Operation GET_POSTS = Operation.read("app.bsky.feed.getPosts", CALL);

    static final Operation GET_POST_THREAD = Operation.read("app.bsky.feed.getPostThread", CALL);

    static final Operation LIST_NOTIFICATIONS = Operation.read("app.bsky.notification.listNotifications", CALL);

    static final Operation GET_SERVICE_AUTH = Operation.read("com.atproto.server.getServiceAuth", CALL);

    /** The video service counts by itself. */
    static final Operation GET_UPLOAD_LIMITS = Operation.read("app.bsky.video.getUploadLimits");

    /** The same bytes are not worked on twice. */
    static final Operation UPLOAD_VIDEO = Operation.repeatable("app.bsky.video.uploadVideo");

    static final Operation GET_JOB_STATUS = Operation.read("app.bsky.video.getJobStatus");

    /** Another server's than the account's: none of the account's quotas counts it. */
    static final Operation SUBSCRIBE_REPOS = Operation.read("com.atproto.sync.subscribeRepos");

    private Operations() {}
}
