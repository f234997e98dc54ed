package io.smm.adapter.memory.internal.world;

import io.smm.account.AccountRef;
import io.smm.adapter.memory.MemoryMessage;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.MemoryReview;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** A post was passed on without words, or liked. */
    void done(StoredPost stored, SignalKind deed, Person by) {
        MemoryPost post = stored.post();
        String name = deed == SignalKind.REPOST ? "share-of-" : "like-of-";
        world.people().accounts().stream()
                .filter(account -> post.author().equals(account.account()) && account != by)
                .forEach(account -> add(
                        true,
                        account.account(),
                        deed,
                        world.shelf().ref(by.id(), name + post.ref().id().replace('/', '-')),
                        by.account(),
                        "",
                        world.settings().clock().instant(),
                        Optional.of(post.ref())));
    }

    /** Somebody follows an account. */
    void followed(Person account, Person by) {
        if (world.people().accounts().contains(account) && account != by) {
            add(
                    true,
                    account.account(),
                    SignalKind.FOLLOW,
                    world.shelf().ref(by.id(), "follow-of-" + account.id()),
                    by.account(),
                    "",
                    world.settings().clock().instant(),
                    Optional.empty());
        }
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

    /** What an account was told and still stands, newest first. */
    List<Happening> standing(AccountRef account) {
        Set<String> gone = new HashSet<>();
        List<Happening> standing = new ArrayList<>();
        for (int i = log.size() - 1; i >= 0; i--) {
            Happening one = log.get(i);
            if (one.account().equals(account)) {
                if (!one.created()) {
                    gone.add(one.ref().id());
                } else if (!gone.contains(one.ref().id())) {
                    standing.add(one);
                }
            }
        }
        return standing;
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
            Optional<PostRef> about) {
        log.add(new Happening(
                ++last, created, account, kind, ref, author, text, at, about, Optional.empty(), Optional.empty()));
    }
}
