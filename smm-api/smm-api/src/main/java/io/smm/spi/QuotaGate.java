package io.smm.spi;

import java.util.List;

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
     * @throws io.smm.error.QuotaExhaustedException when the wait would be too long; names the time from which the call
     *     would succeed; nothing is booked
     */
    void acquire(CallScope scope, List<QuotaCharge> charges);

    /**
     * Corrects the ledger by what an answer said.
     *
     * @param scope on whose behalf the call was made
     * @param observation what the answer said
     */
    void report(CallScope scope, QuotaObservation observation);
}
