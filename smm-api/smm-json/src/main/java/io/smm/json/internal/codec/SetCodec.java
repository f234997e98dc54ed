package io.smm.json.internal.codec;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * A set. Its elements are written in the order of their JSON, so that the same set always gives the same document. An element
 * that this version does not know is left out of the set and kept with what is unknown.
 *
 * @param element how an element is written
 * @param <E> an element's type
 */
public record SetCodec<E>(Codec<E> element) implements Codec<Set<E>> {

    @Override
    public void write(Set<E> value, Output out) {
        Set<String> texts = new TreeSet<>();
        for (E each : value) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = JsonStreams.generator(text)) {
                element.write(each, new Output(json, out.variants()));
            }
            texts.add(text.toString());
        }
        out.json().writeStartArray();
        texts.forEach(out.json()::writeRawValue);
        out.json().writeEndArray();
    }

    @Override
    public Set<E> read(Input in) {
        in.expect(JsonToken.START_ARRAY, "a list");
        Set<E> elements = new LinkedHashSet<>();
        Map<String, String> strange = new LinkedHashMap<>();
        int position = 0;
        while (in.json().nextToken() != JsonToken.END_ARRAY) {
            String segment = String.valueOf(position++);
            if (element instanceof EnumCodec<E, ?> names && !names.knows(in)) {
                strange.put(segment, in.raw());
            } else {
                elements.add(in.at(segment, element));
            }
        }
        if (elements.isEmpty() && !strange.isEmpty()) {
            in.keepAll("[" + String.join(",", strange.values()) + "]");
        } else {
            strange.forEach(in::keep);
        }
        return Set.copyOf(elements);
    }
}
