package io.smm.adapter.x.stub;

import java.util.Map;
import java.util.function.Function;

/** {@code /2/users}. */
final class StubUsers implements StubPart {

    @Override
    public Map<String, Function<StubRequest, StubAnswer>> answers() {
        return Map.of("GET /2/users/me", StubUsers::me);
    }

    private static StubAnswer me(StubRequest request) {
        return request.who().equals(StubX.NOBODY)
                ? new StubAnswer.Error("app-only")
                : StubAnswer.Value.of(Map.of("data", user(request.who())));
    }

    static Map<String, Object> user(StubAccount account) {
        return Template.element(
                "user", Map.of("id", account.id(), "username", account.name(), "name", "The " + account.name()));
    }
}
