package io.smm.core.internal.plan;

import io.smm.post.Delivery;
import io.smm.post.Publication;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much of a post stands on its network. That decides what its states are called, how long the rest of it is tried, and whether later
 * posts of the account wait for that.
 *
 * @param pieces how many of its parts, and then of its first comments, stand
 * @param parts how many parts it has
 * @param comments how many first comments it has
 * @param since when the last part that stands was published; empty while none stands
 */
record Standing(int pieces, int parts, int comments, Optional<Instant> since) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    static Standing of(Delivery delivery) {
        List<Publication> stand = delivery.publications();
        int parts = delivery.post().parts().size();
        Optional<Instant> since = stand.isEmpty()
                ? Optional.empty()
                : Optional.of(stand.get(Math.min(stand.size(), parts) - 1).publishedAt());
        return new Standing(
                stand.size(),
                parts,
                delivery.post().firstComments().size(),
                // A network whose clock is behind shall not cut the time that its comments have.
                since.map(moment -> moment.isBefore(delivery.createdAt()) ? delivery.createdAt() : moment));
    }

    static Standing nothing(PlannedPost planned) {
        return new Standing(
                0, planned.post().parts().size(), planned.post().firstComments().size(), Optional.empty());
    }

    /** The state of a post that is tried again: what only lacks first comments holds up nobody. */
    PlanState whileTried() {
        return hasAllParts() ? PlanState.PARTLY_PUBLISHED : PlanState.DELIVERING;
    }

    /** The state of a post that the network works on. */
    PlanState whileWaitedFor() {
        return hasAllParts() ? PlanState.PARTLY_PUBLISHED : PlanState.PENDING;
    }

    /** The state of a post of which nothing more is tried. */
    PlanState whenGivenUp() {
        return pieces == 0 ? PlanState.FAILED : PlanState.PARTLY_PUBLISHED;
    }

    /** The state of a post of whose next piece nobody can find out what became of it. */
    PlanState whenUnknown() {
        return hasAllParts() ? PlanState.PARTLY_PUBLISHED : PlanState.UNKNOWN;
    }

    /** Until when it is tried: the beginning by its late policy, the rest by its completion policy. */
    Instant triedUntil(PlannedPost planned) {
        return since.map(moment -> moment.plus(planned.completion().patience()))
                .orElseGet(() -> planned.at().plus(planned.late().tolerance()));
    }

    boolean isOver(PlannedPost planned, Instant now) {
        return since.isPresent() ? !now.isBefore(triedUntil(planned)) : now.isAfter(triedUntil(planned));
    }

    /**
     * When the next piece is tried again, though its time is not over now.
     *
     * @param wanted the soonest that can be of use
     * @return the moment; empty when nothing can be of use before the time is over
     */
    Optional<Instant> nextTry(PlannedPost planned, Instant now, Instant wanted) {
        if (since.isEmpty()) {
            return Optional.of(wanted);
        }
        Instant last = triedUntil(planned);
        if (wanted.isAfter(last)) {
            return Optional.empty();
        }
        Duration tried = Duration.between(since.get(), now);
        Duration rest = tried.compareTo(SHORTEST) < 0 ? SHORTEST : tried.compareTo(LONGEST) > 0 ? LONGEST : tried;
        Instant rested = now.plus(rest).isBefore(last) ? now.plus(rest) : last;
        return Optional.of(rested.isAfter(wanted) ? rested : wanted);
    }

    /** What of it is next, told before the reason why it does not stand; empty while nothing stands. */
    String told() {
        if (pieces == 0) {
            return "";
        }
        return hasAllParts()
                ? "first comment " + (pieces - parts + 1) + " of " + comments + ": "
                : "part " + (pieces + 1) + " of " + parts + ": ";
    }

    /** Whether all its parts stand, and all its first comments. */
    boolean isWhole() {
        return pieces >= parts + comments;
    }

    private boolean hasAllParts() {
        return pieces >= parts;
    }
}
