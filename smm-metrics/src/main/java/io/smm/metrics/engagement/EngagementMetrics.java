package io.smm.metrics.engagement;

import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricName;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.PostRatio;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.function.Function;

/**
 * Engagement rates E-01 to E-04 (E-05 is {@link EconomicValue}). Zero, missing and impossible numbers, and groups of posts, are treated as {@link PostRatio}
 * says.
 *
 * <pre>{@code
 * MetricResult rate = EngagementMetrics.byReach(InteractionSet.standard()).of(posts);
 * rate.value().ifPresentOrElse(v -> System.out.println(v), () -> System.out.println(rate.explanation()));
 * }</pre>
 */
public final class EngagementMetrics {

    private EngagementMetrics() {}

    /**
     * E-01, engagement rate by reach (ERR): interactions / reach. Unit: fraction; may exceed 1, as one person can act several
     * times. A post of which one kind of interaction is unknown is left out. Source: Media Rating Council, Social Media
     * Measurement Guidelines 1.0 (2015), 2.2, and industry practice.
     *
     * @param set what counts as an interaction; part of the name
     * @return the rate
     */
    public static PostRatio byReach(InteractionSet set) {
        return interactionsBy("E-01", "reach", set, PostQuantity.of(MetricId.REACH));
    }

    /**
     * E-01, the other metric of that name: engaged people / reach. Unit: fraction of the people reached. More engaged people
     * than reached ones are impossible and flagged. Source: Media Rating Council, Social Media Measurement Guidelines 1.0
     * (2015), 2.2.
     *
     * @return the rate
     */
    public static PostRatio engagedPeopleByReach() {
        return PostRatio.builder(
                        MetricName.of("E-01", "engaged-people-rate-by-reach(engaged-people/reach)"),
                        PostQuantity.of(MetricId.ENGAGED_PEOPLE),
                        PostQuantity.of(MetricId.REACH))
                .flagAbove(Finding.ENGAGED_ABOVE_REACH, Severity.IMPOSSIBLE)
                .build();
    }

    /**
     * E-02, engagement rate by impressions: interactions / impressions. Unit: fraction. Source: industry practice.
     *
     * @param set what counts as an interaction; part of the name
     * @return the rate
     */
    public static PostRatio byImpressions(InteractionSet set) {
        return byDisplays(set, MetricId.IMPRESSIONS);
    }

    /**
     * E-02 for another kind of display: interactions / views, for example. A metric of its own, with the kind in its name: views
     * count replays, impressions do not. Unit: fraction. Source: industry practice.
     *
     * @param set what counts as an interaction; part of the name
     * @param kind the kind of display, such as {@link MetricId#VIEWS}; part of the name
     * @return the rate
     */
    public static PostRatio byDisplays(InteractionSet set, MetricId kind) {
        return interactionsBy("E-02", kind.id(), set, PostQuantity.of(kind));
    }

    /**
     * E-03, engagement rate by followers: interactions / followers at the time of posting, from each post's own
     * {@link MetricId#FOLLOWERS} reading. Unit: fraction. The followers of today are another number: put only the number at
     * the time of posting there. Source: industry practice.
     *
     * @param set what counts as an interaction; part of the name
     * @return the rate
     */
    public static PostRatio byFollowers(InteractionSet set) {
        return byFollowers(set, post -> post.reading(MetricId.FOLLOWERS));
    }

    /**
     * E-03 with followers that the caller knows from elsewhere, such as a {@link FollowerHistory} of the account.
     *
     * @param set what counts as an interaction; part of the name
     * @param atPosting gives the followers of the account at the time of posting
     * @return the rate
     */
    public static PostRatio byFollowers(InteractionSet set, Function<PostInsights, Reading> atPosting) {
        return interactionsBy("E-03", "followers", set, PostQuantity.of(MetricId.FOLLOWERS, atPosting));
    }

    /**
     * E-04, conversation rate: comments / posts. Unit: comments per post. Only posts whose comments are known count as posts.
     * Source: A. Kaushik, Best Social Media Metrics (2011).
     *
     * @return the rate
     */
    public static PostRatio conversationRate() {
        return perPost("conversation-rate", MetricId.COMMENTS);
    }

    /**
     * E-04, amplification rate: shares / posts. Unit: shares per post. Only posts whose shares are known count as posts.
     * Source: A. Kaushik, Best Social Media Metrics (2011).
     *
     * @return the rate
     */
    public static PostRatio amplificationRate() {
        return perPost("amplification-rate", MetricId.SHARES);
    }

    /**
     * E-04, applause rate: reactions of all kinds / posts. Unit: reactions per post. Only posts whose reactions are known
     * count as posts. Source: A. Kaushik, Best Social Media Metrics (2011).
     *
     * @return the rate
     */
    public static PostRatio applauseRate() {
        return perPost("applause-rate", MetricId.REACTIONS);
    }

    private static PostRatio interactionsBy(String code, String base, InteractionSet set, PostQuantity denominator) {
        MetricName name = MetricName.of(code, "engagement-rate-by-" + base + "(" + set + ")");
        return PostRatio.builder(name, PostQuantity.interactions(set), denominator)
                .build();
    }

    private static PostRatio perPost(String name, MetricId counted) {
        MetricName full = MetricName.of("E-04", name + "(" + counted + "/posts)");
        return PostRatio.builder(full, PostQuantity.of(counted), PostQuantity.posts())
                .unit(Unit.PER_POST)
                .build();
    }
}
