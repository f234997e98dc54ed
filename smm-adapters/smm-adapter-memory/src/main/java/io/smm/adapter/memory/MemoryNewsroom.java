package io.smm.adapter.memory;

import io.smm.adapter.memory.internal.world.World;
import io.smm.error.Faults;
import io.smm.post.ScheduledPost;
import java.time.Duration;
import java.util.List;

/**
 * The simulated network's hand in what waits for its time and in what is changed: the ground truth of the one, the law of
 * the other. Thread-safe.
 */
public final class MemoryNewsroom {

    private final World world;

    MemoryNewsroom(World world) {
        this.world = world;
    }

    /** {@return the ground truth: all posts that wait on the network, in the order of time} */
    public List<ScheduledPost> scheduled() {
        return world.scheduled();
    }

    /** From now on publishes at once what it is asked to keep, as some servers do. */
    public void publishAtOnce() {
        world.publishAtOnce();
    }

    /** From now on gives a post another id when it is changed, as some networks do; the old id still leads to it. */
    public void giveNewIdsOnEdit() {
        world.giveNewIdsOnEdit();
    }

    /**
     * From now on lets a post be changed for a while only. Default: for ever.
     *
     * @param time how long after its acceptance; more than zero
     */
    public void editableFor(Duration time) {
        Faults.of("MemoryNewsroom")
                .check(time.compareTo(Duration.ZERO) > 0, "editableFor", "must be more than zero")
                .raise();
        world.editableFor(time);
    }
}
