package io.smm.adapter.discord;

import com.github.tomakehurst.wiremock.common.Json;
import io.smm.adapter.discord.stub.Exchange;
import io.smm.testkit.SchemaCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/**
 * Holds requests and answers against the webhook operations of an OpenAPI 3.1 description. Counts what it looked at. A field
 * that the description does not know is a fault.
 */
final class OpenApiCheck {

    private static final String HOOK = "/webhooks/{webhook_id}/{webhook_token}";

    /** Operations by Discord's names, with path and method. */
    private static final Map<String, List<String>> OPERATIONS = Map.of(
            "get_webhook_by_token", List.of(HOOK, "get"),
            "execute_webhook", List.of(HOOK, "post"),
            "get_webhook_message", List.of(HOOK + "/messages/{message_id}", "get"),
            "update_webhook_message", List.of(HOOK + "/messages/{message_id}", "patch"),
            "delete_webhook_message", List.of(HOOK + "/messages/{message_id}", "delete"));

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
        Map<String, Object> operation = operation(exchange.operation());
        List<String> faults = new ArrayList<>();
        exchange.request().ifPresent(body -> {
            requests.merge(exchange.operation(), 1, Integer::sum);
            schemas.check(
                    SchemaCheck.object(operation, "requestBody", "content", "application/json", "schema"),
                    body,
                    "request",
                    faults);
        });
        if (exchange.deviates()) {
            deviating++;
            return faults;
        }
        String status = status(operation, exchange.status());
        if (status.isEmpty()) {
            return faults; // 5xx are not described
        }
        exchange.answer().ifPresent(body -> {
            answers.merge(exchange.operation() + " " + status, 1, Integer::sum);
            Map<String, Object> response = schemas.resolved(SchemaCheck.object(operation, "responses", status));
            schemas.check(
                    SchemaCheck.object(response, "content", "application/json", "schema"), body, "answer", faults);
        });
        return faults;
    }

    synchronized String counts() {
        return "requests " + total(requests) + " " + requests + ", answers " + total(answers) + " " + answers
                + ", deviating on purpose " + deviating + ", values " + schemas.values() + ", limits "
                + schemas.limits();
    }

    synchronized Map<String, Integer> requests() {
        return Map.copyOf(requests);
    }

    synchronized Map<String, Integer> answers() {
        return Map.copyOf(answers);
    }

    private Map<String, Object> operation(String name) {
        List<String> where = OPERATIONS.get(name);
        Map<String, Object> operation = SchemaCheck.object(description, "paths", where.get(0), where.get(1));
        if (!name.equals(operation.get("operationId"))) {
            throw new AssertionError(name + " is described as " + operation.get("operationId"));
        }
        return operation;
    }

    private static String status(Map<String, Object> operation, int status) {
        Map<String, Object> responses = SchemaCheck.object(operation, "responses");
        String exact = Integer.toString(status);
        if (responses.containsKey(exact)) {
            return exact;
        }
        if (status / 100 == 4) {
            return "4XX";
        }
        if (status / 100 == 5) {
            return "";
        }
        throw new AssertionError("status " + status + " is not described");
    }

    private static int total(Map<String, Integer> counts) {
        return counts.entrySet().stream().mapToInt(Entry::getValue).sum();
    }
}
