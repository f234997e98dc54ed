package io.smm.account;

import io.smm.spi.QuotaPart;
import java.util.List;

/** How quotas stand, read from the ledger: makes no call, uses nothing. Thread-safe. */
public interface Quotas {

    /**
     * How the quotas stand that calls of a connection use as a whole, in the order in which its adapter states them; budgets of
     * money that the host set come last.
     *
     * @param connection the account
     * @return one standing a quota, also for those that were never used; without quotas of places below the account
     */
    default List<QuotaStanding> of(Connection connection) {
        return of(connection, QuotaPart.WHOLE);
    }

    /**
     * How the quotas stand for a part: a place below the account, a category of calls.
     *
     * @param connection the account
     * @param part the part
     * @return one standing a quota; quotas that have no such part are counted as if they had
     */
    List<QuotaStanding> of(Connection connection, QuotaPart part);
}
