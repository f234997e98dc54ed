package io.smm.adapter.x;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.smm.adapter.x.stub.Exchange;
import io.smm.testkit.SchemaCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds requests and answers against one OpenAPI 3.0 description of X: method, path, the query's parameters and their values, bodies.
 * A validator that others wrote says what is wrong; which fields are not described at all, which schemas allow, we look up ourselves.
 */
final class OpenApiCheck {

    /**
     * What the descriptions leave out and the documentation or recorded answers have: the fields of problems and files, which differ
     * by their type and are held to it by the validator, the owner's numbers, and the versions of a post that was just made; and
     * {@code meta} and {@code type}, which are required of uploads and their progress, described nowhere and in no recorded answer.
     */
    private static final Pattern GAPS = Pattern.compile(
            "(errors\\[\\d+]\\.|includes\\.media\\[\\d+]\\.|(non_public|organic)_metrics\\.|answer\\.data\\.edit_history_)\\S* is not described|lacks meta$|'meta' not found$|processing_info\\b.*('type' not found|lacks type)$");

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getOpenApi30());

    private final ObjectNode description;
    private final SchemaCheck fields;
    private final String problems;
    private final Map<String, Pattern> paths = new TreeMap<>();
    private final Map<String, com.networknt.schema.Schema> compiled = new HashMap<>();
    private final Set<String> operations = new TreeSet<>();
    private final Set<String> notCovered = new TreeSet<>();

    private OpenApiCheck(String json) {
        description = (ObjectNode) JSON.readTree(json);
        problems = json.contains("https://api.x.com/2/problems/")
                ? "https://api.x.com/2/problems/"
                : "https://api.twitter.com/2/problems/";
        fields = new SchemaCheck(JSON.readValue(json, Map.class));
        description
                .get("paths")
                .propertyNames()
                .forEach(path -> paths.put(path, Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+"))));
    }

    static OpenApiCheck of(Path file) {
        try {
            return new OpenApiCheck(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is not as described; nothing when all is. */
    synchronized List<String> faults(Exchange exchange) {
        String method = exchange.method().toLowerCase(Locale.ROOT);
        Optional<String> path = paths.keySet().stream()
                .filter(one -> one.equals(exchange.path())
                        || paths.get(one).matcher(exchange.path()).matches())
                .filter(one -> description.get("paths").get(one).has(method))
                .min((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")));
        if (path.isEmpty()) {
            notCovered.add(exchange.method() + " " + exchange.path());
            return exchange.path().contains("oauth") ? List.of() : List.of("the operation is not described");
        }
        operations.add(exchange.method() + " " + path.get());
        JsonNode operation = description.get("paths").get(path.get()).get(method);
        List<String> faults = new ArrayList<>();
        query(operation, exchange.query(), faults);
        exchange.request().ifPresent(body -> body(operation.path("requestBody"), body, "request", faults));
        if (!exchange.deviates()) {
            answer(operation.get("responses"), exchange, faults);
        }
        return faults;
    }

    synchronized String counts() {
        return "x: " + operations.size() + " operations, " + fields.values() + " fields checked; not covered: "
                + notCovered;
    }

    private void query(JsonNode operation, Map<String, String> query, List<String> faults) {
        Map<String, JsonNode> known = new TreeMap<>();
        operation.path("parameters").forEach(one -> {
            JsonNode parameter = resolved(one);
            if ("query".equals(parameter.get("in").asString())) {
                known.put(parameter.get("name").asString(), parameter);
            }
        });
        known.forEach((name, parameter) -> {
            if (parameter.path("required").asBoolean(false) && !query.containsKey(name)) {
                faults.add("parameter " + name + " is missing");
            }
        });
        query.forEach((name, value) -> {
            JsonNode parameter = known.get(name);
            if (parameter == null) {
                faults.add("parameter " + name + " is not described");
            } else {
                JsonNode schema = parameter.get("schema");
                validate(schema, typed(resolved(schema), value), "parameter " + name, faults);
            }
        });
    }

    private static JsonNode typed(JsonNode schema, String value) {
        return switch (schema.path("type").asString("string")) {
            case "array" -> JSON.valueToTree(List.of(value.split(",", -1)));
            case "integer", "number", "boolean" -> JSON.readTree(value);
            default -> JSON.valueToTree(value);
        };
    }

    private void answer(JsonNode responses, Exchange exchange, List<String> faults) {
        String status = Integer.toString(exchange.status());
        boolean own = responses.has(status);
        if (!own && exchange.status() < 400) {
            faults.add("status " + status + " is not described");
        } else if (own && exchange.answer().isPresent()) {
            body(responses.get(status), exchange.answer().get(), "answer", faults);
        }
    }

    private void body(JsonNode holder, Object value, String where, List<String> faults) {
        JsonNode schema =
                resolved(holder).path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            faults.add(where + " is not described");
            return;
        }
        List<String> found = new ArrayList<>();
        Object spelt = where.equals("answer") ? withOurHost(value) : value;
        validate(schema, JSON.valueToTree(spelt), where, found);
        fields.check(JSON.convertValue(schema, Map.class), spelt, where, found);
        found.stream()
                .filter(fault -> !where.equals("answer") || !GAPS.matcher(fault).find())
                .forEach(faults::add);
    }

    /** The types of problems begin with either host: each description knows one. */
    private Object withOurHost(Object value) {
        return JSON.readValue(
                JSON.writeValueAsString(value).replaceAll("https://api\\.(twitter|x)\\.com/2/problems/", problems),
                Object.class);
    }

    private void validate(JsonNode schema, JsonNode value, String where, List<String> faults) {
        for (Error error : compiled.computeIfAbsent(schema.toString(), key -> compiled(schema))
                .validate(value)) {
            faults.add(where + error.getInstanceLocation() + ": " + error.getMessage());
        }
    }

    /** The schema beside the parts that it refers to. */
    private com.networknt.schema.Schema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", description.get("components"));
        return SCHEMAS.getSchema(whole);
    }

    private JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : description.at(ref.substring(1));
    }
}
