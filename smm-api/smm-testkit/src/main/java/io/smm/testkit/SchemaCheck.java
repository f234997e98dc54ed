package io.smm.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * As much of JSON Schema as networks' OpenAPI descriptions use, for tests that hold an adapter's traffic and its stubs against them.
 * A field that a description does not know is a fault; formats are not looked at. Counts the values and limits that it looked at.
 * Not thread-safe.
 */
public final class SchemaCheck {

    private final Map<String, Object> description;
    private int values;
    private int limits;

    /**
     * Reads schemas of a description.
     *
     * @param description the whole description, parsed, within which references lead
     */
    public SchemaCheck(Map<String, Object> description) {
        this.description = description;
    }

    /** {@return how many values it looked at} */
    public int values() {
        return values;
    }

    /** {@return how many limits it looked at} */
    public int limits() {
        return limits;
    }

    /**
     * Looks at a value and all in it.
     *
     * @param given the schema, or a reference to it
     * @param value the value, parsed
     * @param at what the value is called in what is found
     * @param faults gets what is not as described
     */
    public void check(Map<String, Object> given, @Nullable Object value, String at, List<String> faults) {
        values++;
        Map<String, Object> schema = merged(given);
        alternatives(schema, value, at, faults);
        if (schema.containsKey("type") && !types(schema).contains(typeOf(value)) && !isWholeNumber(schema, value)) {
            faults.add(at + " is " + typeOf(value) + ", not " + schema.get("type"));
            return;
        }
        if (value instanceof String text) {
            text(schema, text, at, faults);
        } else if (value instanceof Number number) {
            bound(schema, "minimum", number.doubleValue(), true, at, faults);
            bound(schema, "maximum", number.doubleValue(), false, at, faults);
        } else if (value instanceof List<?> items) {
            items(schema, items, at, faults);
        } else if (value instanceof Map<?, ?> fields && schema.containsKey("type")) {
            fields(schema, fields, at, faults);
        }
        if (schema.containsKey("const") && !String.valueOf(schema.get("const")).equals(String.valueOf(value))) {
            faults.add(at + " is not " + schema.get("const"));
        }
        if (schema.get("enum") instanceof List<?> choices
                && choices.stream().map(String::valueOf).noneMatch(String.valueOf(value)::equals)) {
            faults.add(at + " is none of " + choices);
        }
    }

    /**
     * What a reference leads to.
     *
     * @param schema a schema or a reference
     * @return what it leads to; anything else as it is
     */
    public Map<String, Object> resolved(Map<String, Object> schema) {
        if (!(schema.get("$ref") instanceof String ref)) {
            return schema;
        }
        return object(description, ref.substring("#/".length()).split("/"));
    }

    /**
     * What lies in a description.
     *
     * @param from where to begin
     * @param path the names on the way
     * @return the object there
     * @throws NullPointerException when nothing is there
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Map<String, Object> from, String... path) {
        Object at = from;
        for (String step : path) {
            at = Objects.requireNonNull(((Map<String, Object>) at).get(step), () -> String.join("/", path));
        }
        return (Map<String, Object>) at;
    }

    private void alternatives(Map<String, Object> schema, @Nullable Object value, String at, List<String> faults) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<Map<String, Object>> choices = schemas(schema.get(keyword));
            if (choices.isEmpty()) {
                continue;
            }
            List<String> closest = null;
            for (Map<String, Object> choice : choices) {
                List<String> own = new ArrayList<>();
                check(choice, value, at, own);
                if (closest == null || own.size() < closest.size()) {
                    closest = own;
                }
            }
            faults.addAll(Objects.requireNonNull(closest));
        }
    }

    private void text(Map<String, Object> schema, String text, String at, List<String> faults) {
        int length = text.codePointCount(0, text.length());
        bound(schema, "minLength", length, true, at, faults);
        bound(schema, "maxLength", length, false, at, faults);
        if (schema.get("pattern") instanceof String pattern) {
            limits++;
            if (!Pattern.compile(pattern).matcher(text).find()) {
                faults.add(at + " does not match " + pattern);
            }
        }
    }

    private void items(Map<String, Object> schema, List<?> items, String at, List<String> faults) {
        bound(schema, "minItems", items.size(), true, at, faults);
        bound(schema, "maxItems", items.size(), false, at, faults);
        if (Boolean.TRUE.equals(schema.get("uniqueItems")) && new HashSet<>(items).size() != items.size()) {
            faults.add(at + " holds something twice");
        }
        if (schema.containsKey("items")) {
            for (int i = 0; i < items.size(); i++) {
                check(object(schema, "items"), items.get(i), at + "[" + i + "]", faults);
            }
        }
    }

    private void fields(Map<String, Object> schema, Map<?, ?> fields, String at, List<String> faults) {
        Map<String, Object> known = schema.containsKey("properties") ? object(schema, "properties") : Map.of();
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !fields.containsKey(name))
                    .forEach(name -> faults.add(at + " lacks " + name));
        }
        fields.forEach((name, value) -> {
            String path = at + "." + name;
            if (known.containsKey(String.valueOf(name))) {
                check(object(known, String.valueOf(name)), value, path, faults);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?>) {
                check(object(schema, "additionalProperties"), value, path, faults);
            } else {
                faults.add(path + " is not described");
            }
        });
    }

    private void bound(
            Map<String, Object> schema, String keyword, double actual, boolean least, String at, List<String> faults) {
        if (schema.get(keyword) instanceof Number bound) {
            limits++;
            if (least ? actual < bound.doubleValue() : actual > bound.doubleValue()) {
                faults.add(at + " breaks " + keyword + " " + bound);
            }
        }
    }

    /** A schema with all that it refers to or adds up from. */
    private Map<String, Object> merged(Map<String, Object> given) {
        Map<String, Object> schema = new LinkedHashMap<>(resolved(given));
        if (schema.containsKey("$ref")) {
            return merged(schema);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        Set<Object> required = new HashSet<>();
        List<Map<String, Object>> parts = new ArrayList<>();
        schemas(schema.get("allOf")).forEach(part -> parts.add(merged(part)));
        parts.forEach(part -> part.forEach(schema::putIfAbsent));
        parts.add(schema);
        for (Map<String, Object> part : parts) {
            if (part.containsKey("properties")) {
                properties.putAll(object(part, "properties"));
            }
            if (part.get("required") instanceof List<?> names) {
                required.addAll(names);
            }
        }
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        if (!required.isEmpty()) {
            schema.put("required", List.copyOf(required));
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> schemas(@Nullable Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    private static List<?> types(Map<String, Object> schema) {
        return schema.get("type") instanceof List<?> several ? several : List.of(schema.get("type"));
    }

    private static boolean isWholeNumber(Map<String, Object> schema, @Nullable Object value) {
        return types(schema).contains("number") && value instanceof Number;
    }

    private static String typeOf(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Number) {
            return value instanceof Integer || value instanceof Long ? "integer" : "number";
        }
        return value instanceof List<?> ? "array" : "object";
    }
}
