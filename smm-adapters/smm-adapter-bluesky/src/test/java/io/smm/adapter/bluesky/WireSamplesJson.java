package io.smm.adapter.bluesky;

import com.github.tomakehurst.wiremock.common.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as maps and lists, found by paths such as {@code thread.replies.0.post}: read without any of the adapter's code. */
final class WireSamplesJson {

    private WireSamplesJson() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return Json.read(text, Map.class);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }

    static Optional<Object> find(Object json, String path) {
        @Nullable Object at = json;
        for (String step : path.split("\\.")) {
            if (at instanceof List<?> list) {
                at = list.get(Integer.parseInt(step));
            } else if (at instanceof Map<?, ?> map) {
                at = map.get(step);
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(at);
    }

    static Object at(Object json, String path) {
        return find(json, path).orElseThrow(() -> new AssertionError("the sample has no '" + path + "'"));
    }

    static String text(Object json, String path) {
        return (String) at(json, path);
    }

    static long number(Object json, String path) {
        return ((Number) at(json, path)).longValue();
    }

    /** A list; an empty one when there is none. */
    @SuppressWarnings("unchecked")
    static List<Object> list(Object json, String path) {
        return (List<Object>) find(json, path).orElse(List.of());
    }

    /** Puts another value where one is. */
    @SuppressWarnings("unchecked")
    static void replace(Object json, String path, Object value) {
        at(json, path);
        int last = path.lastIndexOf('.');
        Object parent = last < 0 ? json : at(json, path.substring(0, last));
        String step = path.substring(last + 1);
        if (parent instanceof List<?>) {
            ((List<Object>) parent).set(Integer.parseInt(step), value);
        } else {
            object(parent).put(step, value);
        }
    }
}
