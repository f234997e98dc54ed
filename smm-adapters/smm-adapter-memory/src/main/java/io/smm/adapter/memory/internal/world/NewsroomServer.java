package io.smm.adapter.memory.internal.world;

import io.smm.account.Secret;
import io.smm.adapter.memory.MemoryPost;
import io.smm.post.LinkCard;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.ScheduledPost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The network's door for what waits and for what is changed; see {@link Server}. Thread-safe. */
public final class NewsroomServer {

    /**
     * The answer to a wish to keep a post.
     *
     * @param waiting the post as it waits; empty when the network published it at once
     * @param post the post as it stands; empty while it waits
     */
    public record Kept(Optional<ScheduledPost> waiting, Optional<MemoryPost> post) {}

    private final World world;
    private final Server server;

    /**
     * Opens the door.
     *
     * @param server the network's other door
     */
    public NewsroomServer(Server server) {
        this.server = server;
        world = server.world();
    }

    /** {@return the least time ahead for which it keeps a post} */
    public Duration leastAhead() {
        return Newsroom.LEAST_AHEAD;
    }

    /** {@return the most time ahead for which it keeps a post} */
    public Duration mostAhead() {
        return Newsroom.MOST_AHEAD;
    }

    /** {@return how long after its acceptance a post may be changed; empty when for ever} */
    public Optional<Duration> editableFor() {
        return world.within(() -> world.newsroom().editableFor());
    }

    /**
     * Keeps a post until its time, or publishes it at once when the network is of that kind. The same request again finds the
     * post that waits or stands already.
     *
     * @param token the access token
     * @param draft the post
     * @param at when it shall be published
     * @return the post as it waits or stands, and the quota
     */
    public Server.Answered<Kept> keep(Secret token, Draft draft, Instant at) {
        return server.as(token, person -> accept(person, draft, at));
    }

    /**
     * Finds a post that waits.
     *
     * @param token the access token
     * @param ref the id under which it waits
     * @return the post; empty when it does not wait (any more)
     */
    public Optional<ScheduledPost> waiting(Secret token, PostRef ref) {
        return server.as(
                token,
                person -> world.newsroom()
                        .find(ref)
                        .filter(post -> post.author().id().equals(person.id()))
                        .map(Newsroom.Waiting::scheduled));
    }

    /**
     * Lists what waits.
     *
     * @param token the access token
     * @return the account's posts in the order of time
     */
    public List<ScheduledPost> waiting(Secret token) {
        return server.as(
                token,
                person -> world.newsroom().all().stream()
                        .filter(post -> post.author().id().equals(person.id()))
                        .map(Newsroom.Waiting::scheduled)
                        .toList());
    }

    /**
     * Takes a waiting post back; one that does not wait is no fault.
     *
     * @param token the access token
     * @param ref the id under which it waits
     * @return whether one was taken back
     */
    public boolean takeBack(Secret token, PostRef ref) {
        boolean waits = waiting(token, ref).isPresent();
        return waits
                && world.within(() -> {
                    world.newsroom().takeBack(ref);
                    return true;
                });
    }

    /**
     * Changes a post.
     *
     * @param token the access token
     * @param ref the post
     * @param edit what shall become of it
     * @return the post as it stands then, and the quota
     */
    public Server.Answered<MemoryPost> edit(Secret token, PostRef ref, PostEdit edit) {
        return server.as(token, person -> {
            StoredPost stored = world.posts().require(ref);
            MemoryPost post = stored.post();
            if (!post.author().id().equals(person.id())) {
                throw new Refusal(Refusal.Code.NOT_FOUND, "no post of this account has the id " + ref.id());
            }
            PostText text = edit.text().appliedTo(Optional.of(post.text())).orElse(PostText.of(""));
            Optional<LinkCard> link = edit.link().appliedTo(post.link());
            if (text.equals(post.text()) && link.equals(post.link())) {
                return new Server.Answered<>(post, world.quota().standing(person.id(), now()));
            }
            Optional<Instant> closes = world.newsroom().editableFor().map(post.acceptedAt()::plus);
            if (closes.filter(end -> !now().isBefore(end)).isPresent()) {
                throw new Refusal(Refusal.Code.EDIT_CLOSED, "this post could be changed until " + closes.get());
            }
            Draft changed = new Draft(
                    stored.draft().key(),
                    text,
                    stored.draft().media(),
                    link,
                    post.replyTo(),
                    post.quote(),
                    post.languages(),
                    stored.draft().options());
            server.checkPost(person, changed);
            WriteQuota.Standing standing = world.quota().spend(person.id(), now());
            return new Server.Answered<>(world.shelf().change(stored, text, link), standing);
        });
    }

    private Server.Answered<Kept> accept(Person person, Draft draft, Instant at) {
        PostRef later = world.shelf().ref(person.id(), draft.key());
        PostRef ref = world.shelf().ref(person.id(), "scheduled-" + draft.key());
        Optional<Newsroom.Waiting> earlier = world.newsroom().find(ref);
        Optional<StoredPost> standing = world.posts().find(later);
        WriteQuota.Standing quota = world.quota().standing(person.id(), now());
        if (earlier.isPresent() || standing.isPresent()) {
            return new Server.Answered<>(
                    new Kept(earlier.map(Newsroom.Waiting::scheduled), standing.map(StoredPost::post)), quota);
        }
        if (at.isBefore(now().plus(Newsroom.LEAST_AHEAD)) || at.isAfter(now().plus(Newsroom.MOST_AHEAD))) {
            throw new Refusal(Refusal.Code.POST_REJECTED, at + " is not between five minutes and thirty days ahead");
        }
        if (world.newsroom().publishesAtOnce()) {
            Server.Written written = server.accept(person, draft);
            return new Server.Answered<>(new Kept(Optional.empty(), written.post()), written.quota());
        }
        server.checkPost(person, draft);
        world.capacity().take();
        Newsroom.Waiting waiting = new Newsroom.Waiting(person.account(), draft, at, ref);
        world.newsroom().keep(waiting);
        return new Server.Answered<>(
                new Kept(Optional.of(waiting.scheduled()), Optional.empty()),
                world.quota().spend(person.id(), now()));
    }

    private Instant now() {
        return world.settings().clock().instant();
    }
}
