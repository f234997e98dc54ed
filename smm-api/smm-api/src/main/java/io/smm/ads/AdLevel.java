package io.smm.ads;

/** The three levels that every ad platform has, whatever it calls them; see {@link AdLevels}. */
public enum AdLevel {
    /** What is wanted, and often what may be spent. */
    CAMPAIGN,
    /** Who is to be reached, when, for how much. */
    AD_SET,
    /** What people see. */
    AD
}
