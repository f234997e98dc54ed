package io.smm.metrics.plan;

import io.smm.campaign.ContentMix;
import io.smm.campaign.ContentTheme;
import io.smm.error.Faults;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the published posts are from the planned content mix. The drift is the total variation distance of the two
 * distributions, half the sum of the absolute differences of the shares: the part of the posts that would have to be about
 * something else. 0 is the plan, 1 nothing of it.
 *
 * <p>Posts whose theme is not known are left out of the shares and counted apart; without a post of known theme the drift is
 * undefined, not zero. A few posts cannot follow a plan exactly: {@link #leastPossible()} says how near so many posts could be.
 */
public final class ContentMixDrift {

    private static final Fraction HALF = Fraction.of(1, 2);
    private static final Fraction HUNDRED = Fraction.of(100);

    private final List<ThemeShare> shares;
    private final long unknown;
    private final MetricResult drift;
    private final MetricResult leastPossible;

    private ContentMixDrift(List<ThemeShare> shares, long unknown, MetricResult drift, MetricResult leastPossible) {
        this.shares = shares;
        this.unknown = unknown;
        this.drift = drift;
        this.leastPossible = leastPossible;
    }

    /**
     * Compares published posts with a plan. O(n) in the posts.
     *
     * @param plan the planned mix
     * @param published the theme of each published post; empty for a post whose theme is not known
     * @return the comparison
     */
    public static ContentMixDrift of(ContentMix plan, Collection<Optional<ContentTheme>> published) {
        Map<ContentTheme, Long> counts = new LinkedHashMap<>();
        plan.shares().keySet().forEach(theme -> counts.put(theme, 0L));
        long unknown = 0;
        for (Optional<ContentTheme> theme : published) {
            if (theme.isPresent()) {
                counts.merge(theme.get(), 1L, Long::sum);
            } else {
                unknown++;
            }
        }
        return of(plan, counts, unknown);
    }

    /**
     * Compares counted posts with a plan.
     *
     * @param plan the planned mix
     * @param posts the published posts by theme; none negative
     * @param unknown the published posts whose theme is not known; not negative
     * @return the comparison
     * @throws io.smm.error.InvalidInputException when a count is negative
     */
    public static ContentMixDrift of(ContentMix plan, Map<ContentTheme, Long> posts, long unknown) {
        Faults faults = Faults.of("ContentMixDrift").check(unknown >= 0, "unknown", "must not be negative");
        posts.forEach((theme, count) -> faults.check(count >= 0, "posts[" + theme + "]", "must not be negative"));
        faults.raise();
        Map<ContentTheme, Long> counts = new LinkedHashMap<>();
        plan.shares().keySet().forEach(theme -> counts.put(theme, 0L));
        counts.putAll(posts);
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        Evidence evidence = Evidence.none().leavingOut(UndefinedReason.MISSING_INPUT, unknown);
        if (total == 0) {
            return new ContentMixDrift(
                    List.of(), unknown, undefined("content-mix-drift", evidence), undefined("least-drift", evidence));
        }
        List<ThemeShare> shares = new ArrayList<>();
        counts.forEach((theme, count) ->
                shares.add(new ThemeShare(theme, planned(plan, theme), count, Fraction.of(count, total))));
        Fraction distance = HALF.times(Fraction.sum(
                shares.stream().map(share -> abs(share.difference())).toList()));
        return new ContentMixDrift(
                List.copyOf(shares),
                unknown,
                MetricResult.exact(name("content-mix-drift"), Unit.FRACTION, distance, evidence),
                MetricResult.exact(name("least-drift"), Unit.FRACTION, least(plan, total), evidence));
    }

    /** {@return the themes of the plan in its order, then others; empty when no theme is known; unmodifiable} */
    public List<ThemeShare> shares() {
        return shares;
    }

    /** {@return the posts whose theme is not known} */
    public long unknown() {
        return unknown;
    }

    /** {@return the drift, 0 to 1; undefined without a post of known theme} */
    public MetricResult drift() {
        return drift;
    }

    /** {@return the smallest drift that so many posts can have, because half a post cannot be published; undefined with none} */
    public MetricResult leastPossible() {
        return leastPossible;
    }

    @Override
    public String toString() {
        return "ContentMixDrift[" + drift + ", " + shares + ", " + unknown + " of unknown theme]";
    }

    /** Largest remainders: whole posts first, the rest to the themes that miss most of one, is the nearest distribution. */
    private static Fraction least(ContentMix plan, long total) {
        List<Fraction> remainders = new ArrayList<>();
        long given = 0;
        for (ContentTheme theme : plan.shares().keySet()) {
            Fraction ideal = planned(plan, theme).times(Fraction.of(total));
            long whole = ideal.numerator().divide(ideal.denominator()).longValueExact();
            given += whole;
            remainders.add(ideal.minus(Fraction.of(whole)));
        }
        remainders.sort((one, other) -> other.compareTo(one));
        List<Fraction> differences = new ArrayList<>();
        for (int i = 0; i < remainders.size(); i++) {
            boolean oneMore = i < total - given;
            differences.add(oneMore ? Fraction.ONE.minus(remainders.get(i)) : remainders.get(i));
        }
        return HALF.times(Fraction.sum(differences)).times(Fraction.of(1, total));
    }

    private static Fraction planned(ContentMix plan, ContentTheme theme) {
        return Fraction.of(plan.share(theme)).dividedBy(HUNDRED);
    }

    private static Fraction abs(Fraction value) {
        return value.signum() < 0 ? Fraction.ZERO.minus(value) : value;
    }

    private static MetricResult undefined(String name, Evidence evidence) {
        return MetricResult.undefined(
                name(name),
                Unit.FRACTION,
                UndefinedReason.ZERO_DENOMINATOR,
                "no post was published whose theme is known",
                evidence);
    }

    private static MetricName name(String name) {
        return new MetricName(name, Optional.empty(), Optional.empty());
    }
}
