package io.smm.adapter.memory;

/** What a simulated population can be told apart by. */
public enum PersonTrait {
    /** The age band. */
    AGE,
    /** The gender. */
    GENDER,
    /** The country. */
    COUNTRY,
    /** The city. */
    CITY,
    /** The interests: somebody may have several or none, so these counts overlap. */
    INTEREST
}
