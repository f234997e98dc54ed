package io.smm.chaos.simulation;

import io.smm.Smm;
import io.smm.error.ApprovalRefusedException;
import io.smm.error.ConflictException;
import io.smm.error.SmmException;
import io.smm.error.WindowClosedException;
import io.smm.post.Post;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ApprovalPolicy;
import io.smm.post.plan.ApprovalRules;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who changes the plan while nodes publish it: a writer and, where a world has reviews, somebody who looks first and votes later. */
final class People {

    static final Actor WRITER = Actor.person("writer");
    static final Actor APPROVER = Actor.person("approver");

    private static final int ROUNDS = 2;

    private final World world;
    private final boolean reviews;
    private final Set<String> approved = new LinkedHashSet<>();
    private int busy;
    private int edits;

    People(World world, boolean reviews) {
        this.world = world;
        this.reviews = reviews;
    }

    boolean review() {
        return reviews;
    }

    ApprovalRules rules() {
        return ApprovalRules.always(reviews ? ApprovalPolicy.requiring(1).withFourEyes() : ApprovalPolicy.standard());
    }

    boolean areDone() {
        return busy == 0;
    }

    /** Whether somebody voted for these words after they had seen them; without reviews nobody has to. */
    boolean mayStand(String text) {
        return !reviews || approved.contains(text);
    }

    /** Somebody who may do so votes for a post as it was seen. */
    void approve(Planning planning, PlannedPost seen) {
        approved.addAll(Pieces.ofAll(seen));
        planning.by(APPROVER).approve(seen);
        world.note("approved " + name(seen));
    }

    void start(Actors actors, long moment, Collection<PlannedPost> posts) {
        busy = reviews ? 2 : 1;
        actors.start("person", moment, () -> write(posts));
        if (reviews) {
            actors.start("approver", moment, () -> approve(posts));
        }
    }

    /** Cancels, moves and edits posts at times of their own; what is too late to change is refused, and then stays. */
    private void write(Collection<PlannedPost> posts) {
        Smm smm = world.process("person");
        Planning planning = smm.planning().by(WRITER);
        for (PlannedPost post : posts) {
            world.rest(Duration.ofMinutes(15));
            attempt(post, () -> {
                switch (world.draw(reviews ? 10 : 6)) {
                    case 0 -> {
                        planning.cancel(post.id());
                        world.note("cancelled " + name(post));
                    }
                    case 1 -> {
                        planning.reschedule(post.id(), world.clock().instant().plusSeconds(60 + world.draw(900)));
                        world.note("moved " + name(post));
                    }
                    case 6, 7, 8, 9 -> {
                        planning.edit(post.id(), Post.of("edit-" + ++edits + " of " + name(post)));
                        world.note("edited " + name(post));
                        planning.submit(post.id());
                    }
                    default -> planning.submit(post.id());
                }
            });
        }
        smm.close();
        busy--;
    }

    private void approve(Collection<PlannedPost> posts) {
        Smm smm = world.process("person");
        Planning planning = smm.planning().by(APPROVER);
        for (int round = 0; round < ROUNDS; round++) {
            for (PlannedPost post : posts) {
                world.rest(Duration.ofMinutes(5));
                PlannedPost seen = planning.find(post.id()).orElse(post);
                world.rest(Duration.ofMinutes(3)); // thinks about it, and somebody may edit it meanwhile
                attempt(post, () -> vote(planning, seen));
            }
        }
        smm.close();
        busy--;
    }

    private void vote(Planning planning, PlannedPost seen) {
        switch (world.draw(8)) {
            case 0 -> {
                planning.reject(seen.id(), "once more");
                world.note("sent back " + name(seen));
            }
            case 1 -> {
                planning.release(seen.id());
                world.note("released " + name(seen));
            }
            case 2 -> {}
            default -> approve(planning, seen);
        }
    }

    private void attempt(PlannedPost post, Runnable step) {
        try {
            step.run();
        } catch (WindowClosedException | ConflictException | ApprovalRefusedException late) {
            SmmException refused = late;
            world.note("refused for " + name(post) + ": " + refused.details().message());
        }
    }

    private static String name(PlannedPost post) {
        return post.key().value();
    }
}
