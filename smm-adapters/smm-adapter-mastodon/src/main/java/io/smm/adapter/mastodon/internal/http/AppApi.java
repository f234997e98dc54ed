package io.smm.adapter.mastodon.internal.http;

import io.smm.adapter.mastodon.internal.wire.AppWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.RequestContent;
import io.smm.spi.CallScope;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/v1/apps}. */
public final class AppApi {

    private final Rest rest;

    /**
     * The calls.
     *
     * @param rest the way to call
     */
    public AppApi(Rest rest) {
        this.rest = rest;
    }

    /**
     * Registers an app.
     *
     * @param scope on whose behalf
     * @param name its name
     * @param website its page
     * @param redirectUri where people come back to
     * @param scopes what it may ask for
     * @return the app as the instance knows it
     */
    public AppWire register(CallScope scope, String name, Optional<URI> website, URI redirectUri, List<String> scopes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client_name", name);
        fields.put("redirect_uris", redirectUri.toString());
        fields.put("scopes", String.join(" ", scopes));
        website.ifPresent(page -> fields.put("website", page.toString()));
        return rest.client()
                .call(ApiCall.post(
                        Operations.REGISTER_APP,
                        Caller.anonymous(scope),
                        Rest.url(scope.endpoint(), "api/v1/apps").build(),
                        RequestContent.fields(fields),
                        Rest.answer(AppWire::read)));
    }
}
