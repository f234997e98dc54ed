package io.smm.metrics.roi;

import io.smm.insight.PostInsights;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * Earned media value (I-05): what posts would have cost by a rate card. For each post the sum of units * rate over everything
 * that the card prices, computed exactly and rounded once to the minor unit; the total adds the rounded values. Immutable; O(n)
 * in posts and prices.
 *
 * <p>It is a convention and nobody's money ({@link #CAVEAT}): neither the total nor a post's value can be had as
 * {@link io.smm.Money}, so it cannot be added to revenue, and every result carries the finding
 * {@link Finding#VALUE_BY_CONVENTION} with the card's name and date.
 *
 * <p>A post of which one count that the card prices is not known is left out whole and counted as such; counts that the card
 * does not price do not matter. A count below zero is refused ({@link io.smm.metrics.UndefinedReason#INVALID_INPUT}), with the
 * posts named. No posts: {@link io.smm.metrics.UndefinedReason#TOO_FEW}. Source: AMEC, Barcelona Principles, 2010 to 2025.
 *
 * @param card the prices, with their date
 * @param total the sum of the posts' values, in units of the card's currency; its {@link MetricResult#money()} is empty
 * @param posts the values of the posts that were not left out, in the order in which they were given; unmodifiable
 */
public record EarnedMediaValue(RateCard card, MetricResult total, List<EarnedMediaItem> posts) {

    /** What has to be said beside every such number. */
    public static final String CAVEAT =
            "Earned media value is a convention, not a value of communication: the Barcelona Principles of AMEC reject"
                    + " ad-value equivalents. It is not revenue and is never added to it.";

    /**
     * Copies the values.
     *
     * @param card the prices, with their date
     * @param total the sum of the posts' values
     * @param posts the values of the posts that were not left out
     */
    public EarnedMediaValue {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(total, "total");
        posts = List.copyOf(posts);
    }

    /**
     * I-05, each post's value rounded half to even.
     *
     * @param posts the posts' numbers, one entry a post
     * @param card the prices
     * @return the value
     */
    public static EarnedMediaValue of(List<PostInsights> posts, RateCard card) {
        return of(posts, card, RoundingMode.HALF_EVEN);
    }

    /**
     * I-05, rounded in another way.
     *
     * @param posts the posts' numbers, one entry a post
     * @param card the prices
     * @param rounding how each post's value is rounded; not {@link RoundingMode#UNNECESSARY}
     * @return the value
     * @throws io.smm.error.InvalidInputException when the rounding is {@code UNNECESSARY}
     */
    public static EarnedMediaValue of(List<PostInsights> posts, RateCard card, RoundingMode rounding) {
        PricedPosts priced = PricedPosts.of(posts, card.rates(), card.currency(), Amounts.rounding(rounding));
        MetricName name = MetricName.of("I-05", "earned-media-value(" + card.name() + " of " + card.date() + ")");
        MetricResult total = priced.total(name, Unit.of(card.currency() + " by rate card"));
        Finding caveat =
                new Finding(Finding.VALUE_BY_CONVENTION, Severity.NOTICE, card.name() + " of " + card.date(), CAVEAT);
        return new EarnedMediaValue(
                card,
                total.resting(total.evidence().with(caveat)),
                priced.items().stream()
                        .map(item ->
                                new EarnedMediaItem(item.post(), item.amount().amount()))
                        .toList());
    }
}
