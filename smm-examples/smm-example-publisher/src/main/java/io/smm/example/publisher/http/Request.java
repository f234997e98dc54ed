package io.smm.example.publisher.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked. */
record Request(
        String method, List<String> path, Map<String, String> query, Headers headers, String body, boolean tooLarge) {

    static final int MOST_BYTES = 64 * 1024;

    static Request read(HttpExchange exchange) throws IOException {
        List<String> path = Arrays.stream(exchange.getRequestURI().getPath().split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        return new Request(
                exchange.getRequestMethod(),
                path,
                pairs(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders(),
                new String(body, StandardCharsets.UTF_8),
                body.length > MOST_BYTES);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** Whether it is a form of a page that was sent. */
    boolean isForm() {
        return method.equals("POST") && isAction();
    }

    /** The fields of a form. */
    Map<String, String> form() {
        return pairs(body);
    }

    /** The method and the path, with a star for the id or the action in it. */
    String route() {
        if (isAction()) {
            return method + " /do/*";
        }
        if (path.size() > 1 && path.get(0).equals("posts")) {
            return method + " /posts/*" + (path.size() > 2 ? "/" + String.join("/", path.subList(2, path.size())) : "");
        }
        return method + " /" + String.join("/", path);
    }

    private boolean isAction() {
        return path.size() == 2 && path.get(0).equals("do");
    }

    private static Map<String, String> pairs(@Nullable String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                values.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
