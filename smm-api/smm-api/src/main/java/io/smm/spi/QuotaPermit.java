package io.smm.spi;

/** Leave to make one call, booked on the ledger. End it once, by either method; the second time does nothing. Thread-safe. */
public interface QuotaPermit {

    /** Ends the call, answered or not: frees the slots that it held, and lets others follow where it was the first. */
    void release();

    /** Ends the call as one that was never sent: gives back all that it booked. */
    void cancel();
}
