package io.smm.insight;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * By what a website's numbers are split. An open value. Source, medium, campaign and its id, content, term, source
 * platform, creative format and marketing tactic are those of the session: the {@code utm_} parameters of the link that began it, or what the analytics service makes of its referrer.
 *
 * @param id lower case with hyphens, such as {@code "source"}
 */
public record WebsiteDimension(String id) {

    /** Where the visitor came from ({@code utm_source}), such as {@code "bluesky"}. */
    public static final WebsiteDimension SOURCE = new WebsiteDimension("source");

    /** By which means ({@code utm_medium}), such as {@code "social"}. */
    public static final WebsiteDimension MEDIUM = new WebsiteDimension("medium");

    /** Of which campaign ({@code utm_campaign}). */
    public static final WebsiteDimension CAMPAIGN = new WebsiteDimension("campaign");

    /** By which of several links ({@code utm_content}): names the post. */
    public static final WebsiteDimension CONTENT = new WebsiteDimension("content");

    /** For which word ({@code utm_term}). */
    public static final WebsiteDimension TERM = new WebsiteDimension("term");

    /** The campaign's id as its host has it ({@code utm_id}). */
    public static final WebsiteDimension CAMPAIGN_ID = new WebsiteDimension("campaign-id");

    /** The platform that directed the visitor ({@code utm_source_platform}). */
    public static final WebsiteDimension SOURCE_PLATFORM = new WebsiteDimension("source-platform");

    /** The kind of creative ({@code utm_creative_format}). */
    public static final WebsiteDimension CREATIVE_FORMAT = new WebsiteDimension("creative-format");

    /** To whom it spoke ({@code utm_marketing_tactic}). */
    public static final WebsiteDimension MARKETING_TACTIC = new WebsiteDimension("marketing-tactic");

    /** The first page of the session: its path. */
    public static final WebsiteDimension LANDING_PAGE = new WebsiteDimension("landing-page");

    /** The day, in the zone of the website. */
    public static final WebsiteDimension DATE = new WebsiteDimension("date");

    /** The visitor's country. */
    public static final WebsiteDimension COUNTRY = new WebsiteDimension("country");

    /** The visitor's region. */
    public static final WebsiteDimension REGION = new WebsiteDimension("region");

    /** The visitor's city. */
    public static final WebsiteDimension CITY = new WebsiteDimension("city");

    /** The visitor's age band; withheld where visitors are few. */
    public static final WebsiteDimension AGE = new WebsiteDimension("age");

    /** The visitor's gender; withheld where visitors are few. */
    public static final WebsiteDimension GENDER = new WebsiteDimension("gender");

    /** The visitor's kind of device. */
    public static final WebsiteDimension DEVICE = new WebsiteDimension("device");

    /** The service's own grouping, such as {@code "Organic Social"}. */
    public static final WebsiteDimension CHANNEL_GROUP = new WebsiteDimension("channel-group");

    /**
     * Checks the id's shape.
     *
     * @param id lower case with hyphens, such as {@code "source"}
     */
    public WebsiteDimension {
        Objects.requireNonNull(id, "id");
        if (!id.matches("[a-z][a-z0-9-]{0,79}")) {
            throw InvalidInputException.of(
                    "WebsiteDimension", "id", "must be one to eighty of a-z 0-9 -, is '" + id + "'");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
