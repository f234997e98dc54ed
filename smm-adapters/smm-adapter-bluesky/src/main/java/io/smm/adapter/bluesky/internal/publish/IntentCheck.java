package io.smm.adapter.bluesky.internal.publish;

import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.error.Faults;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.TextSpan;
import io.smm.spi.PublishIntent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What preflight cannot know, because only this network spells ids so: checked before anything is stored or sent. */
final class IntentCheck {

    private static final String NOT_A_POST = "must be the at-uri of a post";
    private static final String NOT_A_DID = "must be a DID";

    // Source: lexicon app.bsky.richtext.facet#tag (2026-08-20).
    private static final int MOST_TAG_GRAPHEMES = 64;
    private static final int MOST_TAG_BYTES = 640;
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private IntentCheck() {}

    static void check(PublishIntent intent) {
        Post post = intent.post();
        Faults faults = Faults.of("Post for bluesky");
        faults.check(AtUri.isDid(intent.connection().account().id()), "connection.account.id", NOT_A_DID);
        post.replyTo().ifPresent(ref -> faults.check(isPost(ref), "replyTo", NOT_A_POST));
        for (int i = 0; i < post.parts().size(); i++) {
            check(post.parts().get(i), "parts[" + i + "]", faults);
        }
        faults.raise();
    }

    private static void check(PostPart part, String field, Faults faults) {
        part.quote().ifPresent(ref -> faults.check(isPost(ref), field + ".quote", NOT_A_POST));
        for (TextSpan span : part.text().spans()) {
            if (span instanceof TextSpan.Mention mention) {
                mention.accountId()
                        .ifPresent(id -> faults.check(AtUri.isDid(id), field + ".text", NOT_A_DID + ": " + id));
            } else if (span instanceof TextSpan.Tag tag) {
                faults.check(
                        fits(tag.tag()),
                        field + ".text",
                        "a hashtag must have at most " + MOST_TAG_GRAPHEMES + " graphemes and " + MOST_TAG_BYTES
                                + " bytes");
            }
        }
    }

    private static boolean fits(String tag) {
        return tag.getBytes(StandardCharsets.UTF_8).length <= MOST_TAG_BYTES
                && GRAPHEME.matcher(tag).results().count() <= MOST_TAG_GRAPHEMES;
    }

    private static boolean isPost(PostRef ref) {
        return AtUri.parse(ref.id())
                .filter(uri -> uri.collection().equals(PostRecordWire.COLLECTION))
                .isPresent();
    }
}
