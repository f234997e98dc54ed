package io.smm.core.internal.plan;

import io.smm.post.Delivery;
import io.smm.spi.OutboxEntry;

/** Finds out what stands of a delivery that is given up. */
@FunctionalInterface
public interface LastLook {

    /**
     * Reads back what is in doubt, where the network can tell, and sends nothing. Nobody goes on with the delivery of their own accord
     * afterwards.
     *
     * @param given the delivery as it is stored
     * @return the delivery as it stands then; its last outcome is unknown where nobody could tell
     */
    Delivery at(OutboxEntry given);
}
