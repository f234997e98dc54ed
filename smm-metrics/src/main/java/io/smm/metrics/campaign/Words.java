package io.smm.metrics.campaign;

import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.UndefinedReason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the report says things. */
final class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Words() {}

    /** "engagement-rate-by-reach(reactions+comments)" as "Engagement rate by reach (reactions + comments)". */
    static String of(MetricName metric) {
        return base(metric) + variant(metric).map(words -> " (" + words + ")").orElse("");
    }

    /** "engagement-rate-by-reach(reactions+comments)" as "Engagement rate by reach". */
    static String base(MetricName metric) {
        return sentence(metric.name().split("\\(", 2)[0].replace('-', ' '));
    }

    /** "engagement-rate-by-reach(reactions+comments)" as "reactions + comments". */
    static Optional<String> variant(MetricName metric) {
        String[] parts = metric.name().split("\\(", 2);
        return parts.length == 1
                ? Optional.empty()
                : Optional.of(parts[1].replace(")", "")
                        .replace("+", " + ")
                        .replace("/", " / ")
                        .replace(",", ", ")
                        .replace('-', ' '));
    }

    static String of(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String of(UndefinedReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "3 posts used, 2 left out (missing input)", or nothing left out said. */
    static String of(Evidence evidence) {
        return of(evidence, "post");
    }

    /** The same of other things than posts. */
    static String of(Evidence evidence, String noun) {
        String used = count(evidence.used(), noun) + " used";
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
