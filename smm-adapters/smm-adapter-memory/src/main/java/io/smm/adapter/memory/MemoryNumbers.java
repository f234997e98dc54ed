package io.smm.adapter.memory;

import io.smm.TimeWindow;
import io.smm.adapter.memory.internal.world.World;
import io.smm.post.PostRef;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What lies under the numbers of a simulated network: who its people are, how far they watch, and when its counting failed.
 *
 * <p>The network's own law: it tells who an audience is from 100 people on, lists the 45 largest parts, says where viewers stop
 * from 5 plays on, and corrects the numbers of a window for 48 hours after its end. Thread-safe.
 */
public final class MemoryNumbers {

    private final World world;

    MemoryNumbers(World world) {
        this.world = world;
    }

    /**
     * Tells the network who somebody is. Who is never described counts among the unlisted.
     *
     * @param handle who
     * @param person what is known of them
     */
    public void describe(String handle, MemoryPerson person) {
        world.measured().describe(handle, Objects.requireNonNull(person, "person"));
    }

    /**
     * Somebody plays a post's video; whatever is played counts as a video.
     *
     * @param handle who
     * @param post the post
     * @param share how far, 0 (left at once) to 1 (to the end)
     * @throws io.smm.error.NotFoundException when the post does not stand
     */
    public void watch(String handle, PostRef post, BigDecimal share) {
        world.measured().watch(handle, post, share);
    }

    /**
     * Lets the network lose what it counted in a window: its series leave out every step that touches it. Lifetime totals stay.
     *
     * @param window the window
     */
    public void lose(TimeWindow window) {
        world.measured().lose(Objects.requireNonNull(window, "window"));
    }
}
