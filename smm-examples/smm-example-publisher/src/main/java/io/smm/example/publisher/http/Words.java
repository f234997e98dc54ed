package io.smm.example.publisher.http;

import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import java.util.Optional;

/** What operators read. */
final class Words {

    private Words() {}

    /** What a person has to do about a post in a state; empty when nothing. */
    static Optional<String> next(PlanState state) {
        return switch (state) {
            case DRAFT -> Optional.of("approve it: it is not sent before");
            case IN_REVIEW -> Optional.of("approve it, or send it back: it is not sent before");
            case APPROVED -> Optional.of("release it, or move it: it is approved and waits for that");
            case HELD -> Optional.of("it was stopped before it was sent: end the pause, then reschedule or cancel it");
            case MISSED -> Optional.of("its time passed and nothing was sent: reschedule or cancel it");
            case FAILED -> Optional.of("nothing more is tried: mend what its note says, and plan it under a new key");
            case PARTLY_PUBLISHED ->
                Optional.of("some of it stands: its note says what does not, and whether that is still tried");
            case UNKNOWN ->
                Optional.of("look at the account: only when it does not stand there, plan it under a new key");
            case SCHEDULED, DELIVERING, PENDING, PUBLISHED, CANCELLED -> Optional.empty();
        };
    }

    /** Why a post may be late, and what to do. */
    static String late(PlannedPost post) {
        return switch (post.state()) {
            case SCHEDULED ->
                "no worker has begun it: look whether one is ready, and whether an earlier post of the account is on its way";
            case DELIVERING ->
                "a worker has begun it and tries again; if its process died, another goes on when the lease is over";
            case IN_REVIEW -> "people have not approved it in time: approve it, then release or move it";
            case APPROVED -> "it is approved and waits to be released or moved";
            default -> "the network works on it: nothing to do yet";
        };
    }

    static String account(PlanChange change) {
        String id = change.connection().value();
        return change.tenant() + "/" + id.substring(id.lastIndexOf('/') + 1);
    }

    static String text(PlannedPost post) {
        return post.post().parts().get(0).text().text();
    }

    static String scope(PauseScope scope) {
        if (scope instanceof PauseScope.OfConnection of) {
            return of.connection().value();
        }
        if (scope instanceof PauseScope.OfCampaign of) {
            return of.tenant() + ", campaign " + of.campaign().value();
        }
        return scope.tenant().value();
    }
}
