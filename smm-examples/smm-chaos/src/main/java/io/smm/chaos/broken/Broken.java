package io.smm.chaos.broken;

import io.smm.core.InMemoryMediaStore;
import io.smm.spi.MediaStore;
import io.smm.spi.OutboxStore;
import io.smm.spi.PauseStore;
import io.smm.spi.PlanStore;
import io.smm.spi.Publisher;
import java.util.List;

/** What a sound engine never does; each is taken from it to see that a run notices. */
public enum Broken {
    /** Nothing: the engine as it is. */
    NOTHING,
    /** The moment of an attempt is not stored before the attempt is made. */
    INTENT_AFTER_SEND,
    /** Every reading says that nothing is there. */
    NO_RECONCILIATION,
    /** An edit keeps the votes for what a post said before. */
    EDIT_KEEPS_APPROVAL,
    /** Nobody looks whether publishing is paused. */
    PAUSES_UNSEEN,
    /** A node takes posts of networks that it has no adapter for. */
    CLAIMS_EVERYTHING,
    /** One tenant's posts go before all others'. */
    TENANT_BY_TENANT,
    /** What a caller left when it died is nobody's. */
    LEFT_ALONE,
    /** What somebody gives up, or the plan keeps back, is gone on with by whoever finds it left. */
    GIVEN_UP_GOES_ON,
    /** A post that lacks its first comments counts as published. */
    COMMENTS_FORGOTTEN,
    /** Nobody knows which pause a statement belongs to. */
    STATEMENTS_HELD,
    /** What follows a post is planned anew by whoever comes after somebody who died over it. */
    FOLLOWS_AGAIN,
    /** Each process keeps the media that it was given to itself. */
    MEDIA_UNSHARED,
    /** A hold on media is never given back. */
    MEDIA_KEPT;

    /** The outbox with this broken. */
    public OutboxStore outbox(OutboxStore sound) {
        if (this == LEFT_ALONE) {
            return Proxies.replacing(OutboxStore.class, sound, "claimLeft", (method, arguments) -> List.of());
        }
        if (this == GIVEN_UP_GOES_ON) {
            return GoesOn.outbox(sound);
        }
        return this == INTENT_AFTER_SEND ? new ForgetfulOutbox(sound) : sound;
    }

    /** The pauses with this broken. */
    public PauseStore pauses(PauseStore sound) {
        return this == PAUSES_UNSEEN
                ? Proxies.replacing(PauseStore.class, sound, "of", (method, arguments) -> List.of())
                : sound;
    }

    /** The media with this broken. */
    public MediaStore media(MediaStore sound) {
        return switch (this) {
            case MEDIA_UNSHARED -> new InMemoryMediaStore();
            case MEDIA_KEPT -> Proxies.replacing(MediaStore.class, sound, "release", (method, arguments) -> true);
            default -> sound;
        };
    }

    /** The publisher with this broken. */
    public Publisher publisher(Publisher sound) {
        return this == NO_RECONCILIATION ? new BlindPublisher(sound) : sound;
    }

    /** The plan with this broken. */
    public PlanStore plans(PlanStore sound) {
        return switch (this) {
            case EDIT_KEEPS_APPROVAL -> KeepsApprovals.over(sound);
            case CLAIMS_EVERYTHING -> Claims.ofEverything(sound);
            case TENANT_BY_TENANT -> Claims.tenantByTenant(sound);
            case GIVEN_UP_GOES_ON -> GoesOn.plans(sound);
            case STATEMENTS_HELD -> OtherStatements.over(sound);
            case FOLLOWS_AGAIN -> FollowsAgain.over(sound);
            case COMMENTS_FORGOTTEN -> EndsTooSoon.over(sound);
            default -> sound;
        };
    }
}
