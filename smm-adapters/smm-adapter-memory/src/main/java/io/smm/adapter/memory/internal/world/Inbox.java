package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.MemoryMessage;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.MemoryReview;
import io.smm.error.ContentRejectedException;
import io.smm.error.ErrorDetails;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.listening.MessageWindow;
import io.smm.listening.Rating;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people do to accounts beyond posts, and the ground truth of what came of it. Thread-safe: under the world's lock. */
public final class Inbox {

    private final World world;
    private final Mailbox mailbox;
    private final Happenings happenings;
    private final Moderation moderation = new Moderation();
    private final List<MemoryReview> reviews = new ArrayList<>();
    private long reviewAnswers;

    Inbox(World world) {
        this.world = world;
        mailbox = new Mailbox(world);
        happenings = new Happenings(world);
    }

    /**
     * Somebody writes to an account in private.
     *
     * @param handle who
     * @param account to whom
     * @param text what
     * @return the message
     */
    public MemoryMessage write(String handle, String account, String text) {
        return world.within(() -> {
            MemoryMessage message = mailbox.add(
                    world.people().acting(handle).account(),
                    world.people().acting(account).account(),
                    PostText.of(text));
            happenings.message(message);
            return message;
        });
    }

    /**
     * What two people wrote to each other.
     *
     * @param one one
     * @param other the other
     * @return the messages in the order of acceptance
     */
    public List<MemoryMessage> between(String one, String other) {
        return world.within(() -> world.people()
                .find(one)
                .flatMap(
                        first -> world.people().find(other).flatMap(second -> mailbox.between(first.id(), second.id())))
                .map(thread -> List.copyOf(thread.messages()))
                .orElse(List.of()));
    }

    /**
     * Chooses when an account may write.
     *
     * @param rule the rule
     */
    public void window(MessageWindow rule) {
        world.within(() -> {
            mailbox.window(rule);
            return rule;
        });
    }

    /**
     * What somebody sees below a post.
     *
     * @param viewer who
     * @param ref the post
     * @return the comments in the order of acceptance
     */
    public List<MemoryPost> seenBy(String viewer, PostRef ref) {
        return world.within(() -> world.posts().below(existing(ref)).stream()
                .map(StoredPost::post)
                .filter(post -> !moderation.hidden().contains(post.ref().id())
                        || post.author().handle().equals(Optional.of(viewer)))
                .toList());
    }

    /**
     * Somebody takes a post or comment of theirs away.
     *
     * @param ref the post or comment
     */
    public void takeAway(PostRef ref) {
        world.within(() -> {
            StoredPost stored = existing(ref);
            gone(stored);
            world.posts().remove(stored);
            return stored;
        });
    }

    /** Lets the network forget what happened so far. */
    public void forgetEvents() {
        world.within(() -> {
            happenings.forget();
            return happenings;
        });
    }

    /**
     * Somebody reviews an account.
     *
     * @param handle who
     * @param account whom
     * @param rating how they judge
     * @param text what they say
     * @return the review
     */
    public PostRef review(String handle, String account, Rating rating, String text) {
        return world.within(() -> {
            Person author = world.people().acting(handle);
            return review(
                            author,
                            account,
                            rating,
                            text,
                            world.settings().clock().instant())
                    .ref();
        });
    }

    /** Somebody reviews an account at a moment. */
    MemoryReview review(Person author, String account, Rating rating, String text, Instant at) {
        world.capacity().take();
        MemoryReview review = new MemoryReview(
                world.shelf().ref(author.id(), "review-" + (reviews.size() + 1)),
                world.people().acting(account).account(),
                author.account(),
                rating,
                PostText.of(text),
                Optional.empty(),
                at);
        reviews.add(review);
        happenings.review(review);
        return review;
    }

    /** {@return all reviews in the order of acceptance} */
    public List<MemoryReview> reviews() {
        return world.within(() -> List.copyOf(reviews));
    }

    /** {@return how many requests to answer a review came in} */
    public long reviewAnswers() {
        return world.within(() -> reviewAnswers);
    }

    /** Refuses somebody who is shut out, or whose comment comes after the thread was closed. */
    void checkMaySay(Person person, Optional<PostRef> replyTo) {
        Optional<StoredPost> above = replyTo.flatMap(world.posts()::find);
        while (above.isPresent()) {
            MemoryPost post = above.get().post();
            boolean closed = moderation.closed().contains(post.ref().id());
            if (!post.author().equals(person.account())
                    && (closed || moderation.blocks(post.author().id(), person.id()))) {
                throw new ContentRejectedException(ErrorDetails.of(
                                closed ? "no more comments are taken here" : person.handle() + " is shut out here",
                                RetryAdvice.never())
                        .network(world.settings().network())
                        .build());
            }
            above = post.replyTo().flatMap(world.posts()::find);
        }
    }

    void said(StoredPost stored) {
        happenings.post(stored, true);
    }

    void done(StoredPost stored, SignalKind deed, Person by) {
        happenings.done(stored, deed, by);
    }

    void followed(Person account, Person by) {
        happenings.followed(account, by);
    }

    /** To be called before the post is taken out, while it is known below what it stands. */
    void gone(StoredPost stored) {
        happenings.post(stored, false);
    }

    MemoryReview answer(String accountId, PostRef ref, PostText text) {
        reviewAnswers++;
        for (int i = 0; i < reviews.size(); i++) {
            MemoryReview review = reviews.get(i);
            if (review.ref().equals(ref) && review.about().id().equals(accountId)) {
                MemoryReview answered = new MemoryReview(
                        review.ref(),
                        review.about(),
                        review.author(),
                        review.rating(),
                        review.text(),
                        Optional.of(text),
                        review.acceptedAt());
                reviews.set(i, answered);
                return answered;
            }
        }
        throw new Refusal(Refusal.Code.NOT_FOUND, "there is no review with the id " + ref.id());
    }

    List<MemoryReview> reviewList() {
        return reviews;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    Happenings happenings() {
        return happenings;
    }

    Moderation moderation() {
        return moderation;
    }

    private StoredPost existing(PostRef ref) {
        return world.posts()
                .find(ref)
                .orElseThrow(() -> new NotFoundException(
                        ErrorDetails.of("there is no post with the id " + ref.id(), RetryAdvice.never())
                                .network(world.settings().network())
                                .build()));
    }
}
