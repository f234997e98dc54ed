package io.smm.adapter.x.internal.http;

import io.smm.adapter.x.XOptions;
import io.smm.adapter.x.model.XNames;
import okhttp3.HttpUrl;

/** Which fields are asked for, in the generation of names that the host chose. */
final class Fields {

    private static final String ALIKE = "created_at,conversation_id,entities,attachments,edit_controls";
    private static final String CLASSIC =
            ALIKE + ",author_id,in_reply_to_user_id,referenced_tweets,edit_history_tweet_ids,note_tweet";

    /** What tells of a post besides its numbers: in the newer names, references come by expansion. */
    private static final String NEWER = ALIKE + ",note_post";

    private Fields() {}

    static HttpUrl.Builder posts(HttpUrl.Builder url, XOptions options) {
        boolean classic = options.names() == XNames.TWEET;
        return url.addQueryParameter(options.names().fieldsParameter(), classic ? CLASSIC : NEWER);
    }

    /** The same with who made them and the words of their images. */
    static HttpUrl.Builder whole(HttpUrl.Builder url, XOptions options) {
        boolean classic = options.names() == XNames.TWEET;
        return posts(url, options)
                .addQueryParameter(
                        "expansions",
                        "author_id,attachments.media_keys"
                                + (classic ? "" : ",referenced_posts,in_reply_to_user_id,edit_history_post_ids"))
                .addQueryParameter("media.fields", "media_key,type,alt_text");
    }

    /** What is needed to know a post of one's own again. */
    static HttpUrl.Builder known(HttpUrl.Builder url, XOptions options) {
        HttpUrl.Builder posts = posts(url, options);
        return options.names() == XNames.TWEET
                ? posts
                : posts.addQueryParameter("expansions", "referenced_posts,attachments.media_keys");
    }
}
