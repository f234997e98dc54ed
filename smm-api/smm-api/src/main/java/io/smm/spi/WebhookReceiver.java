package io.smm.spi;

import io.smm.listening.SignalEvent;
import io.smm.listening.WebhookRequest;
import io.smm.listening.WebhookScheme;
import java.time.Instant;
import java.util.List;

/** Reads what a network delivers. The SDK has checked it before, by the scheme. Makes no call. Thread-safe. */
public interface WebhookReceiver {

    /** {@return how a delivery is checked; constant} */
    WebhookScheme scheme();

    /**
     * Reads a delivery. Kinds of events that the SDK has no signal for are left out.
     *
     * @param delivery the delivery
     * @param receivedAt when it came
     * @return what happened, in the delivery's order
     * @throws io.smm.error.ProtocolException when it cannot be read
     */
    List<SignalEvent> read(WebhookRequest delivery, Instant receivedAt);
}
