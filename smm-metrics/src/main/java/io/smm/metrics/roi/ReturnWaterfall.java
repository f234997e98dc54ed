package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.campaign.Economics;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * From the gain of a campaign by each cost to what is left: the return on investment as steps, for a chart. The net is the gain
 * less all costs, exactly: the numerator of I-01. Undefined as I-01 is, but for a cost of zero, which leaves the whole gain.
 * Immutable; O(n).
 *
 * @param net what is left, or why nobody knows
 * @param steps the gain, each cost, the net, in this order; empty when the net is undefined; unmodifiable
 */
public record ReturnWaterfall(MetricResult net, List<WaterfallStep> steps) {

    /**
     * Copies the steps.
     *
     * @param net what is left, or why nobody knows
     * @param steps the gain, each cost, the net
     */
    public ReturnWaterfall {
        Objects.requireNonNull(net, "net");
        steps = List.copyOf(steps);
    }

    /**
     * From a sheet of costs: one step for each kind of which there is an item, in the order of {@link CostKind}.
     *
     * @param costs the costs
     * @param back what came back
     * @param gain what that is; part of the name
     * @return the waterfall
     */
    public static ReturnWaterfall of(CostSheet costs, Money back, Gain gain) {
        MetricResult total = costs.total();
        if (total.reason().isPresent()) {
            return none(gain, total.reason().get(), total.explanation());
        }
        List<Step> parts = new ArrayList<>();
        for (CostKind kind : CostKind.values()) {
            costs.total(kind).money().ifPresent(sum -> parts.add(new Step(kind.words(), sum)));
        }
        return of(gain, back, parts, Evidence.none());
    }

    /**
     * From the totals that the host knows: media and other costs where the media spend is known, else the cost as one step.
     *
     * @param economics what is known of the campaign's money
     * @param gain what counts as the gain; part of the name
     * @return the waterfall; a media spend above the cost is flagged ({@link Finding#MEDIA_ABOVE_COST}) and the cost then one
     *     step
     */
    public static ReturnWaterfall of(Economics economics, Gain gain) {
        Optional<Money> back = gain.of(economics);
        if (back.isEmpty() || economics.cost().isEmpty()) {
            String what = back.isPresent() ? "cost" : gain.words().replace('-', ' ');
            return none(gain, UndefinedReason.MISSING_INPUT, what + " is not known");
        }
        Money cost = economics.cost().get();
        Optional<Money> media =
                economics.mediaSpend().filter(spend -> spend.currency().equals(cost.currency()));
        boolean impossible =
                media.filter(spend -> spend.minus(cost).signum() > 0).isPresent();
        List<Step> parts = media.isEmpty() || impossible
                ? List.of(new Step("cost", cost))
                : List.of(new Step("media", media.get()), new Step("other costs", cost.minus(media.get())));
        String message = "media spend, " + media.map(Money::toString).orElse("") + ", is above the cost, " + cost;
        Evidence evidence = impossible
                ? Evidence.none().with(new Finding(Finding.MEDIA_ABOVE_COST, Severity.IMPOSSIBLE, "cost", message))
                : Evidence.none();
        return of(gain, back.get(), parts, evidence);
    }

    private static ReturnWaterfall of(Gain gain, Money back, List<Step> costs, Evidence evidence) {
        Money zero = Money.zero(back.currency());
        List<WaterfallStep> steps = new ArrayList<>();
        steps.add(new WaterfallStep(WaterfallStep.Role.GAIN, gain.words().replace('-', ' '), zero, back));
        Money height = back;
        for (Step cost : costs) {
            if (!cost.amount.currency().equals(back.currency())) {
                String why = gain.words().replace('-', ' ') + " is in " + back.currency() + ", cost in "
                        + cost.amount.currency() + "; they meet only through a given rate";
                return none(gain, UndefinedReason.CURRENCY_MISMATCH, why);
            }
            Money lower = height.minus(cost.amount);
            steps.add(new WaterfallStep(WaterfallStep.Role.COST, cost.name, height, lower));
            height = lower;
        }
        steps.add(new WaterfallStep(WaterfallStep.Role.NET, "net", zero, height));
        Fraction left = Fraction.of(height.amount());
        return new ReturnWaterfall(MetricResult.exact(name(gain), Unit.money(back.currency()), left, evidence), steps);
    }

    private static ReturnWaterfall none(Gain gain, UndefinedReason reason, String why) {
        return new ReturnWaterfall(
                MetricResult.undefined(name(gain), Unit.of("money"), reason, why, Evidence.none()), List.of());
    }

    private static MetricName name(Gain gain) {
        return new MetricName("net-return(" + gain.words() + ")", Optional.empty(), Optional.empty());
    }

    private record Step(String name, Money amount) {}
}
