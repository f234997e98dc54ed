package io.smm.example.publisher.http;

import io.smm.account.Connection;
import io.smm.account.QuotaStanding;
import java.time.Instant;
import java.util.List;

/** A quota of an account that is used up, closed, or nearly so. */
record QuotaRow(Connection account, QuotaStanding standing) {

    /** What has less left than this share is shown. */
    private static final double NEAR = 0.2;

    static List<QuotaRow> of(Desk desk, Instant now) {
        return desk.accounts().stream()
                .flatMap(account -> desk.smm().quotas().of(account).stream()
                        .filter(standing -> isNearItsEnd(standing, now))
                        .map(standing -> new QuotaRow(account, standing)))
                .toList();
    }

    private static boolean isNearItsEnd(QuotaStanding standing, Instant now) {
        boolean closed = standing.closedUntil().filter(now::isBefore).isPresent();
        return closed
                || standing.limit().isPresent()
                        && standing.remaining().getAsLong() <= standing.limit().getAsLong() * NEAR;
    }
}
