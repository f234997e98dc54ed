package io.smm.post.plan;

import io.smm.error.Faults;
import io.smm.post.Post;
import io.smm.post.PostRef;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What shall follow a post some time after it was published, always or only when a number of it is high or low enough. When its moment has
 * come, a worker asks the network for that number, one call of the account's quota, and plans the post that follows under a key of its
 * own, made of the post's key and this name: so it is planned once, whoever is killed when.
 *
 * <p>A number that the network does not report, withholds or leaves out is never guessed: the follow-up is skipped, or asked again until
 * the tolerance is over, as chosen here.
 *
 * @param name tells it from others of the same post; 1 to 50 characters, not blank
 * @param after how long after the post was published, zero to 366 days
 * @param kind what follows
 * @param post what it says; empty for a repost alone
 * @param condition what must hold; empty when nothing must
 * @param tolerance how late it may be judged and published, zero to 30 days; after that it is skipped
 * @param waitsForNumbers whether a number that cannot be had is asked for again; else the follow-up is skipped then
 */
public record FollowUp(
        String name,
        Duration after,
        FollowUpKind kind,
        Optional<Post> post,
        Optional<FollowUpCondition> condition,
        Duration tolerance,
        boolean waitsForNumbers) {

    private static final Duration MOST_AFTER = Duration.ofDays(366);
    private static final Duration MOST_TOLERANCE = Duration.ofDays(30);
    private static final int LONGEST_NAME = 50;

    /**
     * Checks the bounds, and that there is something to say.
     *
     * @param name tells it from others of the same post
     * @param after how long after the post was published
     * @param kind what follows
     * @param post what it says
     * @param condition what must hold
     * @param tolerance how late it may be
     * @param waitsForNumbers whether a number that cannot be had is asked for again
     */
    public FollowUp {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(condition, "condition");
        Faults.of("FollowUp")
                .check(
                        !name.isBlank() && name.length() <= LONGEST_NAME,
                        "name",
                        "must have 1 to 50 characters and not be blank")
                .check(isWithin(after, MOST_AFTER), "after", "must be zero to 366 days, is ", after)
                .check(isWithin(tolerance, MOST_TOLERANCE), "tolerance", "must be zero to 30 days, is ", tolerance)
                .check(
                        post.isPresent() != (kind == FollowUpKind.REPOST),
                        "post",
                        "must be there, and for a repost must not")
                .check(
                        kind != FollowUpKind.COMMENT
                                || post.filter(words -> words.replyTo().isPresent())
                                        .isEmpty(),
                        "post",
                        "answers another post")
                .check(
                        kind != FollowUpKind.QUOTE
                                || post.filter(words ->
                                                words.parts().get(0).quote().isPresent())
                                        .isEmpty(),
                        "post",
                        "quotes another post")
                .raise();
    }

    /**
     * Something that follows a post whatever becomes of it, up to an hour late.
     *
     * @param name tells it from others of the same post
     * @param after how long after the post was published
     * @param kind what follows
     * @param post what it says
     * @return the follow-up
     */
    public static FollowUp of(String name, Duration after, FollowUpKind kind, Post post) {
        return new FollowUp(name, after, kind, Optional.of(post), Optional.empty(), Duration.ofHours(1), false);
    }

    /**
     * A repost that follows a post whatever becomes of it, up to an hour late.
     *
     * @param name tells it from others of the same post
     * @param after how long after the post was published
     * @return the follow-up
     */
    public static FollowUp repost(String name, Duration after) {
        return new FollowUp(
                name, after, FollowUpKind.REPOST, Optional.empty(), Optional.empty(), Duration.ofHours(1), false);
    }

    /**
     * The same under a condition.
     *
     * @param what what must hold when its moment has come
     * @return the follow-up
     */
    public FollowUp when(FollowUpCondition what) {
        return new FollowUp(name, after, kind, post, Optional.of(what), tolerance, waitsForNumbers);
    }

    /**
     * The same with another tolerance. Default: an hour.
     *
     * @param late how late it may be judged and published
     * @return the follow-up
     */
    public FollowUp within(Duration late) {
        return new FollowUp(name, after, kind, post, condition, late, waitsForNumbers);
    }

    /** {@return the same, asking again within its tolerance for a number that cannot be had. Default: it is skipped then} */
    public FollowUp waitingForNumbers() {
        return new FollowUp(name, after, kind, post, condition, tolerance, true);
    }

    /**
     * The same with another post.
     *
     * @param words what it says
     * @return the follow-up
     */
    public FollowUp withPost(Post words) {
        return new FollowUp(name, after, kind, Optional.of(words), condition, tolerance, waitsForNumbers);
    }

    /**
     * What is published.
     *
     * @param base the post that it follows
     * @return the post
     */
    public Post on(PostRef base) {
        return switch (kind) {
            case REPOST -> Post.repost(base);
            case COMMENT -> post.orElseThrow().toBuilder().replyTo(base).build();
            case QUOTE -> post.orElseThrow().quoting(base);
            case POST -> post.orElseThrow();
        };
    }

    private static boolean isWithin(Duration time, Duration most) {
        return !time.isNegative() && time.compareTo(most) <= 0;
    }
}
