package io.smm.adapter.x.stub;

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
import org.jspecify.annotations.Nullable;

/** The scenario files: answers with places {@code "{{name}}"} for values; {@code "{{name?}}"} is left out without one. */
final class Template {

    static final String FOLDER = "scenarios/x/v2";

    private static final Object NOTHING = new Object();
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)(\\??)}}");

    private Template() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> element(String name, Map<String, ? extends @Nullable Object> values) {
        Object element = file("elements/" + name).get("element");
        return (Map<String, Object>) Objects.requireNonNull(fill(Objects.requireNonNull(element), values));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> file(String name) {
        String path = "/" + FOLDER + "/" + name + ".json";
        try (InputStream bytes = Template.class.getResourceAsStream(path)) {
            Objects.requireNonNull(bytes, path);
            return Json.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), Map.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable Object fill(@Nullable Object template, Map<String, ? extends @Nullable Object> values) {
        if (template instanceof Map<?, ?> fields) {
            Map<String, @Nullable Object> filled = new LinkedHashMap<>();
            fields.forEach((name, value) -> {
                Object content = fill(value, values);
                if (content != NOTHING) {
                    filled.put(String.valueOf(name), content);
                }
            });
            return filled;
        }
        return template instanceof String text ? fillText(text, values) : template;
    }

    private static @Nullable Object fillText(String text, Map<String, ? extends @Nullable Object> values) {
        Matcher place = PLACE.matcher(text);
        if (place.matches()) {
            Object value = values.get(place.group(1));
            if (value == null
                    && !values.containsKey(place.group(1))
                    && place.group(2).isEmpty()) {
                throw new IllegalStateException("no value for " + text);
            }
            return value == null && !place.group(2).isEmpty() ? NOTHING : value;
        }
        return place.replaceAll(found -> Matcher.quoteReplacement(String.valueOf(values.get(found.group(1)))));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(@Nullable Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
