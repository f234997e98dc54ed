package io.smm.adapter.discord.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Does what a call does and answers what came of it. */
final class DiscordTransformer implements ResponseDefinitionTransformerV2 {

    private final StubDiscord discord;
    private final Consumer<Exchange> watcher;

    DiscordTransformer(StubDiscord discord, Consumer<Exchange> watcher) {
        this.discord = discord;
        this.watcher = watcher;
    }

    @Override
    public String getName() {
        return "discord";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    @SuppressWarnings("unchecked")
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String operation =
                event.getResponseDefinition().getTransformerParameters().getString("operation");
        StubAnswer answer = discord.answer(operation, request);
        ResponseDefinitionBuilder builder =
                ResponseDefinitionBuilder.like(event.getResponseDefinition()).but();
        answer.write(builder);
        ResponseDefinition response = builder.build();
        boolean sends = request.getMethod().equals(RequestMethod.POST)
                || request.getMethod().equals(RequestMethod.PATCH);
        Map<String, Object> file =
                answer instanceof StubAnswer.Error error ? Template.file("errors/" + error.name()) : Map.of();
        boolean json = response.getBody() != null && !file.containsKey("text");
        watcher.accept(new Exchange(
                operation,
                sends ? Optional.of(StubDiscord.body(request)) : Optional.empty(),
                response.getStatus(),
                json ? Optional.of(Json.read(response.getBody(), Map.class)) : Optional.empty(),
                file.containsKey("deviates")));
        return response;
    }
}
