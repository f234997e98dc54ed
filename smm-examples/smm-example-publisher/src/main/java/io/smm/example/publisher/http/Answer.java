package io.smm.example.publisher.http;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What is answered to a request. */
record Answer(int status, String type, String body) {

    static final int OK = 200;
    static final int CREATED = 201;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int FAILED = 500;
    static final int UNAVAILABLE = 503;

    private static final JsonFactory JSON = new JsonFactory();

    static Answer json(int status, Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            fields.accept(out);
            out.writeEndObject();
        }
        return new Answer(status, "application/json", text + "\n");
    }

    static Answer page(int status, String html) {
        return new Answer(status, "text/html; charset=utf-8", html);
    }

    static Answer error(int status, String error, String message) {
        return json(status, out -> {
            out.writeStringProperty("error", error);
            out.writeStringProperty("message", message);
        });
    }
}
