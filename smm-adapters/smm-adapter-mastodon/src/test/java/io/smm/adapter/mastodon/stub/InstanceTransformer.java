package io.smm.adapter.mastodon.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Does what a call does and answers what came of it. */
final class InstanceTransformer implements ResponseDefinitionTransformerV2 {

    private final StubInstance instance;
    private final Consumer<Exchange> watcher;

    InstanceTransformer(StubInstance instance, Consumer<Exchange> watcher) {
        this.instance = instance;
        this.watcher = watcher;
    }

    @Override
    public String getName() {
        return "mastodon";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String path = URI.create(request.getAbsoluteUrl()).getPath();
        Optional<Routes.Route> route = Routes.of(request.getMethod().value(), path);
        StubAnswer answer = instance.answer(request, route);
        ResponseDefinitionBuilder builder = new ResponseDefinitionBuilder();
        String operation = route.map(Routes.Route::operation).orElse("");
        Map<String, String> places = Map.of("{{reset}}", instance.reset(instance.reset(operation)));
        if (!(answer instanceof StubAnswer.Error)) {
            builder.withHeader("X-RateLimit-Limit", "300")
                    .withHeader("X-RateLimit-Remaining", "290")
                    .withHeader("X-RateLimit-Reset", instance.reset(instance.reset("")));
        }
        answer.write(builder, places);
        ResponseDefinition response = builder.build();
        Map<String, Object> file =
                answer instanceof StubAnswer.Error error ? Template.file("errors/" + error.name()) : Map.of();
        boolean json = response.getBody() != null && !file.containsKey("text");
        boolean sent = String.valueOf(request.getHeader("Content-Type")).startsWith("application/json");
        route.ifPresent(known -> watcher.accept(new Exchange(
                request.getMethod().value(),
                known.path(),
                sent ? Optional.of(StubPosts.json(request)) : Optional.empty(),
                StubInstance.form(request),
                StubInstance.query(request),
                response.getStatus(),
                json ? Exchange.parsed(Json.read(response.getBody(), Object.class)) : Optional.empty(),
                file.containsKey("deviates") || instance.posts().isIncomplete())));
        return response;
    }
}
