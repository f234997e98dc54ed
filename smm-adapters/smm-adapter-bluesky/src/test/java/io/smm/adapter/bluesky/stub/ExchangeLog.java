package io.smm.adapter.bluesky.stub;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what was sent and what was answered, one JSON object a line, for the check against the network's lexicons
 * (smm-examples/smm-e2e/lexicons tells the form). No header that could hold a token; no password.
 */
final class ExchangeLog implements ServeEventListener {

    private static final Path FILE = newFile();
    private static final int MOST_TEXT = 100;
    private static final String OF_TOMORROW = "OfTomorrow";
    private static final Map<String, String> SIDES = Map.of("request", "requestBody", "answer", "responseBody");

    private final Supplier<String> origin;

    ExchangeLog(Supplier<String> origin) {
        this.origin = origin;
    }

    @Override
    public String getName() {
        return "exchange-log";
    }

    @Override
    public void beforeResponseSent(ServeEvent event, Parameters parameters) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("origin", origin.get());
        LoggedRequest request = event.getRequest();
        if (!Call.of(request).isOfXrpc()) {
            return; // no lexicon tells of it
        }
        line.put("method", request.getMethod().getName());
        line.put("nsid", Call.of(request).nsid());
        line.put("query", query(request));
        addRequest(line, request);
        addAnswer(line, event.getResponse());
        Map<String, Object> deviates = deviations(event, line);
        if (!deviates.isEmpty()) {
            line.put("deviates", deviates);
        }
        append(OneLine.of(line) + "\n");
    }

    /** What is wrong on purpose: as a scenario says, or because a side holds something that only a later network will know. */
    private static Map<String, Object> deviations(ServeEvent event, Map<String, @Nullable Object> line) {
        Map<String, Object> deviates = new LinkedHashMap<>();
        if (event.getStubMapping().getMetadata() != null
                && event.getStubMapping().getMetadata().get("deviates") instanceof Map<?, ?> declared) {
            declared.forEach((side, why) -> deviates.put(String.valueOf(side), why));
        }
        SIDES.forEach((side, body) -> {
            if (String.valueOf(line.get(body)).contains(OF_TOMORROW)) {
                deviates.put(side, "holds what only a later network knows");
            }
        });
        return deviates;
    }

    private static Map<String, Object> query(LoggedRequest request) {
        Map<String, Object> query = new LinkedHashMap<>();
        request.getQueryParams().forEach((name, parameter) -> query.put(name, parameter.values()));
        return query;
    }

    private static void addRequest(Map<String, @Nullable Object> line, LoggedRequest request) {
        String type = request.getHeader("Content-Type");
        if (type == null) {
            line.put("requestBody", null);
            return;
        }
        line.put("requestHeaders", Map.of("content-type", type));
        if (!type.startsWith("application/json")) {
            line.put("requestBody", null);
            line.put("requestBytes", request.getBody().length);
            return;
        }
        Map<String, Object> body = new HashMap<>(Call.of(request).body());
        body.computeIfPresent("password", (name, secret) -> "***");
        line.put("requestBody", body);
    }

    private static void addAnswer(Map<String, @Nullable Object> line, LoggedResponse answer) {
        if (answer.getFault() != null) {
            line.put("status", null);
            line.put("responseBody", null);
            return;
        }
        line.put("status", answer.getStatus());
        String type = answer.getHeaders() == null
                        || !answer.getHeaders().getHeader("Content-Type").isPresent()
                ? ""
                : answer.getHeaders().getHeader("Content-Type").firstValue();
        if (!type.isEmpty()) {
            line.put("responseHeaders", Map.of("content-type", type));
        }
        String body = answer.getBodyAsString();
        if (type.startsWith("application/json")) {
            Object value = Json.read(body, Object.class);
            hideTokens(value);
            line.put("responseBody", value);
        } else {
            line.put("responseBody", null);
            if (!body.isEmpty()) {
                line.put("responseText", body.substring(0, Math.min(body.length(), MOST_TEXT)));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void hideTokens(Object body) {
        if (body instanceof Map<?, ?> fields) {
            for (String token : List.of("accessJwt", "refreshJwt")) {
                ((Map<String, Object>) fields).computeIfPresent(token, (name, secret) -> "***");
            }
        }
    }

    private static void append(String line) {
        try {
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path newFile() {
        Path file = Path.of("target", "exchanges", "bluesky.jsonl");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file;
    }
}
