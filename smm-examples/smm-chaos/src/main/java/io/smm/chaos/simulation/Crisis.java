package io.smm.chaos.simulation;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.chaos.Profile;
import io.smm.crisis.HoldingStatement;
import io.smm.error.SmmException;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Somebody who stops a tenant's publishing for a while, and looks at what that held afterwards. */
final class Crisis {

    /** The key of a statement, with which its words begin. */
    static final String STATEMENT = "statement";

    private static final int LOOKS = 3;
    private static final int MOST_LOOKS = 12;
    private static final int MOST_WAITED = 120;

    /** A time in which nothing may be sent. */
    private record Stop(TenantId tenant, long from, long to) {}

    private final World world;
    private final TenantId tenant;
    private final List<Stop> stops = new ArrayList<>();
    private boolean over;

    Crisis(World world, TenantId tenant) {
        this.world = world;
        this.tenant = tenant;
    }

    void start(Actors actors, long moment) {
        actors.start("crisis", moment, this::pauseAndLook);
    }

    boolean isOver() {
        return over;
    }

    /**
     * Whether a sending may have begun then: who looked before the pause was stored may still send for as long as a call's time-out
     * lets them.
     */
    boolean mayBegin(TenantId whose, long at) {
        return stops.stream()
                .noneMatch(stop -> stop.tenant().equals(whose)
                        && at > stop.from() + Profile.CALL_TIMEOUT.toMillis()
                        && at < stop.to());
    }

    private void pauseAndLook() {
        Smm smm = world.process("person");
        Planning planning = smm.planning();
        boolean inTheMiddle = world.draw(2) == 0;
        if (inTheMiddle) {
            waitForSomething();
        } else {
            world.rest(Duration.ofMinutes(30));
        }
        Pause pause = planning.pause(PauseRequest.of(PauseScope.tenant(tenant), "a storm"));
        long since = world.now();
        world.note("paused " + tenant);
        if (world.draw(3) == 0) {
            sayWhatIsKnown(smm, pause);
        }
        if (inTheMiddle) {
            giveUpWhatIsHeld(planning);
        }
        world.rest(Duration.ofMinutes(inTheMiddle ? 1 : 20));
        stops.add(new Stop(tenant, since, world.now()));
        planning.resume(pause.id());
        world.note("resumed " + tenant);
        for (int look = 0; look < LOOKS; look++) {
            world.rest(Duration.ofMinutes(5));
            planning.inState(tenant, PlanState.HELD, PageRequest.first())
                    .items()
                    .forEach(held -> decide(planning, held));
        }
        smm.close();
        over = true;
    }

    /** What the brand says meanwhile: it goes out though all else is held. */
    private void sayWhatIsKnown(Smm smm, Pause pause) {
        int number = 0;
        for (Connection account : world.accounts(tenant)) {
            number++;
            Map<Connection, Post> words = Map.of(account, Post.of(STATEMENT + "-" + number));
            List<PlannedPost> drafts = smm.crisis()
                    .prepare(new HoldingStatement(pause.id(), new RequestKey(STATEMENT), words, Duration.ofHours(1)));
            world.watch(drafts);
            world.note("prepared " + STATEMENT + "-" + number);
            world.rest(Duration.ofMinutes(2));
            drafts.forEach(draft -> world.people().approve(smm.planning(), draft));
        }
    }

    /** Stops in the middle what is under way, where anything is: between two parts, or while nobody but who stands still knows of it. */
    private void waitForSomething() {
        boolean begun = world.draw(2) == 0;
        IntPredicate middle = standing -> begun ? standing > 0 : standing < 0;
        for (int look = 0; look < MOST_WAITED && !world.isDelivering(tenant, middle); look++) {
            world.rest(Duration.ofSeconds(40));
        }
    }

    /** While the storm lasts, which is over soon after: whoever stands still over it wakes in another world. */
    private void giveUpWhatIsHeld(Planning planning) {
        boolean some = false;
        for (int look = 0; look < MOST_LOOKS && !some; look++) {
            world.rest(Duration.ofMinutes(1));
            for (PlannedPost held : planning.inState(tenant, PlanState.HELD, PageRequest.first())
                    .items()) {
                some |= isGivenUp(planning, held);
            }
        }
    }

    private boolean isGivenUp(Planning planning, PlannedPost held) {
        try {
            planning.cancel(held.id());
            world.note("gave up " + held.key().value());
            return true;
        } catch (SmmException refused) {
            world.note("too late for " + held.key().value() + ": "
                    + refused.details().message());
            return false;
        }
    }

    private void decide(Planning planning, PlannedPost held) {
        try {
            switch (world.draw(3)) {
                case 0 -> {
                    planning.cancel(held.id());
                    world.note("gave up " + held.key().value());
                }
                case 1 -> {
                    planning.reschedule(held.id(), world.clock().instant().plusSeconds(30 + world.draw(600)));
                    world.note("lets go on " + held.key().value());
                }
                default -> {}
            }
        } catch (SmmException changedMeanwhile) {
            world.note("too late for " + held.key().value());
        }
    }
}
