package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
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
        long byteStart = 0;
        long byteEnd = 0;
        List<FeatureWire> features = List.of();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "features" -> features = features(json);
                    case "index" -> {
                        boolean there = json.open();
                        while (there && json.next()) {
                            switch (json.name()) {
                                case "byteStart" -> byteStart = json.number(0);
                                case "byteEnd" -> byteEnd = json.number(0);
                                default -> {}
                            }
                        }
                    }
                    default -> {}
                }
            }
        }
        return new FacetWire(byteStart, byteEnd, features);
    }

    private static List<FeatureWire> features(JsonReader json) {
        List<FeatureWire> read = json.list(FeatureWire::read);
        return read.contains(FeatureWire.UNKNOWN)
                ? read.stream()
                        .filter(feature -> !feature.equals(FeatureWire.UNKNOWN))
                        .toList()
                : read;
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
}
