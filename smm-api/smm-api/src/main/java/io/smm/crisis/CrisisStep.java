package io.smm.crisis;

import io.smm.account.Connection;
import io.smm.listening.Signal;
import io.smm.post.PostRef;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that would be done.
 *
 * @param connection the account to act as
 * @param action what would be done
 * @param target our post, or the comment; for {@link CrisisAction#CLOSE_COMMENTS} the post whose comments would be closed
 * @param comment what is acted on, as it was read; empty for posts of ours
 * @param effect what it does on this network, for a person to read, such as that a hidden comment is still seen by its author; may be empty
 */
public record CrisisStep(
        Connection connection, CrisisAction action, PostRef target, Optional<Signal> comment, String effect) {

    /**
     * Checks that no component is null.
     *
     * @param connection the account to act as
     * @param action what would be done
     * @param target our post, or the comment
     * @param comment what is acted on
     * @param effect what it does on this network
     */
    public CrisisStep {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(comment, "comment");
        Objects.requireNonNull(effect, "effect");
    }
}
