package io.smm.adapter.memory.internal.world;

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
 * @param images the images, uploaded before
 * @param link the link card
 * @param replyTo the post that it answers
 * @param quote the post that it quotes
 * @param languages the languages of the text
 */
public record Draft(
        String key,
        PostText text,
        List<Attached> images,
        Optional<LinkCard> link,
        Optional<PostRef> replyTo,
        Optional<PostRef> quote,
        List<String> languages) {

    /**
     * An uploaded image as a part of a post.
     *
     * @param id what the upload gave
     * @param altText what it shows
     */
    public record Attached(String id, String altText) {}

    /** Text alone. */
    static Draft of(String key, PostText text, Optional<PostRef> replyTo, Optional<PostRef> quote) {
        return new Draft(key, text, List.of(), Optional.empty(), replyTo, quote, List.of());
    }
}
