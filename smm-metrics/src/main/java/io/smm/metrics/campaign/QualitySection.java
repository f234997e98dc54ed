package io.smm.metrics.campaign;

import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.quality.DataQuality;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import io.smm.metrics.report.Findings;
import io.smm.metrics.report.Section;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What in the numbers cannot be true. */
final class QualitySection {

    private static final String INTRO =
            "What cannot be true stays in the sums and is listed here; nothing is repaired. What is refused takes the value away"
                    + " from every metric that needs it.";

    /** So that a list that is cut off never hides what is impossible behind what is only unusual. */
    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(Finding::severity).reversed().thenComparing(Comparator.naturalOrder());

    private QualitySection() {}

    static Section of(ReportInput in) {
        List<Finding> all = Stream.of(in.findings(), DataQuality.check(in.posts()), repeated(in))
                .flatMap(List::stream)
                .distinct()
                .sorted(GRAVEST_FIRST)
                .toList();
        List<Finding> shown = all.stream().limit(in.rowLimit()).toList();
        return Section.of("Data quality", INTRO, new Findings(shown, all.size() - shown.size()));
    }

    /** Posts that are there twice with the same times of reading: no history, but a post given twice. */
    private static List<Finding> repeated(ReportInput in) {
        return in.readings().stream()
                .collect(Collectors.groupingBy(QualitySection::postAndTimes, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> new Finding(
                        Finding.DUPLICATE_POST,
                        Severity.NOTICE,
                        (String) entry.getKey().get(1),
                        "is there " + entry.getValue()
                                + " times with the same time of reading; only the last one counts"))
                .toList();
    }

    private static List<Object> postAndTimes(PostInsights post) {
        return List.of(
                post.post().network().id(),
                post.post().id(),
                post.allReadings().values().stream()
                        .flatMap(List::stream)
                        .filter(Reading.Value.class::isInstance)
                        .map(reading -> ((Reading.Value) reading).lineage().observedAt())
                        .collect(Collectors.toSet()));
    }
}
