package io.smm.metrics.campaign;

import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where every number comes from, and which numbers a network does not give. */
final class LineageSection {

    private static final String INTRO =
            "Every number keeps its source: the network's own name for it, the version of its interface, the stretch of time it is"
                    + " about, when it was read and how exact the source says it is.";

    private LineageSection() {}

    static Section of(ReportInput in) {
        Map<Key, Tally> tallies = new TreeMap<>();
        for (PostInsights post : in.posts()) {
            post.allReadings()
                    .forEach((metric, readings) -> readings.forEach(reading -> tallies.computeIfAbsent(
                                    Key.of(post, metric, reading), k -> new Tally(post, metric, reading))
                            .add(reading)));
        }
        Table.Builder table = Table.builder(
                "Sources",
                List.of(
                        Column.of("Metric", CellKind.TEXT),
                        Column.of("Network", CellKind.TEXT),
                        Column.of("Native name", CellKind.TEXT),
                        Column.of("API version", CellKind.TEXT),
                        Column.of("Time basis", CellKind.TEXT),
                        Column.of("First read", CellKind.DATE),
                        Column.of("Last read", CellKind.DATE),
                        Column.of("Exactness", CellKind.TEXT),
                        Column.numbers("Posts", "posts")));
        tallies.values().stream().limit(in.rowLimit()).forEach(tally -> table.row(tally.row()));
        table.omittedRows(Math.max(0, tallies.size() - in.rowLimit()));
        return Section.of("Where the numbers come from", INTRO, table.build());
    }

    private static String basis(Lineage lineage) {
        String basis = lineage.timeBasis().name().toLowerCase(Locale.ROOT);
        return lineage.window()
                .map(window -> basis + " " + window.from() + " to before " + window.to())
                .orElse(basis);
    }

    /** What readings share that stand in one row: metric, network, and source or kind of absence. */
    private record Key(String metric, String network, String kind) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::metric).thenComparing(Key::network).thenComparing(Key::kind);

        static Key of(PostInsights post, MetricId metric, Reading reading) {
            String kind = "none: " + reading.getClass().getSimpleName();
            if (reading instanceof Reading.Value value) {
                Lineage lineage = value.lineage();
                kind = "from: " + lineage.nativeName() + " " + lineage.apiVersion() + basis(lineage)
                        + lineage.exactness();
            }
            return new Key(metric.id(), post.post().network().id(), kind);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** One row in the making. */
    private static final class Tally {
        private final PostInsights post;
        private final MetricId metric;
        private final Reading sample;
        private long posts;
        private @Nullable Instant first;
        private @Nullable Instant last;

        Tally(PostInsights post, MetricId metric, Reading sample) {
            this.post = post;
            this.metric = metric;
            this.sample = sample;
        }

        void add(Reading reading) {
            posts++;
            if (reading instanceof Reading.Value value) {
                value.lineage().observedAt().ifPresent(read -> {
                    first = first == null || read.isBefore(first) ? read : first;
                    last = last == null || read.isAfter(last) ? read : last;
                });
            }
        }

        List<Cell> row() {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(Words.sentence(metric.id().replace('-', ' '))));
            row.add(new Cell.Text(post.post().network().id()));
            row.addAll(sample instanceof Reading.Value value ? source(value.lineage()) : absence());
            row.add(new Cell.Number(BigDecimal.valueOf(posts), "posts"));
            return row;
        }

        private List<Cell> source(Lineage lineage) {
            return List.of(
                    new Cell.Text(lineage.nativeName()),
                    lineage.apiVersion().<Cell>map(Cell.Text::new).orElseGet(() -> missing("the source states none")),
                    new Cell.Text(basis(lineage)),
                    moment(first),
                    moment(last),
                    new Cell.Text(lineage.exactness().name().toLowerCase(Locale.ROOT)));
        }

        private List<Cell> absence() {
            MetricResult why = PostQuantity.of(metric).of(post);
            Cell again = new Cell.Undefined(why.reason().orElse(UndefinedReason.MISSING_INPUT), "");
            return List.of(Cell.of(why), again, again, again, again, again);
        }

        private static Cell moment(@Nullable Instant instant) {
            return instant != null ? new Cell.Moment(instant) : missing("nobody recorded it");
        }

        private static Cell missing(String why) {
            return new Cell.Undefined(UndefinedReason.MISSING_INPUT, why);
        }
    }
}
