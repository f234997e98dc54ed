package io.smm.metrics.website;

import io.smm.error.InvalidInputException;
import io.smm.insight.MetricCatalogue;
import io.smm.insight.MetricDefinition;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostVisits;
import io.smm.insight.Reading;
import io.smm.insight.VisitAttribution;
import io.smm.insight.WebsiteReport;
import io.smm.insight.WebsiteRow;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds up what a website counted for the visits that posts brought. Only what counts events adds up; users, who may come back by
 * another link, do not. No row is zero visits only when the report says that it is complete; else nobody knows.
 */
public final class VisitTotals {

    private VisitTotals() {}

    /**
     * What the link of one post brought. O(rows).
     *
     * @param visits the visits
     * @param post the post
     * @param metric what to add up, such as {@link MetricId#SESSIONS}
     * @return the sum, or why there is none
     */
    public static MetricResult of(VisitAttribution visits, PostVisits post, MetricId metric) {
        return sum(post.rows(), visits.report(), metric);
    }

    /**
     * What all these posts brought together, with the visits of which only is known that one of them did. O(rows).
     *
     * @param visits the visits
     * @param metric what to add up
     * @return the sum, or why there is none
     */
    public static MetricResult ofAllPosts(VisitAttribution visits, MetricId metric) {
        return sum(rowsOfAllPosts(visits), visits.report(), metric);
    }

    /**
     * The rows of which is known that one of these posts brought them.
     *
     * @param visits the visits
     * @return the rows of each post, then those that fit several
     */
    public static List<WebsiteRow> rowsOfAllPosts(VisitAttribution visits) {
        return Stream.concat(visits.posts().stream().flatMap(post -> post.rows().stream()), visits.ambiguous().stream())
                .toList();
    }

    /**
     * What cannot be told apart between several posts. O(rows).
     *
     * @param visits the visits
     * @param metric what to add up
     * @return the sum, or why there is none
     */
    public static MetricResult ambiguous(VisitAttribution visits, MetricId metric) {
        return sum(visits.ambiguous(), visits.report(), metric);
    }

    /**
     * What came from elsewhere. O(rows).
     *
     * @param visits the visits
     * @param metric what to add up
     * @return the sum, or why there is none
     */
    public static MetricResult elsewhere(VisitAttribution visits, MetricId metric) {
        return sum(visits.elsewhere(), visits.report(), metric);
    }

    /**
     * Tells whether visits add up in a metric.
     *
     * @param metric the metric
     * @return whether it counts events
     */
    public static boolean addsUp(MetricId metric) {
        return metric.unit() != MetricUnit.MONEY
                && MetricCatalogue.standard()
                        .definition(metric)
                        .map(MetricDefinition::addsOverPosts)
                        .orElse(metric.unit() == MetricUnit.EVENTS);
    }

    static MetricResult sum(List<WebsiteRow> rows, WebsiteReport report, MetricId metric) {
        if (!addsUp(metric)) {
            throw InvalidInputException.of("VisitTotals", "metric", metric + " does not add up over visits");
        }
        MetricName name = new MetricName(metric.id(), Optional.empty(), Optional.empty());
        Unit unit = Unit.of(metric);
        Evidence.Builder evidence = Evidence.builder();
        if (!report.query().metrics().contains(metric)) {
            String why = "the website was not asked for " + metric.id();
            return MetricResult.undefined(name, unit, UndefinedReason.MISSING_INPUT, why, Evidence.none());
        }
        if (rows.isEmpty() && !report.complete()) {
            String why = "there is no row, and the report is not complete";
            return MetricResult.undefined(name, unit, UndefinedReason.SUPPRESSED, why, Evidence.none());
        }
        List<Fraction> counts = new ArrayList<>();
        for (WebsiteRow row : rows) {
            if (!(row.reading(metric) instanceof Reading.Value value)) {
                String why = metric.id() + " of a row is not known";
                return MetricResult.undefined(name, unit, UndefinedReason.MISSING_INPUT, why, evidence.build());
            }
            evidence.used(List.of(value));
            counts.add(Fraction.of(value.number()));
        }
        return MetricResult.exact(name, unit, Fraction.sum(counts), evidence.build());
    }
}
