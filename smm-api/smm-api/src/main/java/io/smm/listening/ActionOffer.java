package io.smm.listening;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That a signal's network lets us do something with it, what that does, and how long.
 *
 * @param action what we may do
 * @param effect what it does on this network
 * @param until the first moment at which it is too late; empty when the network names no end
 */
public record ActionOffer(SignalAction action, ActionEffect effect, Optional<Instant> until) {

    /**
     * Checks that no component is null.
     *
     * @param action what we may do
     * @param effect what it does on this network
     * @param until the first moment at which it is too late
     */
    public ActionOffer {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(until, "until");
    }

    /**
     * An offer without an end.
     *
     * @param action what we may do
     * @param effect what it does on this network
     * @return the offer
     */
    public static ActionOffer of(SignalAction action, ActionEffect effect) {
        return new ActionOffer(action, effect, Optional.empty());
    }

    /** {@return the offer to answer in public, without an end} */
    public static ActionOffer answer() {
        return of(SignalAction.ANSWER, ActionEffect.HARMLESS);
    }

    /**
     * The same offer with an end.
     *
     * @param end the first moment at which it is too late
     * @return the offer
     */
    public ActionOffer until(Instant end) {
        return new ActionOffer(action, effect, Optional.of(end));
    }

    /**
     * Tells whether it stands.
     *
     * @param now the time
     * @return whether its end has not come
     */
    public boolean standsAt(Instant now) {
        return until.map(now::isBefore).orElse(true);
    }
}
