package io.smm.example.publisher.http;

import io.smm.error.Faults;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The fields of a request's body: one JSON object of texts. Collects all that is wrong with them. Not thread-safe. */
final class Fields {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Faults faults;

    private Fields(String subject) {
        faults = Faults.of(subject);
    }

    static Fields read(String subject, String body, Set<String> known) {
        Fields fields = new Fields(subject);
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                fields.faults.add("body", "must be a JSON object").raise();
            } else {
                fields.read(json, known);
            }
        } catch (JacksonException notJson) {
            fields.faults
                    .add("body", "is no JSON: " + notJson.getOriginalMessage())
                    .raise();
        }
        return fields;
    }

    /** A field that must be there; when it is not, what is returned is empty text, until {@link #raise}. */
    String text(String name) {
        faults.check(values.containsKey(name), name, "is needed");
        return values.getOrDefault(name, "");
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A moment, or how long from now. */
    Instant moment(String name, Clock clock) {
        String text = text(name);
        Optional<Instant> moment = Moments.read(text, clock);
        faults.check(text.isEmpty() || moment.isPresent(), name, Moments.HOW);
        return moment.orElse(Instant.EPOCH);
    }

    Fields check(boolean holds, String name, String message) {
        faults.check(holds, name, message);
        return this;
    }

    void raise() {
        faults.raise();
    }

    private void read(JsonParser json, Set<String> known) {
        for (@Nullable JsonToken token = json.nextToken(); token == JsonToken.PROPERTY_NAME; token = json.nextToken()) {
            String name = json.currentName();
            boolean text = json.nextToken() == JsonToken.VALUE_STRING;
            faults.check(known.contains(name), name, "is not known; known are " + new TreeSet<>(known));
            faults.check(text, name, "must be text");
            if (text) {
                values.put(name, json.getString());
            }
            json.skipChildren();
        }
        faults.check(
                json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null,
                "body",
                "goes on after its end");
    }
}
