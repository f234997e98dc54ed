package io.smm.crisis;

import io.smm.account.ConnectionId;
import io.smm.post.PostRef;
import io.smm.post.plan.ChangeNote;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one action. Holds ids and no words of anybody.
 *
 * @param connection the account
 * @param action what was to be done
 * @param target the post or comment; empty where it concerns the account as a whole
 * @param outcome what became of it
 * @param note who asked, when, and why it is so; the reason may be empty where it was done
 * @param advice what to do instead or next, for a person to read; empty where there is nothing to do
 */
public record CrisisResult(
        ConnectionId connection,
        CrisisAction action,
        Optional<PostRef> target,
        CrisisOutcome outcome,
        ChangeNote note,
        Optional<String> advice) {

    /**
     * Checks that no component is null.
     *
     * @param connection the account
     * @param action what was to be done
     * @param target the post or comment
     * @param outcome what became of it
     * @param note who asked, when, and why it is so
     * @param advice what to do instead or next
     */
    public CrisisResult {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(advice, "advice");
    }

    /** {@return why it is so, for a person to read; may be empty where it was done} */
    public String reason() {
        return note.why();
    }
}
