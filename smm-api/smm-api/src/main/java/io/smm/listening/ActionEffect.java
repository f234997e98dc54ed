package io.smm.listening;

import java.util.Objects;

/**
 * What an action does to a signal on its network.
 *
 * @param seenBy who sees the signal afterwards
 * @param reversible whether another action undoes it
 * @param note what else happens, for a person to read, such as that a hidden comment still counts; may be empty
 */
public record ActionEffect(SeenBy seenBy, boolean reversible, String note) {

    /** Everybody sees the signal as before, and what we did can be taken back: an answer, a like. */
    public static final ActionEffect HARMLESS = new ActionEffect(SeenBy.EVERYONE, true, "");

    /**
     * Checks that no component is null.
     *
     * @param seenBy who sees the signal afterwards
     * @param reversible whether another action undoes it
     * @param note what else happens, for a person to read, such as that a hidden comment still counts
     */
    public ActionEffect {
        Objects.requireNonNull(seenBy, "seenBy");
        Objects.requireNonNull(note, "note");
    }

    /**
     * An effect that another action undoes.
     *
     * @param seenBy who sees the signal afterwards
     * @param note what else happens; may be empty
     * @return the effect
     */
    public static ActionEffect reversible(SeenBy seenBy, String note) {
        return new ActionEffect(seenBy, true, note);
    }

    /**
     * An effect for good.
     *
     * @param seenBy who sees the signal afterwards
     * @param note what else happens; may be empty
     * @return the effect
     */
    public static ActionEffect forGood(SeenBy seenBy, String note) {
        return new ActionEffect(seenBy, false, note);
    }
}
