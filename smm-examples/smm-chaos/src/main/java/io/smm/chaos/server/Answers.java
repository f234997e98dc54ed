package io.smm.chaos.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Bodies as they come and go. */
final class Answers {

    private static final JsonFactory JSON = new JsonFactory();

    private Answers() {}

    /** A field of text of the request's body; empty text when there is none. */
    static String field(HttpExchange exchange, String name) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            for (@Nullable JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && json.currentName().equals(name)) {
                    json.nextToken();
                    return json.getString();
                }
            }
        }
        return "";
    }

    static void json(HttpExchange exchange, int status, Consumer<JsonGenerator> fields) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            fields.accept(out);
            out.writeEndObject();
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, status, text.toString());
    }

    static void refuse(HttpExchange exchange, int status, String code) throws IOException {
        json(exchange, status, out -> out.writeStringProperty("code", code));
    }

    static void text(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        send(exchange, 200, text);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
