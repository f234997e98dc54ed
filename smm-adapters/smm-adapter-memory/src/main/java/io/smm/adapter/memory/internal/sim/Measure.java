package io.smm.adapter.memory.internal.sim;

/** What is counted of a post. */
@SuppressWarnings("EnumOrdinal") // the place in arrays that never leave the process
public enum Measure {
    /** Showings that were paid for. */
    PAID_IMPRESSIONS,
    /** Showings to those who follow the author, for nothing. */
    ORGANIC_IMPRESSIONS,
    /** Showings because somebody passed it on. */
    VIRAL_IMPRESSIONS,
    /** People whose first showing was paid for. */
    PAID_REACH,
    /** People whose first showing was organic. */
    ORGANIC_REACH,
    /** People whose first showing was viral. */
    VIRAL_REACH,
    /** People reached who followed the author at that moment. */
    FOLLOWERS_REACHED,
    /** Openings, or plays. */
    VIEWS,
    /** Likes. */
    LIKES,
    /** Comments. */
    COMMENTS,
    /** Comments that are negative. */
    NEGATIVE_COMMENTS,
    /** Passings on without words. */
    SHARES,
    /** Savings. */
    SAVES,
    /** Openings of the link. */
    CLICKS,
    /** Deeds that the campaign is for. */
    CONVERSIONS,
    /** People who did anything of it. */
    ENGAGED,
    /** Followers won. */
    FOLLOWS,
    /** Followers lost. */
    UNFOLLOWS,
    /** Posts of people's own that mention the author. */
    MENTIONS;

    /**
     * Reads it among counts.
     *
     * @param counts the counts, in the order of these constants
     * @return this one
     */
    public long of(long[] counts) {
        return counts[ordinal()];
    }

    /** Adds one. */
    void countIn(long[] counts) {
        counts[ordinal()]++;
    }
}
