package io.smm.post.plan;

import io.smm.account.Connection;
import io.smm.error.Faults;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * A wish to send nothing more for a while. Posts are stopped always, and so is switching ads on; the rest by choice.
 *
 * @param scope how much is stopped
 * @param reason why, for the people who will find it; 1 to 500 characters, not blank
 * @param answersToo whether answers to people are stopped too: public ones, private messages and answers to reviews; by default
 *     they go through, for in a crisis people want them
 * @param moderationToo whether acts on what others said, such as likes and hiding, are stopped too; by default they go
 *     through, for in a crisis somebody must keep order
 * @param adsOf the accounts whose running ads are paused with it, each once; all within the scope
 */
public record PauseRequest(
        PauseScope scope, String reason, boolean answersToo, boolean moderationToo, List<Connection> adsOf) {

    /**
     * Checks the reason and that all accounts lie in the scope.
     *
     * @param scope how much is stopped
     * @param reason why
     * @param answersToo whether answers to people are stopped too
     * @param moderationToo whether acts on what others said are stopped too
     * @param adsOf the accounts whose running ads are paused with it
     */
    public PauseRequest {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(reason, "reason");
        adsOf = List.copyOf(new LinkedHashSet<>(adsOf));
        Faults faults = Faults.of("PauseRequest")
                .check(
                        !reason.isBlank() && reason.length() <= 500,
                        "reason",
                        "must have 1 to 500 characters and not be blank");
        for (Connection account : adsOf) {
            faults.check(
                    scope.covers(account),
                    "adsOf",
                    account
                            + " does not lie in the scope, which must be its tenant, its brand or the account itself: whose ads a"
                            + " campaign's are, no ad platform knows");
        }
        faults.raise();
    }

    /**
     * A pause that lets answers and moderation through and leaves running ads as they are.
     *
     * @param scope how much is stopped
     * @param reason why
     * @return the request
     */
    public static PauseRequest of(PauseScope scope, String reason) {
        return new PauseRequest(scope, reason, false, false, List.of());
    }

    /** {@return the same request, stopping answers to people too} */
    public PauseRequest withAnswers() {
        return new PauseRequest(scope, reason, true, moderationToo, adsOf);
    }

    /** {@return the same request, stopping acts on what others said too} */
    public PauseRequest withModeration() {
        return new PauseRequest(scope, reason, answersToo, true, adsOf);
    }

    /**
     * The same request, pausing the running ads of accounts too. They stay paused when the pause ends.
     *
     * @param accounts the accounts that buy reach, besides those named before; within the scope
     * @return the request
     * @throws io.smm.error.InvalidInputException when an account does not lie in the scope
     */
    public PauseRequest withAdsOf(Connection... accounts) {
        List<Connection> all = new ArrayList<>(adsOf);
        all.addAll(List.of(accounts));
        return new PauseRequest(scope, reason, answersToo, moderationToo, all);
    }
}
