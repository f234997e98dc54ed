package io.smm.metrics;

import io.smm.Network;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import java.time.Instant;
import java.time.LocalDateTime;

/** Writes the numbers of posts down in one line: {@code post("1").with(REACH, 100).without(SAVES).insights()}. */
public final class Posts {

    public static final Network NETWORK = new Network("example");
    public static final Instant READ_AT = Instant.parse("2026-03-02T10:00:00Z");

    private final PostInsights.Builder builder;
    private final Instant readAt;

    private Posts(PostInsights.Builder builder, Instant readAt) {
        this.builder = builder;
        this.readAt = readAt;
    }

    public static Posts post(String id) {
        return post(id, READ_AT);
    }

    public static Posts post(String id, Instant readAt) {
        return new Posts(PostInsights.builder(ref(id)), readAt);
    }

    public static PostRef ref(String id) {
        return PostRef.of(NETWORK, id);
    }

    public static Lineage lineage(MetricId metric, Instant readAt) {
        return Lineage.builder(NETWORK, "native_" + metric.id().replace('-', '_'), readAt)
                .apiVersion("v1")
                .lifetime()
                .build();
    }

    public Posts with(MetricId metric, long count) {
        return with(metric, Reading.of(count, lineage(metric, readAt)));
    }

    public Posts with(MetricId metric, Reading reading) {
        builder.reading(metric, reading);
        return this;
    }

    /** An empty cell: it should be there and is not. */
    public Posts without(MetricId metric) {
        return with(metric, new Reading.Unknown("empty cell"));
    }

    public Posts label(String name, String value) {
        builder.label(name, value);
        return this;
    }

    public Posts publishedAt(String instant) {
        builder.publishedAt(Instant.parse(instant));
        return this;
    }

    public Posts publishedAtLocal(String dateTime) {
        builder.publishedAtLocal(LocalDateTime.parse(dateTime));
        return this;
    }

    public PostInsights insights() {
        return builder.build();
    }
}
