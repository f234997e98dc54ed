package io.smm.campaign;

/** What a campaign is for. The list grows with the SDK: a {@code switch} over it needs a default branch. */
public enum Objective {
    /** More people know the brand. */
    AWARENESS,
    /** People react, comment and share. */
    ENGAGEMENT,
    /** People come to the website. */
    TRAFFIC,
    /** People leave their details. */
    LEADS,
    /** People buy. */
    SALES,
    /** Customers speak for the brand. */
    ADVOCACY,
    /** Customers are helped. */
    CUSTOMER_CARE
}
