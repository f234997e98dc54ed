package io.smm.adapter.x.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stub answers: a value, a refusal of a scenario file, or nothing at all. */
sealed interface StubAnswer {

    /**
     * A value.
     *
     * @param status the status
     * @param body the body; null for none
     */
    record Value(int status, @Nullable Object body) implements StubAnswer {
        static Value of(@Nullable Object body) {
            return new Value(200, body);
        }

        @Override
        public void write(ResponseDefinitionBuilder response, Map<String, String> places) {
            response.withStatus(status).withHeader("Content-Type", "application/json");
            if (body != null) {
                response.withBody(Bytes.of(body));
            }
        }
    }

    /**
     * A refusal.
     *
     * @param name the name of its file
     */
    record Error(String name) implements StubAnswer {
        @Override
        public void write(ResponseDefinitionBuilder response, Map<String, String> places) {
            Map<String, Object> file = Template.file("errors/" + name);
            response.withStatus(((Number) file.get("status")).intValue());
            Template.object(file.get("headers"))
                    .forEach((key, value) -> response.withHeader(
                            key, places.getOrDefault(String.valueOf(value), String.valueOf(value))));
            response.withBody(file.containsKey("text") ? String.valueOf(file.get("text")) : Bytes.of(file.get("body")));
        }
    }

    /** The line breaks. */
    record Nothing() implements StubAnswer {
        @Override
        public void write(ResponseDefinitionBuilder response, Map<String, String> places) {
            response.withFault(Fault.CONNECTION_RESET_BY_PEER);
        }
    }

    void write(ResponseDefinitionBuilder response, Map<String, String> places);
}
