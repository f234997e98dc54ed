package io.smm.json.internal.codec;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonToken;

/**
 * A list.
 *
 * @param element how an element is written
 * @param <E> an element's type
 */
public record ListCodec<E>(Codec<E> element) implements Codec<List<E>> {

    @Override
    public void write(List<E> value, Output out) {
        out.json().writeStartArray();
        value.forEach(each -> element.write(each, out));
        out.json().writeEndArray();
    }

    @Override
    public List<E> read(Input in) {
        in.expect(JsonToken.START_ARRAY, "a list");
        List<E> elements = new ArrayList<>();
        while (in.json().nextToken() != JsonToken.END_ARRAY) {
            elements.add(in.at(String.valueOf(elements.size()), element));
        }
        return List.copyOf(elements);
    }
}
