package io.smm.adapter.discord.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stub answers: a value, an error of a scenario file, or nothing at all. */
sealed interface StubAnswer {

    /** A value; null for no body. */
    record Value(@Nullable Map<String, Object> body) implements StubAnswer {
        @Override
        public void write(ResponseDefinitionBuilder response) {
            if (body != null) {
                response.withBody(Bytes.of(body));
            }
        }
    }

    /** An error by the name of its file. */
    record Error(String name) implements StubAnswer {
        @Override
        public void write(ResponseDefinitionBuilder response) {
            Map<String, Object> file = Template.file("errors/" + name);
            response.withStatus(((Number) file.get("status")).intValue());
            Template.object(file.get("headers"))
                    .forEach((key, value) -> response.withHeader(key, String.valueOf(value)));
            response.withBody(file.containsKey("text") ? String.valueOf(file.get("text")) : Bytes.of(file.get("body")));
        }
    }

    /** The line breaks. */
    record Nothing() implements StubAnswer {
        @Override
        public void write(ResponseDefinitionBuilder response) {
            response.withFault(Fault.CONNECTION_RESET_BY_PEER);
        }
    }

    void write(ResponseDefinitionBuilder response);
}
