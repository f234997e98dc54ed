package io.smm;

/**
 * Watches what the SDK does, for logs, metrics and traces. All methods are called in the thread that works, so they must be
 * quick and must not call the SDK; what they throw is logged and changes nothing. Implementations are thread-safe.
 */
public interface SmmObserver {

    /**
     * A call to a network has ended.
     *
     * @param event what happened
     */
    default void onCall(CallEvent event) {}

    /**
     * The circuit breaker of a host has changed its state.
     *
     * @param event what happened
     */
    default void onBreaker(BreakerEvent event) {}

    /**
     * The quota ledger made a call wait, refused it, or learned something.
     *
     * @param event what happened
     */
    default void onQuota(QuotaEvent event) {}

    /**
     * Something happened to a connection's tokens.
     *
     * @param event what happened
     */
    default void onToken(TokenEvent event) {}

    /**
     * A delivery has changed in the outbox.
     *
     * @param event what happened
     */
    default void onDelivery(DeliveryEvent event) {}

    /**
     * Approval of a planned post was asked or given, or the post was sent back.
     *
     * @param event what happened
     */
    default void onApproval(ApprovalEvent event) {}
}
