package io.smm.adapter.memory.internal.world;

import io.smm.TimeWindow;
import io.smm.adapter.memory.MemoryPerson;
import io.smm.adapter.memory.MemoryVisit;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** What the network counts beside what people do with posts: who they are, what they play, whom the website sees. Thread-safe. */
public final class Measured {

    private final World world;

    Measured(World world) {
        this.world = world;
    }

    /**
     * The network learns who somebody is.
     *
     * @param handle who
     * @param person what is known of them
     */
    public void describe(String handle, MemoryPerson person) {
        world.within(() -> {
            world.capacity().take();
            world.chronicle().describe(world.people().acting(handle).handle(), person);
            return handle;
        });
    }

    /**
     * Somebody plays a post's video.
     *
     * @param handle who
     * @param post the post
     * @param share how far, 0 to 1
     */
    public void watch(String handle, PostRef post, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw InvalidInputException.of("MemoryNumbers", "share", "must be 0 to 1, is " + share);
        }
        world.within(() -> {
            StoredPost stored = world.existing(post);
            world.people().acting(handle);
            world.capacity().take();
            world.chronicle().played(stored, share);
            return stored;
        });
    }

    /**
     * What was counted in a window is lost.
     *
     * @param window the window
     */
    public void lose(TimeWindow window) {
        world.within(() -> {
            world.capacity().take();
            world.chronicle().lose(window);
            return window;
        });
    }

    /**
     * Somebody comes to the website.
     *
     * @param visitor who
     * @param landing the address that they open
     */
    public void visit(String visitor, URI landing) {
        world.within(() -> {
            world.capacity().take();
            world.website()
                    .begin(new MemoryVisit(
                            visitor, landing, world.settings().clock().instant()));
            return visitor;
        });
    }

    /**
     * Somebody follows a post's link to the website.
     *
     * @param visitor who
     * @param post the post
     */
    public void followLink(String visitor, PostRef post) {
        world.within(() -> {
            StoredPost stored = world.existing(post);
            visit(visitor, Links.of(stored.post()));
            world.chronicle()
                    .note(stored, Act.CLICK, visitor, world.settings().clock().instant());
            return visitor;
        });
    }

    /**
     * Something happens on the website.
     *
     * @param what what
     */
    public void website(Consumer<Website> what) {
        world.within(() -> {
            what.accept(world.website());
            return world.website();
        });
    }

    /** {@return the website's sessions in order} */
    public List<MemoryVisit> visits() {
        return world.within(() ->
                world.website().sessions().stream().map(Website.Session::visit).toList());
    }
}
