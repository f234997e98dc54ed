package io.smm.adapter.memory;

import io.smm.adapter.memory.internal.world.PublishingLaw;
import io.smm.adapter.memory.internal.world.World;
import io.smm.post.PostRef;
import io.smm.post.Surface;
import io.smm.post.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a simulated network does with posts that come in, for the author of a test to choose; and what people answer to polls.
 * Thread-safe.
 */
public final class MemoryPublishing {

    private final World world;

    MemoryPublishing(World world) {
        this.world = world;
    }

    /**
     * Chooses how long the network works on a video before a post may hold it. Default: 20 seconds.
     *
     * @param time zero or more, on the network's clock
     */
    public void mediaTakes(Duration time) {
        law(law -> law.mediaTakes(Objects.requireNonNull(time, "time")));
    }

    /**
     * Lets the network find, when it works on it, that the next video is no good.
     *
     * @param why its reason
     */
    public void failNextMedia(String why) {
        law(law -> law.failNextMedia(Objects.requireNonNull(why, "why")));
    }

    /**
     * Lets the network really fetch media of which it is told an address, at the moment of the upload. Default: it takes the address
     * for what lies there.
     *
     * @param web what can be fetched; other addresses are refused
     */
    public void fetchesFrom(MemoryMediaHost web) {
        law(law -> law.fetchesFrom(Objects.requireNonNull(web, "web")));
    }

    /**
     * Lets the network show posts to no more people than these, whatever is asked, as some do with apps that are not audited.
     *
     * @param most who may see posts at most
     */
    public void lowerVisibilityTo(Visibility most) {
        law(law -> law.lowerVisibilityTo(Objects.requireNonNull(most, "most")));
    }

    /**
     * Lets the network show every video on one surface, whatever is asked.
     *
     * @param surface the surface
     */
    public void showVideosOn(Surface surface) {
        law(law -> law.showVideosOn(Objects.requireNonNull(surface, "surface")));
    }

    /**
     * Uses up what is left of an account's writes in this window, as another program of the same owner might. What the
     * account's clients hear of it is the refusal of their next write.
     *
     * @param account the account's handle
     * @return when the next window begins, by the network's clock
     * @throws io.smm.error.InvalidInputException when nobody is called so
     */
    public Instant useUpWrites(String account) {
        return world.useUpWrites(Objects.requireNonNull(account, "account"));
    }

    /**
     * Somebody votes; voting again replaces the vote where each person has one.
     *
     * @param as the handle of who votes
     * @param post the post with the poll
     * @param option the answer
     * @throws io.smm.error.InvalidInputException when there is no such answer, or the poll is over
     */
    public void vote(String as, PostRef post, String option) {
        world.vote(as, post, option);
    }

    /**
     * Counts the votes.
     *
     * @param post the post with the poll
     * @return the votes for each answer, in the order of the answers
     */
    public List<Integer> votes(PostRef post) {
        return world.votes(post);
    }

    private void law(java.util.function.Consumer<PublishingLaw> change) {
        world.changeLaw(change);
    }
}
