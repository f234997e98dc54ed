package io.smm.metrics.campaign;

import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.UndefinedReason;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the report says things. */
final class Words {

    private Words() {}

    /** "engagement-rate-by-reach(reactions+comments)" as "Engagement rate by reach (reactions + comments)". */
    static String of(MetricName metric) {
        String[] parts = metric.name().split("\\(", 2);
        String base = sentence(parts[0].replace('-', ' '));
        return parts.length == 1
                ? base
                : base + " ("
                        + parts[1].replace(")", "")
                                .replace("+", " + ")
                                .replace("/", " / ")
                                .replace('-', ' ') + ")";
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String of(UndefinedReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "3 posts used, 2 left out (missing input)", or nothing left out said. */
    static String of(Evidence evidence) {
        String used = count(evidence.used(), "post") + " used";
        if (evidence.leftOutTotal() == 0) {
            return used;
        }
        Map<UndefinedReason, Long> leftOut = evidence.leftOut();
        String reasons = leftOut.entrySet().stream()
                .map(entry -> entry.getValue() + " " + of(entry.getKey()))
                .collect(Collectors.joining(", "));
        return used + ", " + evidence.leftOutTotal() + " left out (" + reasons + ")";
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
