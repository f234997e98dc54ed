package io.smm.audience;

/**
 * Whether somebody belongs to a segment. Three answers, because not knowing somebody's birthday does not make them too young.
 * Combined as in Kleene's logic: one certain "no" decides an "all of", one certain "yes" an "any of".
 */
public enum Membership {
    /** Belongs to it, whatever else may be learned. */
    MEMBER,
    /** Does not belong to it, whatever else may be learned. */
    NOT_MEMBER,
    /** Not known: too little is known of this person, or only the network could tell. */
    UNDECIDED;

    /**
     * What is certain.
     *
     * @param member whether it is so
     * @return {@link #MEMBER} or {@link #NOT_MEMBER}
     */
    public static Membership of(boolean member) {
        return member ? MEMBER : NOT_MEMBER;
    }

    /** {@return the membership in everything that the segment leaves out; undecided stays undecided} */
    public Membership negated() {
        return switch (this) {
            case MEMBER -> NOT_MEMBER;
            case NOT_MEMBER -> MEMBER;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
