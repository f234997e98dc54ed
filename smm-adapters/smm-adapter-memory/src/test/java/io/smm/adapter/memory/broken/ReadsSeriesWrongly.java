package io.smm.adapter.memory.broken;

import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.insight.InsightQuery;
import io.smm.insight.Lineage;
import io.smm.insight.MetricSeries;
import io.smm.insight.Reading;
import io.smm.insight.SeriesPoint;
import io.smm.post.PostRef;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.SeriesReader;
import io.smm.spi.SeriesRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Takes the steps of a series for something else. */
final class ReadsSeriesWrongly extends BrokenAdapter {

    private final BiFunction<InsightQuery, MetricSeries, List<SeriesPoint>> wrong;

    private ReadsSeriesWrongly(NetworkAdapter good, BiFunction<InsightQuery, MetricSeries, List<SeriesPoint>> wrong) {
        super(good);
        this.wrong = wrong;
    }

    /** A day's number says that it is the lifetime's. */
    static ReadsSeriesWrongly periodAsLifetime(NetworkAdapter good) {
        return new ReadsSeriesWrongly(
                good,
                (query, series) -> series.points().stream()
                        .map(point -> point.reading() instanceof Reading.Value value
                                ? new SeriesPoint(
                                        point.window(),
                                        new Reading.Value(
                                                value.number(),
                                                lineage(value).lifetime().build()))
                                : point)
                        .toList());
    }

    /** A step that the network left out is told as zero. */
    static ReadsSeriesWrongly gapAsZero(NetworkAdapter good) {
        return new ReadsSeriesWrongly(good, (query, series) -> {
            List<SeriesPoint> filled = new ArrayList<>(series.points());
            Reading.Value some = (Reading.Value) series.points().get(0).reading();
            for (TimeWindow step : query.steps()) {
                if (series.points().stream().noneMatch(point -> point.window().equals(step))) {
                    filled.add(new SeriesPoint(
                            step, Reading.of(0, lineage(some).period(step).build())));
                }
            }
            return filled;
        });
    }

    private static Lineage.Builder lineage(Reading.Value value) {
        Lineage lineage = value.lineage();
        return Lineage.builder(
                lineage.network(), lineage.nativeName(), lineage.observedAt().orElseThrow());
    }

    @Override
    public Optional<SeriesReader> seriesReader() {
        return super.seriesReader().map(good -> new SeriesReader() {
            @Override
            public SeriesRules rules() {
                return good.rules();
            }

            @Override
            public List<MetricSeries> post(Connection connection, PostRef post, InsightQuery query) {
                return broken(query, good.post(connection, post, query));
            }

            @Override
            public List<MetricSeries> account(Connection connection, InsightQuery query) {
                return broken(query, good.account(connection, query));
            }
        });
    }

    private List<MetricSeries> broken(InsightQuery query, List<MetricSeries> series) {
        return series.stream()
                .map(one -> new MetricSeries(one.metric(), one.part(), wrong.apply(query, one)))
                .toList();
    }
}
