package io.smm.adapter.bluesky.internal.publish;

import io.smm.adapter.bluesky.BlueskyCapabilities;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.Gates;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.error.Faults;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.Subtitles;
import io.smm.post.TextLimit;
import io.smm.post.TextSpan;
import io.smm.post.TextUnit;
import io.smm.post.Video;
import io.smm.spi.PublishIntent;
import java.util.List;
import java.util.Optional;

/** What preflight cannot know, because only this network spells ids so: checked before anything is stored or sent. */
final class IntentCheck {

    private static final String NOT_A_POST = "must be the at-uri of a post";
    /** Source: lexicon app.bsky.embed.video (2026-08-20). */
    private static final int MOST_CAPTIONS = 20;

    private static final int MOST_CAPTION_BYTES = 20_000;
    private static final String NOT_A_DID = "must be a DID";

    private IntentCheck() {}

    static void check(PublishIntent intent, boolean fetch) {
        Post post = intent.post();
        Faults faults = Faults.of("Post for bluesky");
        faults.check(AtUri.isDid(intent.connection().account().id()), "connection.account.id", NOT_A_DID);
        faults.check(
                post.replyTo().isEmpty() || !Gates.limitsReplies(post),
                "replies",
                "must not be limited in an answer: its thread is another's");
        check(post.replyTo(), "", "replyTo", faults);
        for (int i = 0; i < post.parts().size(); i++) {
            check(post.parts().get(i), "parts[" + i + "]", faults);
            if (post.parts().get(i).repostOf().isPresent() && post.parts().size() > 1) {
                faults.add("parts[" + i + "].repostOf", "must stand alone: nothing can answer a repost");
            }
        }
        boolean pictures = Gates.variant(post)
                .filter(variant -> !variant.cardPictures().isEmpty())
                .isPresent();
        faults.check(fetch || !pictures, "variant.cardPictures", "must be none: the options name nothing that fetches");
        faults.raise();
    }

    private static void check(Optional<PostRef> ref, String of, String field, Faults faults) {
        if (ref.isPresent() && !isPost(ref.get())) {
            faults.add(of + field, NOT_A_POST);
        }
    }

    private static void check(PostPart part, String field, Faults faults) {
        if (!part.videos().isEmpty() && part.link().isPresent()) {
            faults.add(field + ".link", "must not stand beside a video");
        }
        for (Video video : part.videos()) {
            check(video.subtitles(), field + ".videos.subtitles", faults);
        }
        check(part.quote(), field, ".quote", faults);
        check(part.repostOf(), field, ".repostOf", faults);
        for (TextSpan span : part.text().spans()) {
            if (span instanceof TextSpan.Mention mention) {
                mention.accountId()
                        .ifPresent(id -> faults.check(AtUri.isDid(id), field + ".text", NOT_A_DID + ": " + id));
            } else if (span instanceof TextSpan.Tag tag) {
                for (TextLimit limit : BlueskyCapabilities.POST_RULES.text().tagLimits()) {
                    String what = limit.unit() == TextUnit.UTF8_BYTE ? " bytes" : " graphemes";
                    faults.check(
                            limit.counter().count(tag.tag()) <= limit.most(),
                            field + ".text",
                            "a hashtag must have at most " + limit.most() + what);
                }
            }
        }
    }

    private static void check(List<Subtitles> captions, String field, Faults faults) {
        faults.check(captions.size() <= MOST_CAPTIONS, field, "must be at most " + MOST_CAPTIONS);
        for (Subtitles caption : captions) {
            faults.check(caption.mediaType().equals("text/vtt"), field, "must be text/vtt");
            faults.check(
                    caption.source().size().orElse(0) <= MOST_CAPTION_BYTES,
                    field,
                    "must have at most " + MOST_CAPTION_BYTES + " bytes each");
        }
    }

    private static boolean isPost(PostRef ref) {
        Optional<AtUri> uri = AtUri.parse(ref.id());
        return uri.isPresent() && uri.get().collection().equals(PostRecordWire.COLLECTION);
    }
}
