package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.MemoryPostOptions;
import io.smm.post.LinkCard;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.util.List;
import java.util.Optional;

/**
 * What a client asks the network to post.
 *
 * @param key the id that the client chose, unique within the account
 * @param text the text
 * @param media the images, videos and documents, uploaded before
 * @param link the link card
 * @param replyTo the post that it answers
 * @param quote the post that it quotes
 * @param languages the languages of the text
 * @param options what else it is
 */
public record Draft(
        String key,
        PostText text,
        List<Attached> media,
        Optional<LinkCard> link,
        Optional<PostRef> replyTo,
        Optional<PostRef> quote,
        List<String> languages,
        MemoryPostOptions options) {

    /**
     * Uploaded media as a part of a post.
     *
     * @param id what the upload gave
     * @param altText what it shows
     * @param caption the text shown with it alone
     * @param card its own link
     * @param hasCover whether a cover was chosen for it
     */
    public record Attached(String id, String altText, String caption, Optional<LinkCard> card, boolean hasCover) {}

    /** Text alone. */
    static Draft of(String key, PostText text, Optional<PostRef> replyTo, Optional<PostRef> quote) {
        return new Draft(key, text, List.of(), Optional.empty(), replyTo, quote, List.of(), MemoryPostOptions.NONE);
    }
}
