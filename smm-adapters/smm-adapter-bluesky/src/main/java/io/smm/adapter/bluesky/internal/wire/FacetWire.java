package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * {@code app.bsky.richtext.facet}: a stretch of text that is more than text.
 *
 * @param byteStart where it begins, in bytes of the text in UTF-8
 * @param byteEnd where it ends, the last byte not included
 * @param features what it is; those that we do not know are left out
 */
public record FacetWire(long byteStart, long byteEnd, List<FeatureWire> features) {

    /**
     * Copies the features.
     *
     * @param byteStart where it begins, in bytes of the text in UTF-8
     * @param byteEnd where it ends, the last byte not included
     * @param features what it is
     */
    public FacetWire {
        features = List.copyOf(features);
    }

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read; without a place, it begins and ends at 0
     */
    static FacetWire read(JsonReader json) {
        long[] range = {0, 0};
        List<FeatureWire> features = new ArrayList<>(1);
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "index" -> range = range(json);
                    case "features" -> readFeatures(json, features);
                    default -> {}
                }
            }
        }
        return new FacetWire(range[0], range[1], features);
    }

    private static void readFeatures(JsonReader json, List<FeatureWire> features) {
        json.list(feature -> {
            FeatureWire.read(feature).ifPresent(features::add);
            return feature;
        });
    }

    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeObjectPropertyStart("index");
        out.writeNumberProperty("byteStart", byteStart);
        out.writeNumberProperty("byteEnd", byteEnd);
        out.writeEndObject();
        out.writeArrayPropertyStart("features");
        features.forEach(feature -> feature.write(out));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static long[] range(JsonReader json) {
        Field<Long> start = new Field.Absent<>();
        Field<Long> end = new Field.Absent<>();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "byteStart" -> start = json.number();
                    case "byteEnd" -> end = json.number();
                    default -> {}
                }
            }
        }
        return new long[] {start.value().orElse(0L), end.value().orElse(0L)};
    }
}
