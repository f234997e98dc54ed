package io.smm.adapter.memory;

import io.smm.Money;
import io.smm.adapter.memory.internal.world.World;
import io.smm.post.PostRef;
import java.net.URI;
import java.util.List;

/**
 * The website beside a simulated network, and what really happens on it. Its analytics tell sessions by the tags of the link that
 * began them; they leave out rows of fewer than ten people when age or gender are asked for, and throw what is beyond a
 * thousand rows together. Its days are those of UTC and its money is euros. Thread-safe.
 */
public final class MemoryWebsite {

    private final World world;

    MemoryWebsite(World world) {
        this.world = world;
    }

    /**
     * Somebody comes to the website.
     *
     * @param visitor the handle of who comes
     * @param landing the address that they open, with its tags
     */
    public void visit(String visitor, URI landing) {
        world.measured().visit(visitor, landing);
    }

    /**
     * Somebody follows a post's link: that of its card, or the first in its text.
     *
     * @param visitor the handle of who follows it
     * @param post the post
     * @throws io.smm.error.NotFoundException when the post does not stand
     * @throws io.smm.error.InvalidInputException when it has no link
     */
    public void follow(String visitor, PostRef post) {
        world.measured().followLink(visitor, post);
    }

    /**
     * Somebody's newest session goes on to another page, and so is an engaged one.
     *
     * @param visitor the handle of who was there
     */
    public void engage(String visitor) {
        world.measured().website(site -> site.engage(visitor));
    }

    /**
     * Something that the owner marked as important happens in somebody's newest session.
     *
     * @param visitor the handle of who was there
     */
    public void keyEvent(String visitor) {
        world.measured().website(site -> site.keyEvent(visitor));
    }

    /**
     * Somebody buys something in their newest session; a key event too.
     *
     * @param visitor the handle of who was there
     * @param price what they pay, in euros
     */
    public void buy(String visitor, Money price) {
        world.measured().website(site -> site.buy(visitor, price));
    }

    /** {@return the ground truth: all sessions in order} */
    public List<MemoryVisit> visits() {
        return world.measured().visits();
    }
}
