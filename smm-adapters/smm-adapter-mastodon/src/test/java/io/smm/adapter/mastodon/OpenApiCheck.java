package io.smm.adapter.mastodon;

import com.github.tomakehurst.wiremock.common.Json;
import io.smm.adapter.mastodon.stub.Exchange;
import io.smm.testkit.SchemaCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds requests and answers against an OpenAPI 3.1 description: bodies down to their fields, the names of parameters and of fields
 * of forms. Counts what it looked at.
 */
final class OpenApiCheck {

    private final Map<String, Object> description;
    private final SchemaCheck schemas;
    private final Map<String, Integer> requests = new TreeMap<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private int deviating;

    private OpenApiCheck(Map<String, Object> description) {
        this.description = description;
        this.schemas = new SchemaCheck(description);
    }

    @SuppressWarnings("unchecked")
    static OpenApiCheck of(Path file) {
        try {
            return new OpenApiCheck(Json.read(Files.readString(file), Map.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is not as described; nothing when all is. */
    synchronized List<String> faults(Exchange exchange) {
        String name = exchange.method() + " " + exchange.path();
        Map<String, Object> operation = SchemaCheck.object(
                description, "paths", exchange.path(), exchange.method().toLowerCase(Locale.ROOT));
        List<String> faults = new ArrayList<>();
        requests.merge(name, 1, Integer::sum);
        parameters(operation, exchange, faults);
        exchange.request()
                .ifPresent(body -> schemas.check(
                        SchemaCheck.object(operation, "requestBody", "content", "application/json", "schema"),
                        body,
                        "request",
                        faults));
        form(operation, exchange, faults);
        if (exchange.deviates()) {
            deviating++;
            return faults;
        }
        Map<String, Object> responses = SchemaCheck.object(operation, "responses");
        String status = Integer.toString(exchange.status());
        if (!responses.containsKey(status)) {
            faults.add("status " + status + " is not described");
            return faults;
        }
        answers.merge(name + " " + status, 1, Integer::sum);
        Map<String, Object> response = schemas.resolved(SchemaCheck.object(responses, status));
        exchange.answer()
                .filter(body -> response.containsKey("content"))
                .ifPresent(body -> schemas.check(
                        SchemaCheck.object(response, "content", "application/json", "schema"), body, "answer", faults));
        return faults;
    }

    synchronized String counts() {
        return "requests " + total(requests) + " of " + requests.size() + " operations, answers " + total(answers) + " "
                + answers + ", deviating on purpose " + deviating + ", values " + schemas.values() + ", limits "
                + schemas.limits();
    }

    synchronized Set<String> operations() {
        return new TreeSet<>(requests.keySet());
    }

    private void parameters(Map<String, Object> operation, Exchange exchange, List<String> faults) {
        Set<String> known = new HashSet<>();
        if (operation.get("parameters") instanceof List<?> parameters) {
            for (Object parameter : parameters) {
                Map<String, Object> one = schemas.resolved(SchemaCheck.object(Map.of("it", parameter), "it"));
                if ("query".equals(one.get("in"))) {
                    known.add(String.valueOf(one.get("name")));
                }
            }
        }
        exchange.query().keySet().stream()
                .map(parameter -> parameter.replace("[]", ""))
                .filter(parameter -> !known.contains(parameter))
                .forEach(parameter -> faults.add("parameter " + parameter + " is not described"));
    }

    /** The description has JSON alone for what the network takes as forms too: the names are held against its fields. */
    private void form(Map<String, Object> operation, Exchange exchange, List<String> faults) {
        if (exchange.form().isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        names(SchemaCheck.object(operation, "requestBody", "content", "application/json", "schema"), known);
        exchange.form().keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> faults.add("field " + field + " of the form is not described"));
    }

    private void names(Map<String, Object> given, Set<String> names) {
        Map<String, Object> schema = schemas.resolved(given);
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.keySet().forEach(name -> names.add(String.valueOf(name)));
        }
        for (String keyword : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.get(keyword) instanceof List<?> choices) {
                choices.forEach(choice -> names(SchemaCheck.object(Map.of("it", choice), "it"), names));
            }
        }
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
