package io.smm;

import io.smm.post.Delivery;
import java.util.Objects;

/**
 * A delivery has changed in the outbox.
 *
 * @param delivery the delivery as it stands now
 */
public record DeliveryEvent(Delivery delivery) {

    /**
     * Checks that the component is not null.
     *
     * @param delivery the delivery as it stands now
     */
    public DeliveryEvent {
        Objects.requireNonNull(delivery, "delivery");
    }
}
