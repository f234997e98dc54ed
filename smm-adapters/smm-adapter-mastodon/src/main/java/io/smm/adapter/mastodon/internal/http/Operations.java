package io.smm.adapter.mastodon.internal.http;

import io.smm.adapter.support.Operation;
import io.smm.spi.QuotaCharge;

/** Every operation that the adapter uses: its name, whether it may be repeated, and what it costs. */
final class Operations {

    private static final QuotaCharge CALL = new QuotaCharge(Quotas.CALLS, 1);
    private static final QuotaCharge DELETION = new QuotaCharge(Quotas.DELETIONS, 1);

    static final Operation GET_INSTANCE = Operation.read("GET /api/v2/instance");
    static final Operation GET_OLD_INSTANCE = Operation.read("GET /api/v1/instance");

    /** Two apps of one name do no harm; the quota keeps them rare. */
    static final Operation REGISTER_APP = Operation.repeatable("POST /api/v1/apps", new QuotaCharge(Quotas.APPS, 1));

    static final Operation VERIFY_CREDENTIALS = Operation.read("GET /api/v1/accounts/verify_credentials", CALL);
    static final Operation LOOK_UP = Operation.read("GET /api/v1/accounts/lookup", CALL);
    static final Operation LIST_STATUSES = Operation.read("GET /api/v1/accounts/:id/statuses", CALL);
    static final Operation MUTE = Operation.repeatable("POST /api/v1/accounts/:id/mute", CALL);
    static final Operation BLOCK = Operation.repeatable("POST /api/v1/accounts/:id/block", CALL);

    static final Operation CREATE_STATUS =
            Operation.effect("POST /api/v1/statuses", CALL, new QuotaCharge(Quotas.POSTS, 1));
    static final Operation REBLOG =
            Operation.effect("POST /api/v1/statuses/:id/reblog", CALL, new QuotaCharge(Quotas.POSTS, 1));
    static final Operation GET_STATUS = Operation.read("GET /api/v1/statuses/:id", CALL);
    static final Operation GET_SOURCE = Operation.read("GET /api/v1/statuses/:id/source", CALL);
    static final Operation GET_HISTORY = Operation.read("GET /api/v1/statuses/:id/history", CALL);
    static final Operation GET_CONTEXT = Operation.read("GET /api/v1/statuses/:id/context", CALL);
    static final Operation EDIT_STATUS = Operation.repeatable("PUT /api/v1/statuses/:id", CALL);
    static final Operation DELETE_STATUS = Operation.repeatable("DELETE /api/v1/statuses/:id", CALL, DELETION);
    static final Operation FAVOURITE = Operation.repeatable("POST /api/v1/statuses/:id/favourite", CALL);
    static final Operation UNFAVOURITE = Operation.repeatable("POST /api/v1/statuses/:id/unfavourite", CALL);

    /** An upload that no post names is thrown away by the server. */
    static final Operation UPLOAD =
            Operation.repeatable("POST /api/v2/media", CALL, new QuotaCharge(Quotas.UPLOADS, 1));

    static final Operation GET_MEDIA = Operation.read("GET /api/v1/media/:id", CALL);

    static final Operation LIST_SCHEDULED = Operation.read("GET /api/v1/scheduled_statuses", CALL);
    static final Operation GET_SCHEDULED = Operation.read("GET /api/v1/scheduled_statuses/:id", CALL);
    static final Operation CANCEL_SCHEDULED = Operation.repeatable("DELETE /api/v1/scheduled_statuses/:id", CALL);

    static final Operation LIST_NOTIFICATIONS = Operation.read("GET /api/v1/notifications", CALL);
    static final Operation STREAM = Operation.read("GET /api/v1/streaming/user");
    static final Operation SEARCH = Operation.read("GET /api/v2/search", CALL);
    static final Operation TAG_TIMELINE = Operation.read("GET /api/v1/timelines/tag/:hashtag", CALL);

    private Operations() {}
}
