package io.smm.adapter.bluesky.stub;

import com.github.tomakehurst.wiremock.common.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer with places for values: {@code "{{name}}"} must get one, a field {@code "{{name?}}"} without one is left out. */
final class Template {

    static final String FOLDER = "scenarios/bluesky/2026-08-20";

    private static final Object NOTHING = new Object();
    private static final Pattern WHOLE = Pattern.compile("\\{\\{(\\w+)(\\??)}}");

    private Template() {}

    /** An element of a list, filled. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> element(String name, Map<String, ?> values) {
        String file = "/" + FOLDER + "/elements/" + name + ".json";
        try (InputStream bytes = Template.class.getResourceAsStream(file)) {
            Objects.requireNonNull(bytes, file);
            Map<String, Object> content =
                    Json.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), Map.class);
            return (Map<String, Object>) fill(Objects.requireNonNull(content.get("element"), file), values);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Object fill(Object template, Map<String, ?> values) {
        if (template instanceof Map<?, ?> fields) {
            Map<String, Object> filled = new LinkedHashMap<>();
            fields.forEach((name, value) -> {
                Object content = fill(value, values);
                if (content != NOTHING) {
                    filled.put(String.valueOf(name), content);
                }
            });
            return filled;
        }
        if (template instanceof List<?> elements) {
            return elements.stream().map(element -> fill(element, values)).toList();
        }
        return template instanceof String text ? fillText(text, values) : template;
    }

    static Object fillText(String text, Map<String, ?> values) {
        Matcher place = WHOLE.matcher(text);
        if (place.matches()) {
            Object value = values.get(place.group(1));
            if (value == null && place.group(2).isEmpty()) {
                throw new IllegalStateException("no value for " + text);
            }
            return value == null ? NOTHING : value;
        }
        return place.replaceAll(found -> Matcher.quoteReplacement(String.valueOf(values.get(found.group(1)))));
    }
}
