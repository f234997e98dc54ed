package io.smm.adapter.x.internal.map;

import io.smm.adapter.x.internal.wire.NewPostWire;
import io.smm.adapter.x.model.XPrice;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.ReplyControl;
import java.util.List;
import java.util.Optional;

/** Posts as X takes them. */
public final class Drafts {

    private Drafts() {}

    /**
     * A part of a post.
     *
     * @param post the post
     * @param part the part
     * @param media the ids of its files
     * @param parent what it answers
     * @return what is sent
     */
    public static NewPostWire of(Post post, PostPart part, List<String> media, Optional<String> parent) {
        return new NewPostWire(
                part.text().text(),
                media,
                part.poll()
                        .map(poll -> new NewPostWire.NewPoll(
                                poll.options(), poll.openFor().toMinutes())),
                parent,
                part.quote().map(PostRef::id),
                settings(post),
                Optional.empty());
    }

    /**
     * A first comment.
     *
     * @param text what it says
     * @param parent what it answers
     * @return what is sent
     */
    public static NewPostWire comment(PostText text, String parent) {
        return new NewPostWire(
                text.text(),
                List.of(),
                Optional.empty(),
                Optional.of(parent),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * What X bills for a post.
     *
     * @param text what it says
     * @return the price: an address makes it thirteen times as dear
     */
    public static XPrice price(String text) {
        return Limits.TEXT.counter().links(PostText.of(text)) > 0 ? XPrice.POST_CREATE_WITH_URL : XPrice.POST_CREATE;
    }

    private static Optional<String> settings(Post post) {
        return post.replies().filter(who -> who == ReplyControl.MENTIONED).map(who -> "mentionedUsers");
    }
}
