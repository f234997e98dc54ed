package io.smm.crisis;

/** What became of one action on one post or comment. */
public enum CrisisOutcome {
    /** It was done. */
    DONE,
    /** It was so before, or was done by an earlier asking. */
    ALREADY,
    /** The network or a rule of it refuses this one; the reason says why, the advice what may be done. */
    REFUSED,
    /** The network cannot do it at all; the advice names what it can do instead. */
    NOT_SUPPORTED,
    /** Nothing was sent: the quota is used up, the network is down, or the bound of one call is reached. Ask again. */
    POSTPONED,
    /** The answer was lost, or could not be read. Asking again is safe: each action done twice is the same as once. */
    UNKNOWN;

    /** {@return whether it stands as was asked} */
    public boolean isAsAsked() {
        return this == DONE || this == ALREADY;
    }
}
