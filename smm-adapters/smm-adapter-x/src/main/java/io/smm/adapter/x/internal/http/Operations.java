package io.smm.adapter.x.internal.http;

import io.smm.adapter.support.Operation;
import io.smm.adapter.x.model.XPrice;
import io.smm.spi.QuotaCharge;

/** The network's operations, as its description names them, with what they use. */
final class Operations {

    static final Operation USERS_ME =
            Operation.read("GET /2/users/me", call("users-me"), Quotas.price(XPrice.OWNED_READ));
    static final Operation USER_POSTS = Operation.read("GET /2/users/{id}/tweets", call("user-posts"));
    static final Operation GET_POST =
            Operation.read("GET /2/tweets/{id}", call("posts-lookup"), Quotas.price(XPrice.POST_READ));

    /** Priced by how many are asked for. */
    static final Operation GET_POSTS = Operation.read("GET /2/tweets", call("posts-lookup"));

    /** Priced by what is sent: a post with an address costs more. */
    static final Operation CREATE_POST =
            Operation.effect("POST /2/tweets", call("create-post"), call("create-post-day"));

    /** The same to answer or quote, which tiers refuse. */
    static final Operation ENGAGE =
            Operation.effect("POST /2/tweets (reply, quote)", call("create-post"), call("create-post-day"));

    static final Operation DELETE_POST =
            Operation.repeatable("DELETE /2/tweets/{id}", call("delete-post"), Quotas.price(XPrice.POST_DELETE));

    static final Operation EDIT_POST =
            Operation.effect("POST /2/tweets (edit)", call("create-post"), call("create-post-day"));
    static final Operation UPLOAD =
            Operation.repeatable("POST /2/media/upload", call("media-upload"), call("media-upload-day"));
    static final Operation INITIALIZE =
            Operation.repeatable("POST /2/media/upload/initialize", call("media-upload"), call("media-upload-day"));
    static final Operation APPEND =
            Operation.repeatable("POST /2/media/upload/{id}/append", call("media-upload"), call("media-upload-day"));
    static final Operation FINALIZE =
            Operation.repeatable("POST /2/media/upload/{id}/finalize", call("media-upload"), call("media-upload-day"));
    static final Operation UPLOAD_STATUS = Operation.read("GET /2/media/upload");
    static final Operation DESCRIBE = Operation.repeatable(
            "POST /2/media/metadata",
            call("media-metadata"),
            call("media-metadata-day"),
            Quotas.price(XPrice.MEDIA_METADATA));

    /** Priced by how many are asked for, and so the next. */
    static final Operation MENTIONS = Operation.read("GET /2/users/{id}/mentions", call("mentions"));

    static final Operation SEARCH_RECENT = Operation.read("GET /2/tweets/search/recent", call("search-recent"));
    static final Operation HIDE = Operation.repeatable("PUT /2/tweets/{tweet_id}/hidden", call("hide"));
    static final Operation LIKE = Operation.repeatable("POST /2/users/{id}/likes");
    static final Operation UNLIKE = Operation.repeatable("DELETE /2/users/{id}/likes/{tweet_id}");

    private Operations() {}

    static QuotaCharge call(String rule) {
        return new QuotaCharge(rule, 1);
    }
}
