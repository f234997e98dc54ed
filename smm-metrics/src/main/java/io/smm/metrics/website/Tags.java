package io.smm.metrics.website;

import io.smm.campaign.UtmTags;
import io.smm.insight.WebsiteDimension;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The tags of a link by the dimensions of a website's report. */
final class Tags {

    private static final Map<WebsiteDimension, Function<UtmTags, Optional<String>>> ALL = Map.of(
            WebsiteDimension.SOURCE, tags -> Optional.of(tags.source()),
            WebsiteDimension.MEDIUM, tags -> Optional.of(tags.medium()),
            WebsiteDimension.CAMPAIGN, UtmTags::campaign,
            WebsiteDimension.CONTENT, UtmTags::content,
            WebsiteDimension.TERM, UtmTags::term,
            WebsiteDimension.CAMPAIGN_ID, UtmTags::id,
            WebsiteDimension.SOURCE_PLATFORM, UtmTags::sourcePlatform,
            WebsiteDimension.CREATIVE_FORMAT, UtmTags::creativeFormat,
            WebsiteDimension.MARKETING_TACTIC, UtmTags::marketingTactic);

    private Tags() {}

    static boolean isTag(WebsiteDimension dimension) {
        return ALL.containsKey(dimension);
    }

    /** The link's tag in a dimension that is one. */
    static Optional<String> of(UtmTags link, WebsiteDimension tag) {
        return Objects.requireNonNull(ALL.get(tag)).apply(link);
    }
}
