package io.smm.core.internal.media;

import io.smm.post.Hosting;
import io.smm.post.MediaKind;
import io.smm.post.MediaRules;
import io.smm.post.Post;
import io.smm.post.PostRules;

/** How a network takes the media of a post. */
public final class TakenMedia {

    private TakenMedia() {}

    /**
     * The rules for one kind of media, where the post shall stand.
     *
     * @param rules what a post may hold
     * @param post the post
     * @param kind the kind
     * @return its rules
     */
    public static MediaRules rules(PostRules rules, Post post, MediaKind kind) {
        return kind == MediaKind.VIDEO && post.surface().isPresent()
                ? rules.videosOn(post.surface().get())
                : rules.media(kind);
    }

    /**
     * Tells whether a network takes no bytes.
     *
     * @param hosting how it takes media
     * @return whether it fetches all of them
     */
    public static boolean fetchesOnly(Hosting hosting) {
        return hosting == Hosting.PUBLIC_URL || hosting == Hosting.VERIFIED_DOMAIN;
    }
}
