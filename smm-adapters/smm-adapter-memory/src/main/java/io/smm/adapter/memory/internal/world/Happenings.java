package io.smm.adapter.memory.internal.world;

import io.smm.account.AccountRef;
import io.smm.adapter.memory.MemoryMessage;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.MemoryReview;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened to the accounts that can be connected, in order: what streams and deliveries tell. Guarded by the world's lock. */
final class Happenings {

    private final World world;
    private final List<Happening> log = new ArrayList<>();
    private long last;
    private long forgotten;

    Happenings(World world) {
        this.world = world;
    }

    /** A post came, or is gone. */
    void post(StoredPost stored, boolean created) {
        MemoryPost post = stored.post();
        for (Person account : world.people().accounts()) {
            if (!post.author().equals(account.account())) {
                kind(stored, account)
                        .ifPresent(kind -> add(
                                created,
                                account.account(),
                                kind,
                                post.ref(),
                                post.author(),
                                post.text().text(),
                                created
                                        ? post.acceptedAt()
                                        : world.settings().clock().instant(),
                                kind == SignalKind.QUOTE ? post.quote() : post.replyTo()));
            }
        }
    }

    /** A post was passed on without words. */
    void shared(StoredPost stored, Person by) {
        MemoryPost post = stored.post();
        world.people().accounts().stream()
                .filter(account -> post.author().equals(account.account()) && account != by)
                .forEach(account -> add(
                        true,
                        account.account(),
                        SignalKind.REPOST,
                        world.shelf().ref(by.id(), "share-of-" + post.ref().id().replace('/', '-')),
                        by.account(),
                        "",
                        world.settings().clock().instant(),
                        Optional.of(post.ref())));
    }

    void message(MemoryMessage message) {
        log.add(new Happening(
                ++last,
                true,
                message.to(),
                SignalKind.MESSAGE,
                message.ref(),
                message.from(),
                message.text().text(),
                message.acceptedAt(),
                Optional.empty(),
                Optional.of(message.conversation()),
                Optional.empty()));
    }

    void review(MemoryReview review) {
        log.add(new Happening(
                ++last,
                true,
                review.about(),
                SignalKind.REVIEW,
                review.ref(),
                review.author(),
                review.text().text(),
                review.acceptedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(review.rating())));
    }

    void forget() {
        forgotten = last;
        log.clear();
    }

    /** The place after all that happened. */
    long last() {
        return last;
    }

    /** Whether something after a place is forgotten. */
    boolean lostAfter(long place) {
        return place < forgotten;
    }

    List<Happening> after(long place) {
        return log.stream().filter(one -> one.sequence() > place).toList();
    }

    private Optional<SignalKind> kind(StoredPost stored, Person account) {
        MemoryPost post = stored.post();
        if (world.posts().isBelowPostOf(stored, account.id())) {
            return Optional.of(SignalKind.COMMENT);
        }
        if (post.quote()
                .flatMap(world.posts()::find)
                .filter(quoted -> quoted.post().author().equals(account.account()))
                .isPresent()) {
            return Optional.of(SignalKind.QUOTE);
        }
        return Mentions.names(post.text(), account.account()) ? Optional.of(SignalKind.MENTION) : Optional.empty();
    }

    private void add(
            boolean created,
            AccountRef account,
            SignalKind kind,
            PostRef ref,
            AccountRef author,
            String text,
            Instant at,
            Optional<PostRef> inReplyTo) {
        log.add(new Happening(
                ++last, created, account, kind, ref, author, text, at, inReplyTo, Optional.empty(), Optional.empty()));
    }
}
