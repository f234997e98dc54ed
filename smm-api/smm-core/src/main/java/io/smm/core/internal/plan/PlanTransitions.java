package io.smm.core.internal.plan;

import static io.smm.core.internal.plan.PlanTransition.By.PERSON;
import static io.smm.core.internal.plan.PlanTransition.By.WORKER;
import static io.smm.post.plan.PlanState.APPROVED;
import static io.smm.post.plan.PlanState.CANCELLED;
import static io.smm.post.plan.PlanState.DELIVERING;
import static io.smm.post.plan.PlanState.DRAFT;
import static io.smm.post.plan.PlanState.FAILED;
import static io.smm.post.plan.PlanState.HELD;
import static io.smm.post.plan.PlanState.IN_REVIEW;
import static io.smm.post.plan.PlanState.MISSED;
import static io.smm.post.plan.PlanState.PARTLY_PUBLISHED;
import static io.smm.post.plan.PlanState.PENDING;
import static io.smm.post.plan.PlanState.PUBLISHED;
import static io.smm.post.plan.PlanState.SCHEDULED;
import static io.smm.post.plan.PlanState.UNKNOWN;

import io.smm.post.plan.Actor;
import io.smm.post.plan.PlanState;
import java.util.List;
import java.util.Optional;

/**
 * Every step that a planned post may take, and who may make it. Asked before each write, so that a step that stands here nowhere is
 * a fault of ours and changes nothing; the page on durable publishing shows it.
 */
public final class PlanTransitions {

    private static final String REST =
            "its parts stand and a first comment does not yet, or the rest of it is given up";

    private static final String FOLLOWS = "what follows it was taken off";

    private static final String TOO_LATE = "cancelled, and all of it stands already";

    private static final String GIVEN_UP = "cancelled, and a part of it stands already";

    private static final String SETTLED = "its delivery was settled after all";

    private static final String OPEN = "cancelled, and nothing can find out what stands";

    private static final List<PlanTransition> ALL = List.of(
            begin(DRAFT, "planned, to be approved by somebody"),
            begin(IN_REVIEW, "planned, and its policy requires approval"),
            begin(SCHEDULED, "planned"),
            follow(SCHEDULED, "it follows a post that stands"),
            follow(IN_REVIEW, "it follows a post that stands, and its policy requires approval"),
            step(DRAFT, DRAFT, PERSON, "moved, edited, or sent back for another reason"),
            step(DRAFT, IN_REVIEW, PERSON, "submitted, or approved by the first of several"),
            step(DRAFT, APPROVED, PERSON, "approved, and its release is separate or its time has passed"),
            step(DRAFT, SCHEDULED, PERSON, "approved"),
            step(DRAFT, CANCELLED, PERSON, "cancelled"),
            step(IN_REVIEW, IN_REVIEW, PERSON, "moved, edited, or approved by one of several"),
            step(IN_REVIEW, DRAFT, PERSON, "sent back"),
            step(IN_REVIEW, APPROVED, PERSON, "approved, and its release is separate or its time has passed"),
            step(IN_REVIEW, SCHEDULED, PERSON, "approved"),
            step(IN_REVIEW, CANCELLED, PERSON, "cancelled"),
            step(IN_REVIEW, PARTLY_PUBLISHED, PERSON, GIVEN_UP),
            step(IN_REVIEW, PUBLISHED, PERSON, TOO_LATE),
            step(IN_REVIEW, UNKNOWN, PERSON, OPEN),
            step(APPROVED, APPROVED, PERSON, "moved, and its release is separate"),
            step(APPROVED, SCHEDULED, PERSON, "released or moved"),
            step(APPROVED, IN_REVIEW, PERSON, "edited, or its policy asks again"),
            step(APPROVED, DRAFT, PERSON, "sent back"),
            step(APPROVED, CANCELLED, PERSON, "cancelled"),
            step(APPROVED, PARTLY_PUBLISHED, PERSON, GIVEN_UP),
            step(APPROVED, PUBLISHED, PERSON, TOO_LATE),
            step(APPROVED, UNKNOWN, PERSON, OPEN),
            step(SCHEDULED, SCHEDULED, PERSON, "moved; edited, and it needs no approval"),
            step(SCHEDULED, IN_REVIEW, PERSON, "edited, and it needs approval; or its policy asks again"),
            step(SCHEDULED, DRAFT, PERSON, "sent back"),
            step(SCHEDULED, CANCELLED, PERSON, "cancelled"),
            step(SCHEDULED, PARTLY_PUBLISHED, PERSON, GIVEN_UP),
            step(SCHEDULED, PUBLISHED, PERSON, TOO_LATE),
            step(SCHEDULED, UNKNOWN, PERSON, OPEN),
            step(SCHEDULED, DELIVERING, WORKER, "its time has come"),
            step(
                    SCHEDULED,
                    HELD,
                    WORKER,
                    "its time came in a pause, before a backup was restored, or without a vote that it needs; or it is late and a"
                            + " part of it stands, or may since a backup was restored"),
            step(SCHEDULED, MISSED, WORKER, "its time passed by more than its late policy allows"),
            step(HELD, HELD, PERSON, "approved; edited, and it needs no approval"),
            step(HELD, IN_REVIEW, PERSON, "edited, and it needs approval; or its policy asks again"),
            step(HELD, DRAFT, PERSON, "sent back"),
            step(HELD, SCHEDULED, PERSON, "moved or released"),
            step(HELD, CANCELLED, PERSON, "cancelled"),
            step(HELD, PARTLY_PUBLISHED, PERSON, GIVEN_UP),
            step(HELD, PUBLISHED, PERSON, TOO_LATE),
            step(HELD, UNKNOWN, PERSON, OPEN),
            step(MISSED, MISSED, PERSON, "approved; edited, and it needs no approval"),
            step(MISSED, IN_REVIEW, PERSON, "edited, and it needs approval; or its policy asks again"),
            step(MISSED, DRAFT, PERSON, "sent back"),
            step(MISSED, SCHEDULED, PERSON, "moved or released"),
            step(MISSED, CANCELLED, PERSON, "cancelled"),
            step(MISSED, PARTLY_PUBLISHED, PERSON, GIVEN_UP),
            step(MISSED, PUBLISHED, PERSON, TOO_LATE),
            step(MISSED, UNKNOWN, PERSON, OPEN),
            step(DELIVERING, DELIVERING, WORKER, "refused for now, or its outcome is open: tried or read again"),
            step(DELIVERING, PENDING, WORKER, "the network has it and works on it"),
            step(DELIVERING, PUBLISHED, WORKER, "all its parts stand"),
            step(DELIVERING, PARTLY_PUBLISHED, WORKER, REST),
            step(DELIVERING, FAILED, WORKER, "refused for ever, or for longer than its late policy allows"),
            step(DELIVERING, UNKNOWN, WORKER, "the answer was lost, and nothing can find out"),
            step(DELIVERING, HELD, WORKER, "a pause stopped it before its next part"),
            step(PENDING, PENDING, WORKER, "the network still works on it"),
            step(PENDING, DELIVERING, WORKER, "its next part is to be sent"),
            step(PENDING, PUBLISHED, WORKER, "all its parts stand"),
            step(PENDING, PARTLY_PUBLISHED, WORKER, REST),
            step(PENDING, FAILED, WORKER, "the network gave it up"),
            step(PENDING, UNKNOWN, WORKER, "nothing can find out what became of it"),
            step(PENDING, HELD, WORKER, "a pause stopped it before its next part"),
            step(PARTLY_PUBLISHED, PARTLY_PUBLISHED, WORKER, "its first comments are tried or read again, or given up"),
            step(PARTLY_PUBLISHED, PARTLY_PUBLISHED, PERSON, FOLLOWS),
            step(PARTLY_PUBLISHED, PUBLISHED, WORKER, "its first comments stand too"),
            step(PARTLY_PUBLISHED, HELD, WORKER, "a pause stopped it before its next first comment"),
            step(PARTLY_PUBLISHED, PUBLISHED, PERSON, "somebody found its last first comment"),
            step(UNKNOWN, PUBLISHED, PERSON, "somebody found it, or its delivery was settled"),
            step(UNKNOWN, PARTLY_PUBLISHED, PERSON, "somebody found a part of it, or its delivery was settled"),
            step(UNKNOWN, FAILED, PERSON, "somebody found that it does not stand, or its delivery was settled"),
            step(UNKNOWN, PUBLISHED, WORKER, SETTLED),
            step(UNKNOWN, PARTLY_PUBLISHED, WORKER, SETTLED),
            step(UNKNOWN, FAILED, WORKER, SETTLED),
            step(PUBLISHED, PUBLISHED, WORKER, "what follows it was planned, skipped, put off or taken off"),
            step(PUBLISHED, PUBLISHED, PERSON, FOLLOWS));

    private PlanTransitions() {}

    /** {@return every step, in the order in which a post meets them} */
    public static List<PlanTransition> all() {
        return ALL;
    }

    /**
     * Tells whether somebody may make a step.
     *
     * @param from where the post stands; empty before it is on the plan
     * @param to where it shall stand
     * @param who who wants it
     * @return whether the table has it
     */
    public static boolean allows(Optional<PlanState> from, PlanState to, Actor who) {
        PlanTransition.By by = who.kind() == Actor.Kind.WORKER ? WORKER : PERSON;
        return ALL.stream()
                .anyMatch(step ->
                        step.by() == by && step.to() == to && step.from().equals(from));
    }

    /** Throws where the table lacks the step: whoever got so far has a fault. */
    static void require(Optional<PlanState> from, PlanState to, Actor who) {
        if (!allows(from, to, who)) {
            throw new IllegalStateException(
                    "no step of a planned post: " + from.map(Enum::name).orElse("new") + " to " + to + " by " + who);
        }
    }

    private static PlanTransition begin(PlanState to, String when) {
        return new PlanTransition(Optional.empty(), to, PERSON, when);
    }

    private static PlanTransition follow(PlanState to, String when) {
        return new PlanTransition(Optional.empty(), to, WORKER, when);
    }

    private static PlanTransition step(PlanState from, PlanState to, PlanTransition.By by, String when) {
        return new PlanTransition(Optional.of(from), to, by, when);
    }
}
