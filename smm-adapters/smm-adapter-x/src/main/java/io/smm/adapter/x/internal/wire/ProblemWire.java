package io.smm.adapter.x.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.ArrayList;
import java.util.List;

/**
 * What X says went wrong, in any of its three shapes: a problem object, a list of problems beside data, a list of codes.
 *
 * @param kind the last segment of its type, such as {@code usage-capped}, whichever host stands before it; empty for {@code
 *     about:blank} and where there is none
 * @param code the older number, such as {@code 88}; empty where there is none
 * @param words what it says for people; may be empty
 * @param parameter which parameter it is about; empty where it does not say
 * @param resource the id of what it is about; empty where it does not say
 * @param inner the problems listed in it
 */
public record ProblemWire(
        String kind, String code, String words, String parameter, String resource, List<ProblemWire> inner) {

    /**
     * Reads a problem.
     *
     * @param json stands before it
     * @return what was read
     */
    public static ProblemWire read(JsonReader json) {
        String kind = "";
        String code = "";
        String detail = "";
        String title = "";
        String parameter = "";
        String resource = "";
        List<ProblemWire> inner = new ArrayList<>();
        if (json.isObject() && json.open()) {
            while (json.next()) {
                if (json.name().equals("errors") && json.isArray()) {
                    inner.addAll(json.list(ProblemWire::read));
                } else if (!json.isObject() && !json.isArray()) {
                    String value = json.name().isEmpty() ? "" : json.scalar().orElse("");
                    switch (json.name()) {
                        case "type" -> kind = last(value);
                        case "code" -> code = value;
                        case "detail", "message", "error_description" -> detail = detail.isEmpty() ? value : detail;
                        case "title", "error" -> title = title.isEmpty() ? value : title;
                        case "parameter", "field" -> parameter = value;
                        case "resource_id" -> resource = value;
                        default -> {}
                    }
                }
            }
        }
        return new ProblemWire(kind, code, detail.isEmpty() ? title : detail, parameter, resource, List.copyOf(inner));
    }

    /** {@return itself where it says what kind it is, else the first listed in it} */
    public ProblemWire first() {
        return kind.isEmpty() && !inner.isEmpty() ? inner.get(0) : this;
    }

    private static String last(String type) {
        return type.equals("about:blank") ? "" : type.substring(type.lastIndexOf('/') + 1);
    }
}
