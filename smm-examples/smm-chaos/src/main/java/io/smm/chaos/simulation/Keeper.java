package io.smm.chaos.simulation;

import io.smm.Smm;
import io.smm.post.plan.PlanState;
import io.smm.spi.MediaStore;
import java.time.Duration;

/** Looks days later what is kept of what has ended: nothing. */
final class Keeper {

    static final String NAME = "keeper";

    private static final int ROUNDS = 12;
    private static final Duration ROUND = Duration.ofHours(7);

    private final World world;
    private final MediaStore media;

    Keeper(World world, MediaStore media) {
        this.world = world;
        this.media = media;
    }

    void tidy() {
        Smm smm = world.process(NAME);
        for (int i = 0; i < ROUNDS; i++) {
            world.passTime(ROUND.toMillis());
            smm.planning().runDue();
        }
        smm.close();
        // People may still bring out what they hold, and what was restored has holds that nobody knows.
        boolean ended = world.directs().isEmpty()
                && !world.isRestored()
                && world.planned().stream()
                        .flatMap(post -> world.find(post).stream())
                        .allMatch(post -> post.state() == PlanState.PUBLISHED || post.state() == PlanState.CANCELLED);
        if (ended && media.use().bytes() > 0) {
            world.faults().add("media are kept of what has ended");
        }
    }
}
