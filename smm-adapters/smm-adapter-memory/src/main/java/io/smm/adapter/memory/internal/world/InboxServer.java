package io.smm.adapter.memory.internal.world;

import io.smm.Cursor;
import io.smm.account.AccountRef;
import io.smm.account.Secret;
import io.smm.adapter.memory.MemoryMessage;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.MemoryReview;
import io.smm.listening.SearchQuery;
import io.smm.listening.Sendability;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The network's door for listening and engagement: each method is one request. Takes nobody's word. Thread-safe. */
public final class InboxServer {

    /** How long a comment may be answered in private. */
    public static final Duration PRIVATE_ANSWER = Duration.ofDays(7);

    /** How far back a search reaches. */
    public static final Duration SEARCH = Duration.ofDays(30);

    /**
     * How something that somebody said stands with us.
     *
     * @param ours whether it stands below a post of ours
     * @param hidden whether we hid it
     * @param liked whether we like it
     * @param closed whether its thread is closed
     * @param privatelyAnswered whether we answered it in private
     * @param blocked whether we shut its author out
     */
    public record Marks(
            boolean ours, boolean hidden, boolean liked, boolean closed, boolean privatelyAnswered, boolean blocked) {

        /** What just came. */
        public static final Marks FRESH = new Marks(true, false, false, false, false, false);
    }

    /**
     * A page of comments.
     *
     * @param slice the comments
     * @param marks how each stands with us, by its id
     */
    public record Comments(Slice slice, Map<String, Marks> marks) {}

    /**
     * A comment after something was done with it.
     *
     * @param post the comment
     * @param marks how it stands with us
     */
    public record Marked(MemoryPost post, Marks marks) {}

    /**
     * A conversation.
     *
     * @param id its id
     * @param with the other
     * @param lastAct when somebody last wrote
     * @param sending whether the account may write
     * @param sequence its place in the order
     */
    public record Talk(String id, AccountRef with, Instant lastAct, Sendability sending, long sequence) {}

    /**
     * What happened after a place.
     *
     * @param happenings what
     * @param lost whether something before it is forgotten
     */
    public record Events(List<Happening> happenings, boolean lost) {}

    private final World world;
    private final Server server;

    /**
     * Opens the door.
     *
     * @param server the network's other door
     */
    public InboxServer(Server server) {
        this.server = server;
        world = server.world();
    }

    /**
     * Gives what others say below a post.
     *
     * @param token the access token
     * @param ref the post
     * @param from where the page begins
     * @param limit how many are asked for
     * @return a page in the order of acceptance
     */
    public Comments comments(Secret token, PostRef ref, Optional<Cursor> from, int limit) {
        Slice slice = server.comments(token, ref, from, limit);
        return server.as(token, person -> {
            Map<String, Marks> marks = new HashMap<>();
            slice.posts()
                    .forEach(post -> world.posts()
                            .find(post.ref())
                            .ifPresent(stored -> marks.put(post.ref().id(), marks(stored, person))));
            return new Comments(slice, marks);
        });
    }

    /**
     * Does something with what somebody said.
     *
     * @param token the access token
     * @param ref what was said
     * @param action what to do
     * @return it as it stands then; empty when it is gone
     */
    public Optional<Marked> act(Secret token, PostRef ref, SignalAction action) {
        return server.as(token, person -> {
            StoredPost stored = world.posts().require(ref);
            boolean ours = world.posts().isBelowPostOf(stored, person.id());
            if (!ours && action != SignalAction.LIKE && action != SignalAction.UNLIKE) {
                throw new Refusal(Refusal.Code.WINDOW_CLOSED, "it does not stand below a post of this account");
            }
            perform(person, stored, action);
            return world.posts().find(ref).map(standing -> new Marked(standing.post(), marks(standing, person)));
        });
    }

    private void perform(Person person, StoredPost stored, SignalAction action) {
        Moderation moderation = world.inbox().moderation();
        String id = stored.post().ref().id();
        switch (action) {
            case LIKE -> stored.likes().add(person.handle());
            case UNLIKE -> stored.likes().remove(person.handle());
            case HIDE -> moderation.hidden().add(id);
            case UNHIDE -> moderation.hidden().remove(id);
            case REMOVE -> {
                world.inbox().gone(stored);
                world.posts().remove(stored);
            }
            case CLOSE_THREAD ->
                moderation.closed().add(top(stored).post().ref().id());
            case REOPEN_THREAD ->
                moderation.closed().remove(top(stored).post().ref().id());
            case BLOCK_AUTHOR ->
                moderation.block(person.id(), stored.post().author().id());
            default -> throw new Refusal(Refusal.Code.WINDOW_CLOSED, "this network does not know " + action);
        }
    }

    /**
     * Gives the reviews of the account.
     *
     * @param token the access token
     * @param from where the page begins
     * @param limit how many are asked for
     * @return a page, newest first
     */
    public Batch<MemoryReview> reviews(Secret token, Optional<Cursor> from, int limit) {
        return server.as(token, person -> {
            List<MemoryReview> all = world.inbox().reviewList();
            List<MemoryReview> ours = new ArrayList<>(all);
            ours.removeIf(review -> !review.about().id().equals(person.id()));
            Collections.reverse(ours);
            return Batch.cut(ours, all::indexOf, from, limit);
        });
    }

    /**
     * Sets the account's answer to a review.
     *
     * @param token the access token
     * @param ref the review
     * @param text the answer
     * @return the review with the answer
     */
    public MemoryReview answerReview(Secret token, PostRef ref, PostText text) {
        return server.as(token, person -> world.inbox().answer(person.id(), ref, text));
    }

    /**
     * Gives the account's conversations.
     *
     * @param token the access token
     * @param from where the page begins
     * @param limit how many are asked for
     * @return a page, the one with the newest message first
     */
    public Batch<Talk> talks(Secret token, Optional<Cursor> from, int limit) {
        return server.as(
                token,
                person -> Batch.cut(
                        world.inbox().mailbox().of(person.id()).stream()
                                .map(thread -> talk(person, thread))
                                .toList(),
                        Talk::sequence,
                        from,
                        limit));
    }

    /**
     * Gives the messages of a conversation.
     *
     * @param token the access token
     * @param id the conversation
     * @param from where the page begins
     * @param limit how many are asked for
     * @return a page, newest first
     */
    public Batch<MemoryMessage> messages(Secret token, String id, Optional<Cursor> from, int limit) {
        return server.as(token, person -> {
            List<MemoryMessage> messages = new ArrayList<>(
                    world.inbox().mailbox().require(person.id(), id).messages());
            Collections.reverse(messages);
            return Batch.cut(messages, Mailbox::sequence, from, limit);
        });
    }

    /**
     * Sends a message.
     *
     * @param token the access token
     * @param id the conversation
     * @param text what it says
     * @param byPerson whether a person wrote it
     * @return the message
     */
    public MemoryMessage send(Secret token, String id, PostText text, boolean byPerson) {
        return server.as(token, person -> {
            Mailbox.Exchange thread = world.inbox().mailbox().require(person.id(), id);
            if (!world.inbox().mailbox().sendability(person.id(), thread).allows(now(), byPerson)) {
                throw new Refusal(Refusal.Code.WINDOW_CLOSED, "the window of " + id + " is closed");
            }
            return post(person, talk(person, thread).with(), text);
        });
    }

    /**
     * Answers a comment in private.
     *
     * @param token the access token
     * @param ref the comment
     * @param text what it says
     * @return the message
     */
    public MemoryMessage answerPrivately(Secret token, PostRef ref, PostText text) {
        return server.as(token, person -> {
            StoredPost stored = world.posts().require(ref);
            boolean late = !now().isBefore(stored.post().acceptedAt().plus(PRIVATE_ANSWER));
            if (late
                    || !world.posts().isBelowPostOf(stored, person.id())
                    || marks(stored, person).privatelyAnswered()) {
                throw new Refusal(Refusal.Code.WINDOW_CLOSED, "a comment below an own post takes one answer in a week");
            }
            MemoryMessage message = post(person, stored.post().author(), text);
            world.inbox().moderation().privatelyAnswered().add(ref.id());
            return message;
        });
    }

    /**
     * Searches what others say.
     *
     * @param token the access token
     * @param query what to look for
     * @param from where the page begins
     * @param limit how many are asked for
     * @return a page, newest first
     */
    public Batch<MemoryPost> search(Secret token, SearchQuery query, Optional<Cursor> from, int limit) {
        return server.as(token, person -> {
            Instant earliest = query.since()
                    .filter(since -> since.isAfter(now().minus(SEARCH)))
                    .orElse(now().minus(SEARCH));
            Map<MemoryPost, Long> sequences = new HashMap<>();
            List<MemoryPost> found = new ArrayList<>();
            world.posts()
                    .all()
                    .filter(stored -> !stored.post().author().id().equals(person.id()))
                    .filter(stored -> matches(stored.post(), query, earliest))
                    .forEach(stored -> {
                        sequences.put(stored.post(), stored.sequence());
                        found.add(stored.post());
                    });
            Collections.reverse(found);
            return Batch.cut(found, post -> sequences.getOrDefault(post, 0L), from, limit);
        });
    }

    /**
     * Gives the place after all that happened.
     *
     * @param token the access token
     * @return the place
     */
    public long now(Secret token) {
        return server.as(token, person -> world.inbox().happenings().last());
    }

    /**
     * Gives what happened to the account after a place.
     *
     * @param token the access token
     * @param place the place
     * @return what happened, in order
     */
    public Events eventsAfter(Secret token, long place) {
        return server.as(
                token,
                person -> new Events(
                        world.inbox().happenings().after(place).stream()
                                .filter(one -> one.account().equals(person.account()))
                                .toList(),
                        world.inbox().happenings().lostAfter(place)));
    }

    /**
     * Gives what the account was told and still stands, but for private messages, newest first.
     *
     * @param token the access token
     * @param from where the page begins
     * @param limit how many at most
     * @return a page of what happened
     */
    public Batch<Happening> notifications(Secret token, Optional<Cursor> from, int limit) {
        return server.as(
                token,
                person -> Batch.cut(
                        world.inbox().happenings().standing(person.account()).stream()
                                .filter(one -> one.kind() != SignalKind.MESSAGE)
                                .toList(),
                        Happening::sequence,
                        from,
                        limit));
    }

    private MemoryMessage post(Person from, AccountRef to, PostText text) {
        if (text.text().length() > Mailbox.MOST_CHARACTERS) {
            throw new Refusal(
                    Refusal.Code.POST_REJECTED, "a message has at most " + Mailbox.MOST_CHARACTERS + " characters");
        }
        return world.inbox().mailbox().add(from.account(), to, text);
    }

    private Talk talk(Person person, Mailbox.Exchange thread) {
        MemoryMessage newest = thread.newest();
        return new Talk(
                thread.id(),
                newest.from().equals(person.account()) ? newest.to() : newest.from(),
                newest.acceptedAt(),
                world.inbox().mailbox().sendability(person.id(), thread),
                Mailbox.sequence(newest));
    }

    private Marks marks(StoredPost stored, Person person) {
        Moderation moderation = world.inbox().moderation();
        String id = stored.post().ref().id();
        return new Marks(
                world.posts().isBelowPostOf(stored, person.id()),
                moderation.hidden().contains(id),
                stored.likes().contains(person.handle()),
                moderation.closed().contains(top(stored).post().ref().id()),
                moderation.privatelyAnswered().contains(id),
                moderation.blocks(person.id(), stored.post().author().id()));
    }

    /** The post that a thread of comments stands below. */
    private StoredPost top(StoredPost stored) {
        StoredPost top = stored;
        Optional<StoredPost> above = stored.post().replyTo().flatMap(world.posts()::find);
        while (above.isPresent()) {
            top = above.get();
            above = top.post().replyTo().flatMap(world.posts()::find);
        }
        return top;
    }

    private static boolean matches(MemoryPost post, SearchQuery query, Instant earliest) {
        String text = post.text().text().toLowerCase(Locale.ROOT);
        return !post.acceptedAt().isBefore(earliest)
                && query.terms().stream().allMatch(term -> text.contains(term.toLowerCase(Locale.ROOT)))
                && query.language().map(post.languages()::contains).orElse(true);
    }

    private Instant now() {
        return world.settings().clock().instant();
    }
}
