package io.smm.core.internal.plan;

import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;

/** Stores the first and the last of a delivery, and what they mean for the plan. */
public interface TurnLedger {

    /** Says that the delivery begins, where an earlier entry under its key is gone on with. */
    void begin();

    /**
     * Stores an intent.
     *
     * @param intent the delivery's first entry
     * @return the entry that now stands: the given one, or an earlier one under the same key
     */
    OutboxEntry begin(OutboxEntry intent);

    /**
     * Stores an entry of which no step is left.
     *
     * @param last the entry
     * @return whether it was stored; if not somebody changed the delivery meanwhile
     */
    boolean end(OutboxEntry last);

    /**
     * For a delivery that is on no plan, or of which the plan knows already.
     *
     * @param outbox where deliveries are kept
     * @return what stores in the outbox alone
     */
    static TurnLedger of(OutboxStore outbox) {
        return new TurnLedger() {
            @Override
            public void begin() {}

            @Override
            public OutboxEntry begin(OutboxEntry intent) {
                return outbox.insert(intent);
            }

            @Override
            public boolean end(OutboxEntry last) {
                return outbox.replace(last);
            }
        };
    }
}
