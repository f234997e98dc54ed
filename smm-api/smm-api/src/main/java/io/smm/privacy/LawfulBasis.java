package io.smm.privacy;

/** Why personal data may be used: the six grounds of article 6(1) of the GDPR. Which one holds, the host decides. */
public enum LawfulBasis {
    /** The person agreed (a). */
    CONSENT,
    /** A contract with the person needs it (b). */
    CONTRACT,
    /** A law demands it (c). */
    LEGAL_OBLIGATION,
    /** Somebody's life depends on it (d). */
    VITAL_INTERESTS,
    /** A public task needs it (e). */
    PUBLIC_TASK,
    /** An interest that the person's does not outweigh (f). */
    LEGITIMATE_INTERESTS
}
