package io.smm.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The quota ledger as adapters see it: ask before a call, report after it. Thread-safe; adapters keep no count of their own.
 */
public interface QuotaGate {

    /**
     * Books a call on all quotas that it uses, all or none. Waits briefly when one is used up (5 seconds at most unless
     * the host said otherwise).
     *
     * @param scope on whose behalf
     * @param charges what the call uses; may be empty
     * @return the leave to make the call, to be ended when it is over
     * @throws io.smm.error.QuotaExhaustedException when the wait would be too long; names the quota, and the time from which
     *     the call would succeed; nothing is booked
     * @throws io.smm.error.InvalidInputException when a charge names no rule, lacks its place, or can never fit
     */
    QuotaPermit acquire(CallScope scope, List<QuotaCharge> charges);

    /**
     * Books a call as {@link #acquire(CallScope, List)} does, for a caller whose patience may end sooner than the host's: no wait
     * goes beyond it. Default: the host's patience alone.
     *
     * @param scope on whose behalf
     * @param charges what the call uses; may be empty
     * @param by when the caller gives up
     * @return the leave to make the call, to be ended when it is over
     * @throws io.smm.error.QuotaExhaustedException when the wait would be too long
     * @throws io.smm.error.InvalidInputException when a charge names no rule, lacks its place, or can never fit
     */
    default QuotaPermit acquire(CallScope scope, List<QuotaCharge> charges, Instant by) {
        return acquire(scope, charges);
    }

    /**
     * Corrects the ledger by what an answer said.
     *
     * @param scope on whose behalf the call was made
     * @param observation what the answer said
     */
    void report(CallScope scope, QuotaObservation observation);

    /**
     * Tells that the network refused a call as too many and did not say of which quota. Quotas whose limit is not published
     * learn their ceiling from it; when the call uses none of these, the narrowest of its quotas are held, of those that are counted
     * by the account or below it. Default: nothing.
     *
     * @param scope on whose behalf the call was made
     * @param charges what was booked for it
     * @param until when to ask again, as the network said
     */
    default void refused(CallScope scope, List<QuotaCharge> charges, Optional<Instant> until) {}

    /**
     * Gives back slots that were held beyond their call. Slots that nobody holds (any more) are no error. Default: nothing.
     *
     * @param scope on whose behalf they were taken
     * @param charge the charge that took them, with its holder
     */
    default void release(CallScope scope, QuotaCharge charge) {}
}
