package io.smm.post.plan;

import java.util.List;

/**
 * What one call of {@link Planning#runDue()} did.
 *
 * @param turns one for each post that had its turn, in the order in which they had it
 * @param more whether more may be due, because this call took as many as one takes: call again
 */
public record DueRun(List<DueTurn> turns, boolean more) {

    /**
     * Copies the list.
     *
     * @param turns one for each post that had its turn
     * @param more whether more was due than one call takes
     */
    public DueRun {
        turns = List.copyOf(turns);
    }

    /** {@return the posts whose last piece this run brought to its network, in order} */
    public List<PlannedPost> published() {
        return turns.stream()
                .filter(turn -> turn.delivery().isPresent())
                .map(DueTurn::planned)
                .filter(planned -> planned.state() == PlanState.PUBLISHED)
                .toList();
    }

    /**
     * The posts that this run left in a state.
     *
     * @param state the state
     * @return the posts, in order
     */
    public List<PlannedPost> inState(PlanState state) {
        return turns.stream()
                .map(DueTurn::planned)
                .filter(planned -> planned.state() == state)
                .toList();
    }
}
