package io.smm.testkit.tck;

import io.smm.listening.WebhookEndpoint;
import io.smm.listening.WebhookRequest;
import java.time.Duration;
import java.util.List;

/** The network's side of webhooks. */
public interface ContractDeliveries {

    /** {@return the host's address with the right secret} */
    WebhookEndpoint endpoint();

    /** {@return the same address with a wrong secret} */
    WebhookEndpoint wrongEndpoint();

    /** {@return what the network delivers of all that happened since the last call, signed now} */
    List<WebhookRequest> deliver();

    /**
     * The same delivery with another body and the old proof.
     *
     * @param delivery a delivery
     * @return the forged delivery
     */
    WebhookRequest forge(WebhookRequest delivery);

    /**
     * Lets time pass.
     *
     * @param time how much
     */
    void pass(Duration time);
}
