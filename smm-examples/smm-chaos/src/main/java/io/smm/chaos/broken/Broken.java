package io.smm.chaos.broken;

import io.smm.spi.OutboxStore;
import io.smm.spi.PlanStore;
import io.smm.spi.Publisher;

/** What a sound engine never does; each is taken from it to see that a run notices. */
public enum Broken {
    /** Nothing: the engine as it is. */
    NOTHING,
    /** The moment of an attempt is not stored before the attempt is made. */
    INTENT_AFTER_SEND,
    /** Every reading says that nothing is there. */
    NO_RECONCILIATION,
    /** An edit keeps the votes for what a post said before. */
    EDIT_KEEPS_APPROVAL;

    /** The outbox with this broken. */
    public OutboxStore outbox(OutboxStore sound) {
        return this == INTENT_AFTER_SEND ? new ForgetfulOutbox(sound) : sound;
    }

    /** The publisher with this broken. */
    public Publisher publisher(Publisher sound) {
        return this == NO_RECONCILIATION ? new BlindPublisher(sound) : sound;
    }

    /** The plan with this broken. */
    public PlanStore plans(PlanStore sound) {
        return this == EDIT_KEEPS_APPROVAL ? KeepsApprovals.over(sound) : sound;
    }
}
