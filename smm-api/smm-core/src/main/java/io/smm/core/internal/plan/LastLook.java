package io.smm.core.internal.plan;

import io.smm.post.Delivery;
import io.smm.spi.OutboxEntry;

/** Finds out what stands of a delivery that is given up. */
@FunctionalInterface
public interface LastLook {

    /**
     * Reads back what is open, where the network can tell, sends nothing, and closes the delivery: nobody goes on with it afterwards.
     * Costs no call where nothing is open.
     *
     * @param given the delivery as it is stored
     * @return the delivery as it stands then; its last outcome is unknown where nobody could tell
     * @throws io.smm.error.ConflictException when somebody works on it; its advice says from when on it can be asked again
     */
    Delivery at(OutboxEntry given);
}
