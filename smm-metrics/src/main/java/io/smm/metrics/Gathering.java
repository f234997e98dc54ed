package io.smm.metrics;

import io.smm.insight.Lineage;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.insight.TimeBasis;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sorts what posts bring into used, left out and refused, and says why there is no value when there is none. */
final class Gathering {

    private static final int MOST_NAMED = 20;

    /** The bases that name a stretch of time; what stands at one moment goes with any of them. */
    private static final Set<TimeBasis> STRETCHES = Set.of(TimeBasis.LIFETIME, TimeBasis.PERIOD);

    private final Evidence.Builder evidence = Evidence.builder();
    private final List<Finding> refused = new ArrayList<>();
    private final Map<UndefinedReason, TreeSet<String>> reasons = new HashMap<>();
    private boolean anyUsed;

    /** Takes note of what is unknown or refused; gives back what it was given. */
    Term take(Term term) {
        if (term instanceof Term.Refused bad) {
            refused.addAll(bad.findings());
            evidence.leftOut(UndefinedReason.INVALID_INPUT);
            bad.findings().forEach(evidence::finding);
        } else if (term instanceof Term.Unknown unknown) {
            leaveOut(unknown.reason(), unknown.why());
        }
        return term;
    }

    void leaveOut(UndefinedReason reason, String why) {
        evidence.leftOut(reason);
        reasons.computeIfAbsent(reason, r -> new TreeSet<>()).add(why);
    }

    void use(PostInsights post, List<Reading.Value> readings) {
        anyUsed = true;
        evidence.used(readings);
        if (isMixed(readings)) {
            String message = "puts together numbers about different stretches of time";
            flag(new Finding(
                    Finding.MIXED_TIME_BASES, Severity.NOTICE, post.post().id(), message));
        }
    }

    /** Whether two readings name different stretches of time. A loop, as it runs once for each post and metric. */
    private static boolean isMixed(List<Reading.Value> readings) {
        Lineage first = null;
        for (Reading.Value reading : readings) {
            Lineage lineage = reading.lineage();
            if (!STRETCHES.contains(lineage.timeBasis())) {
                continue;
            }
            if (first == null) {
                first = lineage;
            } else if (lineage.timeBasis() != first.timeBasis()
                    || !lineage.window().equals(first.window())) {
                return true;
            }
        }
        return false;
    }

    void flag(Finding finding) {
        evidence.finding(finding);
    }

    Evidence evidence() {
        return evidence.build();
    }

    /** The undefined result when something is refused or nothing could be used; empty when a value can be computed. */
    Optional<MetricResult> noValue(MetricName name, Unit unit, UndefinedReason whenEmpty, String emptyWhy) {
        Optional<MetricResult> refusal = refusal(name, unit);
        if (refusal.isPresent() || anyUsed) {
            return refusal;
        }
        if (reasons.isEmpty()) {
            return Optional.of(undefined(name, unit, whenEmpty, emptyWhy));
        }
        UndefinedReason reason =
                reasons.size() == 1 ? reasons.keySet().iterator().next() : UndefinedReason.MISSING_INPUT;
        String why = reasons.values().stream()
                .flatMap(TreeSet::stream)
                .sorted()
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining("; "));
        return Optional.of(undefined(name, unit, reason, why));
    }

    /** The undefined result when something is refused. */
    Optional<MetricResult> refusal(MetricName name, Unit unit) {
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        String items = refused.stream()
                .sorted()
                .limit(MOST_NAMED)
                .map(finding -> finding.subject() + ": " + finding.message())
                .collect(Collectors.joining("; "));
        String more = refused.size() > MOST_NAMED ? "; and " + (refused.size() - MOST_NAMED) + " more" : "";
        return Optional.of(undefined(name, unit, UndefinedReason.INVALID_INPUT, items + more));
    }

    private MetricResult undefined(MetricName name, Unit unit, UndefinedReason reason, String why) {
        return MetricResult.undefined(name, unit, reason, why, evidence());
    }
}
