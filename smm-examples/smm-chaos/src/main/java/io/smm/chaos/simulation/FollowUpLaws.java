package io.smm.chaos.simulation;

import io.smm.chaos.simulation.SimNetwork.Standing;
import io.smm.post.plan.FollowUpState;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedFollowUp;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxEntry;
import java.util.List;

/** What follows a post stands once at most, only where and after the post stands, and only if what it hangs on was so. */
final class FollowUpLaws {

    private final World world;
    private final List<String> faults;

    FollowUpLaws(World world, List<String> faults) {
        this.world = world;
        this.faults = faults;
    }

    void check() {
        for (PlannedPost wished : world.planned()) {
            world.find(wished).ifPresent(base -> base.followUps().forEach(followUp -> check(base, followUp)));
        }
    }

    private void check(PlannedPost base, PlannedFollowUp followUp) {
        String name = followUp.followUp().name() + " of " + base.key().value() + " (" + followUp.state() + ")";
        SimNetwork network = world.network(base.connection());
        List<Standing> post = network.of(Pieces.of(base.post()).get(0));
        for (String text : Pieces.following(followUp)) {
            List<Standing> following = network.of(text);
            if (following.size() > 1) {
                faults.add(name + ": stands " + following.size() + " times");
            }
            following.forEach(one -> check(name, one, post));
            boolean wanted = followUp.followUp().condition().isEmpty()
                    || post.stream().anyMatch(one -> network.likes(one.id()) >= SimNetwork.LIKED);
            if (!following.isEmpty() && !wanted) {
                faults.add(name + ": stands, and its post was not liked");
            }
            // Of what was planned after a backup was made the plan says once it is restored that it was skipped, or the
            // post is held.
            boolean forgotten = world.isRestored();
            if (!following.isEmpty() && followUp.state() != FollowUpState.PLANNED && !forgotten) {
                faults.add(name + ": stands, and the plan does not know");
            }
        }
        boolean waits = followUp.state() == FollowUpState.WAITING;
        if (waits && (base.state() == PlanState.PUBLISHED || base.state() == PlanState.CANCELLED)) {
            faults.add(name + ": was left waiting");
        }
        followUp.planned()
                .flatMap(id -> world.plans().find(id))
                .ifPresent(entry -> History.check(
                        world, entry.planned(), world.delivery(entry.planned()).map(OutboxEntry::delivery), faults));
    }

    private void check(String name, Standing following, List<Standing> post) {
        if (post.stream().noneMatch(one -> one.from() <= following.from())) {
            faults.add(name + ": stands before its post");
        }
    }
}
