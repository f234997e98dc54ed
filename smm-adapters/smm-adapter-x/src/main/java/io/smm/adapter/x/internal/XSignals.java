package io.smm.adapter.x.internal;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.support.Pages;
import io.smm.adapter.x.internal.http.ListFrom;
import io.smm.adapter.x.internal.http.ListeningApi;
import io.smm.adapter.x.internal.http.PostApi;
import io.smm.adapter.x.internal.map.Signals;
import io.smm.adapter.x.internal.wire.Document;
import io.smm.adapter.x.internal.wire.PostWire;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.spi.SignalReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Comments, which are a search for the conversation of a post and reach back seven days as it does, and mentions. Where a walk
 * along comments begins, one call more asks for the post's conversation. Below a post that is an answer itself, direct answers count.
 */
public final class XSignals implements SignalReader {

    private final PostApi posts;
    private final ListeningApi listening;
    private final Signals signals;

    /**
     * Makes the port.
     *
     * @param posts the calls about posts
     * @param listening the calls about what others say
     * @param signals what is made of it
     */
    public XSignals(PostApi posts, ListeningApi listening, Signals signals) {
        this.posts = posts;
        this.listening = listening;
        this.signals = signals;
    }

    @Override
    public Page<Signal> comments(Connection connection, PostRef post, PageRequest page) {
        PostWire asked = posts.get(connection, post.id()).data();
        return SignalPages.load(page, (from, limit) -> comments(connection, asked, from, limit));
    }

    @Override
    public Page<Signal> mentions(Connection connection, PageRequest page) {
        return SignalPages.load(page, (from, limit) -> {
            Document<List<PostWire>> found = listening.mentions(connection, from, limit);
            return new Pages.Piece<>(
                    signals(found, SignalKind.MENTION, one -> isMention(connection, one)), found.next());
        });
    }

    private Pages.Piece<Signal> comments(Connection connection, PostWire post, ListFrom from, int limit) {
        String conversation = post.conversation().orElse(post.id());
        boolean began = conversation.equals(post.id());
        Document<List<PostWire>> found =
                listening.search(connection, "conversation_id:" + conversation, Optional.empty(), from, limit);
        List<Signal> comments = signals(
                found,
                SignalKind.COMMENT,
                one -> !isOurs(connection, one)
                        && one.reference("replied_to")
                                .filter(parent -> began || parent.equals(post.id()))
                                .isPresent());
        return new Pages.Piece<>(comments, found.next());
    }

    private List<Signal> signals(Document<List<PostWire>> found, SignalKind kind, Predicate<PostWire> wanted) {
        return found.data().stream()
                .filter(wanted)
                .map(post -> signals.of(kind, post, found.includes()))
                .toList();
    }

    /** An answer to a post of ours mentions us too, and is a comment. */
    private static boolean isMention(Connection connection, PostWire post) {
        return !isOurs(connection, post)
                && !post.inReplyToUser().equals(Optional.of(connection.account().id()));
    }

    private static boolean isOurs(Connection connection, PostWire post) {
        return post.author().equals(Optional.of(connection.account().id()));
    }
}
