package io.smm.json.internal.codec;

import io.smm.error.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * A map whose keys are texts.
 *
 * @param key how keys are written
 * @param value how values are written
 * @param sorted whether it is written in the order of its keys' texts, because it has no order of its own
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public record MapCodec<K, V>(TextKey<K> key, Codec<V> value, boolean sorted) implements Codec<Map<K, V>> {

    @Override
    public void write(Map<K, V> map, Output out) {
        Map<String, V> texts = sorted ? new TreeMap<>() : new LinkedHashMap<>();
        map.forEach((each, content) -> texts.put(key.to().apply(each), content));
        out.json().writeStartObject();
        texts.forEach((name, content) -> {
            out.json().writeName(name);
            value.write(content, out);
        });
        out.json().writeEndObject();
    }

    @Override
    public Map<K, V> read(Input in) {
        in.expect(JsonToken.START_OBJECT, "an object");
        Map<K, V> entries = new LinkedHashMap<>();
        Map<String, String> strange = new LinkedHashMap<>();
        while (in.json().nextToken() != JsonToken.END_OBJECT) {
            String name = in.json().currentName();
            in.json().nextToken();
            K known = known(name, in);
            if (known == null) {
                strange.put(name, in.raw());
            } else {
                entries.put(known, in.at(name, value));
            }
        }
        if (entries.isEmpty() && !strange.isEmpty()) {
            in.keepAll(JsonStreams.object(strange));
        } else {
            strange.forEach(in::keep);
        }
        return Collections.unmodifiableMap(entries);
    }

    private @Nullable K known(String name, Input in) {
        try {
            return key.from().apply(name);
        } catch (InvalidInputException | IllegalArgumentException strange) {
            if (key.tolerant()) {
                return null;
            }
            throw in.fault("has a key that is no " + key.type().getSimpleName());
        }
    }
}
