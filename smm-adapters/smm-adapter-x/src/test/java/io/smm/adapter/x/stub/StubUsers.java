package io.smm.adapter.x.stub;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** {@code /2/users}. */
final class StubUsers implements StubPart {

    private final BooleanSupplier newer;

    StubUsers(BooleanSupplier newer) {
        this.newer = newer;
    }

    @Override
    public Map<String, Function<StubRequest, StubAnswer>> answers() {
        return Map.of("GET /2/users/me", this::me);
    }

    private StubAnswer me(StubRequest request) {
        if (request.who().equals(StubX.NOBODY)) {
            return new StubAnswer.Error("app-only");
        }
        Map<String, Object> me = new LinkedHashMap<>(user(request.who()));
        if (request.query().getOrDefault("user.fields", "").contains("public_metrics")) {
            String posts = newer.getAsBoolean() ? "post_count" : "tweet_count";
            me.put("public_metrics", Map.of("followers_count", 3, "following_count", 0, posts, 1, "listed_count", 0));
        }
        return StubAnswer.Value.of(Map.of("data", me));
    }

    static Map<String, Object> user(StubAccount account) {
        return Template.element(
                "user", Map.of("id", account.id(), "username", account.name(), "name", "The " + account.name()));
    }
}
