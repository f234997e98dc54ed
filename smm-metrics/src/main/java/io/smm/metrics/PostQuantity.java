package io.smm.metrics;

import io.smm.insight.MetricCatalogue;
import io.smm.insight.MetricDefinition;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A quantity that each post has: a count that its network reports, the sum of its interactions, or simply one for each post.
 *
 * <p>Counts of events add up over posts; posts where the count is not known are left out and counted as such. People, levels
 * and rates do not add up: when more than one post has a known number they are undefined
 * ({@link UndefinedReason#NOT_MERGEABLE}), because one person may have seen several posts. A count below zero is refused: undefined ({@link UndefinedReason#INVALID_INPUT}) with
 * the posts named. Complexity O(n).
 */
public final class PostQuantity implements PostMetric {

    private final MetricName name;
    private final boolean adds;
    private final Unit unit;
    private final Function<PostInsights, Term> terms;

    private PostQuantity(MetricName name, boolean adds, Unit unit, Function<PostInsights, Term> terms) {
        this.name = name;
        this.adds = adds;
        this.unit = unit;
        this.terms = terms;
    }

    /**
     * What a network reports of a post.
     *
     * @param metric the metric
     * @return the quantity
     */
    public static PostQuantity of(MetricId metric) {
        return of(metric, post -> post.reading(metric));
    }

    /**
     * A number of each post that the caller brings, such as the followers at the time of posting.
     *
     * @param metric what the number is
     * @param source gives the reading of a post; called once a post
     * @return the quantity
     */
    public static PostQuantity of(MetricId metric, Function<PostInsights, Reading> source) {
        Objects.requireNonNull(source, "source");
        return new PostQuantity(
                new MetricName(metric.id(), Optional.empty(), Optional.empty()),
                addsUp(metric),
                Unit.of(metric),
                post -> Term.of(post, metric, source.apply(post)));
    }

    /**
     * The interactions with a post: the sum of a set of counts. One unknown count makes it unknown for that post.
     *
     * @param set which kinds count
     * @return the quantity
     */
    public static PostQuantity interactions(InteractionSet set) {
        return new PostQuantity(
                new MetricName("interactions(" + set + ")", Optional.empty(), Optional.empty()),
                true,
                Unit.EVENTS,
                post -> sum(post, set.kinds()));
    }

    /**
     * One for each post: the denominator of rates per post.
     *
     * @return the quantity
     */
    public static PostQuantity posts() {
        return new PostQuantity(
                new MetricName("posts", Optional.empty(), Optional.empty()),
                true,
                Unit.of("posts"),
                post -> new Term.Known(Fraction.ONE, List.of()));
    }

    /**
     * The same quantity under the code of a definition.
     *
     * @param code the code, such as {@code "R-01"}
     * @return the quantity
     */
    public PostQuantity coded(String code) {
        return new PostQuantity(MetricName.of(code, name.name()), adds, unit, terms);
    }

    @Override
    public MetricName name() {
        return name;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public MetricResult of(PostInsights post) {
        return of(List.of(post));
    }

    @Override
    public MetricResult of(List<PostInsights> posts) {
        List<Term> found = posts.stream().map(this::term).toList();
        if (!adds && found.stream().filter(Term.Known.class::isInstance).count() > 1) {
            return notMergeable(found);
        }
        Gathering gathering = new Gathering();
        List<Fraction> values = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (gathering.take(found.get(i)) instanceof Term.Known known) {
                gathering.use(posts.get(i), known.readings());
                values.add(known.value());
            }
        }
        return gathering
                .noValue(name, unit, UndefinedReason.TOO_FEW, "there are no posts")
                .orElseGet(() -> MetricResult.exact(name, unit, Fraction.sum(values), gathering.evidence()));
    }

    private MetricResult notMergeable(List<Term> found) {
        String why = name.name() + " of several posts cannot be added up: it does not count events";
        Gathering gathering = new Gathering();
        for (Term term : found) {
            if (gathering.take(term) instanceof Term.Known) {
                gathering.leaveOut(UndefinedReason.NOT_MERGEABLE, why);
            }
        }
        return gathering
                .refusal(name, unit)
                .orElseGet(() ->
                        MetricResult.undefined(name, unit, UndefinedReason.NOT_MERGEABLE, why, gathering.evidence()));
    }

    /** By the catalogue; a metric that is not there adds up when it counts events. Money is added up where its currency is known. */
    private static boolean addsUp(MetricId metric) {
        return metric.unit() != MetricUnit.MONEY
                && MetricCatalogue.standard()
                        .definition(metric)
                        .map(MetricDefinition::addsOverPosts)
                        .orElse(metric.unit() == MetricUnit.EVENTS);
    }

    Term term(PostInsights post) {
        return terms.apply(post);
    }

    private static Term sum(PostInsights post, List<MetricId> kinds) {
        List<Term> parts = kinds.stream()
                .map(kind -> Term.of(post, kind, post.reading(kind)))
                .toList();
        return Term.obstacle(parts).orElseGet(() -> {
            List<Fraction> values = new ArrayList<>();
            List<Reading.Value> readings = new ArrayList<>();
            for (Term part : parts) {
                if (part instanceof Term.Known known) {
                    values.add(known.value());
                    readings.addAll(known.readings());
                }
            }
            return new Term.Known(Fraction.sum(values), readings);
        });
    }
}
