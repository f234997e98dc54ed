package io.smm.e2e.docs;

import io.smm.insight.MetricAvailability;
import io.smm.insight.MetricCatalogue;
import io.smm.insight.MetricDefinition;
import io.smm.insight.NativeMetric;
import io.smm.insight.Uniqueness;
import java.util.Locale;
import java.util.stream.Collectors;

/** The catalogue of metrics as Markdown. */
final class CatalogueTables {

    private CatalogueTables() {}

    /** One row a metric. */
    static String meanings(MetricCatalogue catalogue) {
        StringBuilder table = new StringBuilder(
                "| metric | about | unit | meaning | adds over posts | adds over time |\n|---|---|---|---|---|---|\n");
        for (MetricDefinition one : catalogue.definitions()) {
            row(
                    table,
                    "`" + one.metric().id() + "`",
                    words(one.kind()),
                    words(one.metric().unit()),
                    one.meaning(),
                    one.addsOverPosts() ? "yes" : "–",
                    one.addsOverTime() ? "yes" : "–");
        }
        return table.toString();
    }

    /** One row a metric, network, level and native name. */
    static String names(MetricCatalogue catalogue) {
        StringBuilder table = new StringBuilder(
                "| metric | network | level | its name there | time | each person once | given | what to know |\n"
                        + "|---|---|---|---|---|---|---|---|\n");
        for (MetricDefinition metric : catalogue.definitions()) {
            for (NativeMetric one : catalogue.namesOf(metric.metric())) {
                row(
                        table,
                        "`" + one.metric().id() + "`",
                        one.network().id(),
                        words(one.level()),
                        "`" + one.nativeName() + "`" + mark(one),
                        one.bases().stream().map(CatalogueTables::words).collect(Collectors.joining(", ")),
                        one.uniqueness() == Uniqueness.ONCE_EACH ? "yes" : "–",
                        given(one.availability()),
                        one.note());
            }
        }
        return table.toString();
    }

    private static String mark(NativeMetric row) {
        return switch (row.status()) {
            case OFFICIAL -> "";
            case THIRD_PARTY -> "¹";
            case NOT_RECHECKED -> "²";
        };
    }

    private static String given(MetricAvailability availability) {
        if (availability instanceof MetricAvailability.Withdrawn gone) {
            return "gone since " + gone.since();
        }
        if (availability instanceof MetricAvailability.Conditional only) {
            return only.condition();
        }
        if (availability instanceof MetricAvailability.Announced said) {
            return "yes; announced on " + said.on() + ": " + said.what();
        }
        return "yes";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
