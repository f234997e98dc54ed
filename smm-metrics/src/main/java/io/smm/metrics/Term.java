package io.smm.metrics;

import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.ReadingCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one post brings to a metric. */
sealed interface Term {

    /** A number, and the readings that it was made of. */
    record Known(Fraction value, List<Reading.Value> readings) implements Term {}

    /** No number: an input is not known. */
    record Unknown(UndefinedReason reason, String why) implements Term {

        /** Several unknown inputs of one post: their common reason, else that something is missing. */
        static Unknown merge(List<Unknown> parts) {
            String why = parts.stream().map(Unknown::why).distinct().collect(Collectors.joining("; "));
            UndefinedReason first = parts.get(0).reason();
            boolean common = parts.stream().allMatch(part -> part.reason() == first);
            return new Unknown(common ? first : UndefinedReason.MISSING_INPUT, why);
        }
    }

    /** No number for anybody: an input cannot be true. */
    record Refused(List<Finding> findings) implements Term {}

    /** What keeps a post from having a number: all that is refused, else all that is unknown; empty when nothing does. */
    static Optional<Term> obstacle(List<Term> parts) {
        List<Finding> refused = new ArrayList<>();
        List<Unknown> unknown = new ArrayList<>();
        for (Term part : parts) {
            if (part instanceof Refused bad) {
                refused.addAll(bad.findings());
            } else if (part instanceof Unknown missing) {
                unknown.add(missing);
            }
        }
        if (!refused.isEmpty()) {
            return Optional.of(new Refused(List.copyOf(refused)));
        }
        return unknown.isEmpty() ? Optional.empty() : Optional.of(Unknown.merge(unknown));
    }

    static Term of(PostInsights post, MetricId metric, Reading reading) {
        Optional<Finding> refused = ReadingCheck.refused(post, metric, reading);
        if (refused.isPresent()) {
            return new Refused(List.of(refused.get()));
        }
        if (reading instanceof Reading.Value value) {
            return new Known(Fraction.of(value.number()), List.of(value));
        }
        if (reading instanceof Reading.NotReported notReported) {
            return new Unknown(UndefinedReason.NOT_REPORTED_BY_NETWORK, metric + ": " + notReported.why());
        }
        if (reading instanceof Reading.Withheld withheld) {
            return new Unknown(UndefinedReason.SUPPRESSED, metric + ": " + withheld.why());
        }
        if (reading instanceof Reading.Unknown unknown) {
            return new Unknown(UndefinedReason.MISSING_INPUT, metric + ": " + unknown.why());
        }
        return new Unknown(UndefinedReason.MISSING_INPUT, metric + ": not among the numbers that were read");
    }
}
