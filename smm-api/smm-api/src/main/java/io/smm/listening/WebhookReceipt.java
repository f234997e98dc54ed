package io.smm.listening;

import java.util.List;
import java.util.Objects;

/**
 * What came of a request at the host's address. Networks repeat deliveries: give the events to {@link SignalFeed#take}, which
 * counts each once, and answer after that.
 *
 * @param answer what to answer
 * @param events what happened; empty for a check of the address
 */
public record WebhookReceipt(WebhookAnswer answer, List<SignalEvent> events) {

    /**
     * Copies the events.
     *
     * @param answer what to answer
     * @param events what happened
     */
    public WebhookReceipt {
        Objects.requireNonNull(answer, "answer");
        events = List.copyOf(events);
    }
}
