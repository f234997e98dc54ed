package io.smm.insight;

import io.smm.Network;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rows of one network and level in the making: each call adds a row, or says more of the row before it. */
final class NativeRows {

    private final List<NativeMetric> rows;
    private final Network network;
    private final InsightLevel level;
    private final Set<TimeBasis> bases;

    NativeRows(List<NativeMetric> rows, Network network, InsightLevel level, TimeBasis... bases) {
        this.rows = rows;
        this.network = network;
        this.level = level;
        this.bases = bases.length == 0 ? Set.of() : EnumSet.copyOf(List.of(bases));
    }

    /** The network gives the metric under each of these names. */
    NativeRows row(MetricId metric, String... names) {
        Uniqueness uniqueness = switch (metric.unit()) {
            case PEOPLE -> Uniqueness.ONCE_EACH;
            case EVENTS -> Uniqueness.EVERY_TIME;
            case FRACTION, LEVEL, SECONDS, MONEY, SCORE -> Uniqueness.UNSTATED;
        };
        for (String name : names) {
            rows.add(new NativeMetric(
                    metric,
                    network,
                    level,
                    name,
                    bases,
                    uniqueness,
                    new MetricAvailability.Available(),
                    FactStatus.OFFICIAL,
                    ""));
        }
        return this;
    }

    NativeRows gone(String since) {
        return available(new MetricAvailability.Withdrawn(LocalDate.parse(since)));
    }

    NativeRows when(String condition) {
        return available(new MetricAvailability.Conditional(condition));
    }

    NativeRows announced(String on, String what) {
        return available(new MetricAvailability.Announced(LocalDate.parse(on), what));
    }

    NativeRows thirdParty() {
        return founded(FactStatus.THIRD_PARTY);
    }

    NativeRows notRechecked() {
        return founded(FactStatus.NOT_RECHECKED);
    }

    NativeRows note(String note) {
        NativeMetric row = last();
        return replace(new NativeMetric(
                row.metric(),
                network,
                level,
                row.nativeName(),
                bases,
                row.uniqueness(),
                row.availability(),
                row.status(),
                note));
    }

    /** The number counts each person once within its window although the metric counts events. */
    NativeRows onceEach() {
        NativeMetric row = last();
        return replace(new NativeMetric(
                row.metric(),
                network,
                level,
                row.nativeName(),
                bases,
                Uniqueness.ONCE_EACH,
                row.availability(),
                row.status(),
                row.note()));
    }

    private NativeRows available(MetricAvailability availability) {
        NativeMetric row = last();
        return replace(new NativeMetric(
                row.metric(),
                network,
                level,
                row.nativeName(),
                bases,
                row.uniqueness(),
                availability,
                row.status(),
                row.note()));
    }

    private NativeRows founded(FactStatus status) {
        NativeMetric row = last();
        return replace(new NativeMetric(
                row.metric(),
                network,
                level,
                row.nativeName(),
                bases,
                row.uniqueness(),
                row.availability(),
                status,
                row.note()));
    }

    private NativeMetric last() {
        return rows.get(rows.size() - 1);
    }

    private NativeRows replace(NativeMetric row) {
        rows.set(rows.size() - 1, row);
        return this;
    }
}
