package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Unit;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * An amount of money for each post, from a price and a count: what a post cost by its CPM, or what its actions are worth. Each
 * post's amount is computed exactly and rounded once to the minor unit; the total adds the rounded amounts, so that the lines
 * of a report add up to its total. Immutable; O(n).
 *
 * <p>A post whose count is not known is left out and counted as such; a count below zero is refused: the total is undefined
 * ({@link io.smm.metrics.UndefinedReason#INVALID_INPUT}) with the posts named. No posts:
 * {@link io.smm.metrics.UndefinedReason#TOO_FEW}.
 *
 * @param total the sum of the posts' rounded amounts, or why there is none; also when some posts were left out, see its evidence
 * @param posts the amounts of the posts whose count is known, in the order in which they were given; unmodifiable
 */
public record PostAmounts(MetricResult total, List<PostAmount> posts) {

    /**
     * Copies the amounts.
     *
     * @param total the sum of the posts' rounded amounts, or why there is none
     * @param posts the amounts of the posts whose count is known
     */
    public PostAmounts {
        posts = List.copyOf(posts);
    }

    /**
     * What posts cost at a price for a thousand displays: price * displays / 1000 for each, rounded half to even.
     *
     * @param posts the posts' numbers, one entry a post
     * @param displays which displays, such as {@link MetricId#IMPRESSIONS}; part of the name
     * @param cpm the price of a thousand; zero or more
     * @return the costs
     * @throws io.smm.error.InvalidInputException when the price is negative
     */
    public static PostAmounts atCpm(List<PostInsights> posts, MetricId displays, Money cpm) {
        return of(posts, "cost-at-cpm(", UnitRate.perThousand(displays, cpm), RoundingMode.HALF_EVEN);
    }

    /**
     * What the actions of posts are worth, or cost, at a price for each: price * actions, rounded half to even.
     *
     * @param posts the posts' numbers, one entry a post
     * @param actions which actions, such as {@link MetricId#CONVERSIONS}; part of the name
     * @param each the price of one; zero or more
     * @return the values
     * @throws io.smm.error.InvalidInputException when the price is negative
     */
    public static PostAmounts atEach(List<PostInsights> posts, MetricId actions, Money each) {
        return of(posts, UnitRate.each(actions, each), RoundingMode.HALF_EVEN);
    }

    /**
     * The same at any price, and rounded in another way.
     *
     * @param posts the posts' numbers, one entry a post
     * @param rate the price
     * @param rounding how each post's amount is rounded; not {@link RoundingMode#UNNECESSARY}
     * @return the amounts
     * @throws io.smm.error.InvalidInputException when the rounding is {@code UNNECESSARY}
     */
    public static PostAmounts of(List<PostInsights> posts, UnitRate rate, RoundingMode rounding) {
        return of(posts, "amount(", rate, Amounts.rounding(rounding));
    }

    private static PostAmounts of(List<PostInsights> posts, String words, UnitRate rate, RoundingMode rounding) {
        MetricName name = new MetricName(words + rate.metric().id() + ")", Optional.empty(), Optional.empty());
        PricedPosts priced = PricedPosts.of(posts, List.of(rate), rate.price().currency(), rounding);
        return new PostAmounts(priced.total(name, Unit.money(rate.price().currency())), priced.items());
    }
}
