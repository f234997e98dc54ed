package io.smm.adapter.mastodon.stub;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What stands in and beside a status, in the shape of the network. */
final class StubShapes {

    private StubShapes() {}

    static List<Map<String, Object>> mentions(String home, StubPost post) {
        StubAccount owner = StubInstance.OWNER;
        return post.text().contains("@" + owner.name())
                ? List.of(Map.of(
                        "id", owner.id(),
                        "username", owner.name(),
                        "acct", owner.name(),
                        "url", home + "/@" + owner.name()))
                : List.of();
    }

    static Map<String, Object> poll(StubPost post) {
        Map<String, Object> asked = Template.object(post.request().get("poll"));
        return Template.element(
                "poll",
                Map.of(
                        "id", "9" + post.id(),
                        "expires",
                                post.at()
                                        .plusSeconds(((Number) asked.get("expires_in")).longValue())
                                        .toString(),
                        "multiple", Boolean.TRUE.equals(asked.get("multiple")),
                        "options",
                                post.pollOptions().stream()
                                        .map(option -> Map.of("title", option, "votes_count", 0))
                                        .toList()));
    }

    static Map<String, Object> media(String home, StubMedia file) {
        String type = file.type().startsWith("image/") ? "image" : "video";
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", file.id());
        values.put("type", type);
        values.put("url", file.looks() > 0 ? null : home + "/media/" + file.id());
        values.put("description", file.description().isEmpty() ? null : file.description());
        return Template.element("media", values);
    }

    static Map<String, Object> scheduled(Map<String, Object> kept) {
        return Template.element(
                "scheduled",
                Map.of(
                        "id", kept.get("id"),
                        "at", kept.get("scheduled_at"),
                        "params", params(kept)));
    }

    private static Map<String, @Nullable Object> params(Map<String, Object> kept) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("text", kept.get("status"));
        params.put("visibility", kept.getOrDefault("visibility", "public"));
        params.put("application_id", 1);
        params.put("with_rate_limit", false);
        params.put("scheduled_at", null);
        params.put("poll", null);
        params.put("idempotency", null);
        params.put("media_ids", null);
        params.put("sensitive", null);
        params.put("spoiler_text", null);
        params.put("language", null);
        params.put("in_reply_to_id", null);
        return params;
    }

    static Map<String, Object> account(String home, String id, ToIntFunction<StubAccount> posts) {
        for (StubAccount one : List.of(StubInstance.OWNER, StubInstance.OTHER, StubInstance.ANA)) {
            if (one.id().equals(id)) {
                return Template.element("account", places(home, one, posts.applyAsInt(one)));
            }
        }
        throw new AssertionError("nobody has the id " + id);
    }

    static Map<String, Object> places(String home, StubAccount one, int posts) {
        return Map.of(
                "id",
                one.id(),
                "username",
                one.name(),
                "acct",
                one.name(),
                "name",
                one.name(),
                "home",
                home,
                "followers",
                12,
                "following",
                3,
                "statuses",
                posts);
    }
}
