package io.smm.adapter.x.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets the stub answer, and shows each exchange to whoever watches. */
final class XTransformer implements ResponseDefinitionTransformerV2 {

    private final StubX x;
    private final Consumer<Exchange> watcher;

    XTransformer(StubX x, Consumer<Exchange> watcher) {
        this.x = x;
        this.watcher = watcher;
    }

    @Override
    public String getName() {
        return "x";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Optional<StubRequest> request = x.request(event.getRequest());
        StubAnswer answer = x.answer(request);
        String operation = request.map(StubRequest::operation).orElse("");
        String reset = Long.toString(x.reset(operation).getEpochSecond());
        ResponseDefinitionBuilder builder = new ResponseDefinitionBuilder();
        if (answer instanceof StubAnswer.Value && !operation.contains("/oauth2/")) {
            builder.withHeader("x-rate-limit-limit", "900")
                    .withHeader("x-rate-limit-remaining", "890")
                    .withHeader("x-rate-limit-reset", reset);
        }
        answer.write(builder, Map.of("{{reset}}", reset));
        ResponseDefinition response = builder.build();
        Map<String, Object> file =
                answer instanceof StubAnswer.Error error ? Template.file("errors/" + error.name()) : Map.of();
        boolean json = response.getBody() != null && !file.containsKey("text");
        request.ifPresent(known -> watcher.accept(new Exchange(
                event.getRequest().getMethod().value(),
                known.operation().split(" ")[1],
                known.isOf("application/json") ? Optional.of(known.json()) : Optional.empty(),
                known.form(),
                known.query(),
                response.getStatus(),
                json ? Exchange.parsed(Json.read(response.getBody(), Object.class)) : Optional.empty(),
                file.containsKey("deviates")
                        || answer instanceof StubAnswer.Nothing
                        || x.reading().isIncomplete())));
        return response;
    }
}
