package io.smm.core.internal.plan;

import io.smm.spi.OutboxEntry;
import java.util.List;

/** Deliveries that somebody began and left. */
public interface LeftWork {

    /**
     * Takes the leases of deliveries that were left.
     *
     * @param most how many are wanted
     * @return the entries, to be gone on with
     */
    List<OutboxEntry> claim(int most);

    /**
     * Goes on with a delivery, and gives its lease back.
     *
     * @param claimed the entry as it was claimed
     */
    void goOn(OutboxEntry claimed);
}
