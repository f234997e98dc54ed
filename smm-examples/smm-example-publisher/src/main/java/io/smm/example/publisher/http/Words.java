package io.smm.example.publisher.http;

import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.WorkerHealth;
import io.smm.spi.PlanEntry;
import java.time.Instant;
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

    /** Why a post is late, who has it, and what to do. */
    static String late(PlanEntry entry, Instant now) {
        Optional<String> lease = entry.leasedUntil()
                .filter(now::isBefore)
                .map(until -> "a worker has it; should that have died, another goes on " + Html.words(until, now));
        Optional<String> again = entry.notBefore()
                .filter(now::isBefore)
                .map(next -> "tried or looked at again " + Html.words(next, now));
        return lease.or(() -> again).orElseGet(() -> switch (entry.planned().state()) {
            case SCHEDULED ->
                "no worker has begun it: look whether one is ready, and whether an earlier post of the account is on its way";
            case IN_REVIEW -> "people have not approved it in time: approve it, then release or move it";
            case APPROVED -> "it is approved and waits to be released or moved";
            default -> "stuck: its time has come and no worker has it; look whether one is ready";
        });
    }

    static String worker(WorkerHealth worker, Instant now) {
        return worker.busy() + " of " + worker.threads() + " threads busy, "
                + worker.lastError()
                        .map(error -> "failed: " + error)
                        .or(() -> worker.lastClaim().map(claim -> "looked " + Html.words(claim, now)))
                        .orElse("has not looked yet");
    }

    static String account(PlanChange change) {
        return account(change.tenant(), change.connection());
    }

    private static String account(TenantId tenant, ConnectionId connection) {
        String id = connection.value();
        return tenant + "/" + id.substring(id.lastIndexOf('/') + 1);
    }

    static String text(PlannedPost post) {
        return post.post().parts().get(0).text().text();
    }

    static String scope(PauseScope scope) {
        if (scope instanceof PauseScope.OfConnection of) {
            return account(of.tenant(), of.connection());
        }
        if (scope instanceof PauseScope.OfBrand of) {
            return of.tenant() + ", brand " + of.brand().value();
        }
        if (scope instanceof PauseScope.OfCampaign of) {
            return of.tenant() + ", campaign " + of.campaign().value();
        }
        return scope.tenant().value();
    }
}
