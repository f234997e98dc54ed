package io.smm.ads;

import io.smm.error.Faults;

/**
 * What a network calls the three levels. The same word means another level elsewhere: a LinkedIn campaign is an ad set.
 *
 * @param campaign its word for {@link AdLevel#CAMPAIGN}
 * @param adSet its word for {@link AdLevel#AD_SET}
 * @param ad its word for {@link AdLevel#AD}
 */
public record AdLevels(String campaign, String adSet, String ad) {

    /** Meta Marketing API v26.0 (read 2026-11-23). */
    public static final AdLevels META = new AdLevels("campaign", "ad set", "ad");

    /** X Ads API version 12 (read 2026-11-23). */
    public static final AdLevels X = new AdLevels("campaign", "line item", "promoted post");

    /** LinkedIn Marketing API (read 2026-11-23). */
    public static final AdLevels LINKEDIN = new AdLevels("campaign group", "campaign", "creative");

    /** TikTok API for Business v1.3 (read 2026-11-23). */
    public static final AdLevels TIKTOK = new AdLevels("campaign", "ad group", "ad");

    /** Pinterest API v5 (read 2026-11-23). */
    public static final AdLevels PINTEREST = new AdLevels("campaign", "ad group", "promoted pin");

    /** Reddit Ads API v3 (read 2026-11-23). */
    public static final AdLevels REDDIT = new AdLevels("campaign", "ad group", "ad");

    /**
     * Checks that every level has a word.
     *
     * @param campaign its word for {@link AdLevel#CAMPAIGN}
     * @param adSet its word for {@link AdLevel#AD_SET}
     * @param ad its word for {@link AdLevel#AD}
     */
    public AdLevels {
        Faults.of("AdLevels")
                .check(!campaign.isBlank(), "campaign", "must not be blank")
                .check(!adSet.isBlank(), "adSet", "must not be blank")
                .check(!ad.isBlank(), "ad", "must not be blank")
                .raise();
    }

    /**
     * The network's word for a level.
     *
     * @param level the level
     * @return the word
     */
    public String word(AdLevel level) {
        return switch (level) {
            case CAMPAIGN -> campaign;
            case AD_SET -> adSet;
            case AD -> ad;
        };
    }
}
