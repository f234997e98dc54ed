package io.smm.ads;

/** What a campaign pays for. The list grows with the SDK: a {@code switch} over it needs a default branch. */
public enum AdObjective {
    /** To be seen and remembered. */
    AWARENESS,
    /** Visits of a website. */
    TRAFFIC,
    /** Reactions, comments, shares. */
    ENGAGEMENT,
    /** Plays of a video. */
    VIDEO_VIEWS,
    /** Details that people leave. */
    LEADS,
    /** Installations of an app. */
    APP_INSTALLS,
    /** Purchases and other conversions. */
    SALES
}
