package io.smm.post.plan;

import io.smm.error.Faults;
import java.util.Objects;

/**
 * A wish to send nothing more for a while.
 *
 * @param scope how much is stopped
 * @param reason why, for the people who will find it; 1 to 500 characters, not blank
 * @param answersToo whether answers to people are stopped too; by default they go through, for in a crisis people want them
 */
public record PauseRequest(PauseScope scope, String reason, boolean answersToo) {

    /**
     * Checks the reason.
     *
     * @param scope how much is stopped
     * @param reason why
     * @param answersToo whether answers to people are stopped too
     */
    public PauseRequest {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(reason, "reason");
        Faults.of("PauseRequest")
                .check(
                        !reason.isBlank() && reason.length() <= 500,
                        "reason",
                        "must have 1 to 500 characters and not be blank")
                .raise();
    }

    /**
     * A pause that lets answers through.
     *
     * @param scope how much is stopped
     * @param reason why
     * @return the request
     */
    public static PauseRequest of(PauseScope scope, String reason) {
        return new PauseRequest(scope, reason, false);
    }

    /** {@return the same request, stopping answers to people too} */
    public PauseRequest withAnswers() {
        return new PauseRequest(scope, reason, true);
    }
}
