package io.smm.adapter.mastodon.stub;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls that the stub serves. */
final class Routes {

    /**
     * A call.
     *
     * @param operation its name in the stub: method and path
     * @param path the path as the description spells it
     * @param id what stood in the path's place; empty text for none
     */
    record Route(String operation, String path, String id) {}

    private static final Map<String, Pattern> ALL = new LinkedHashMap<>();

    static {
        for (String operation : new String[] {
            "GET /api/v2/instance",
            "GET /api/v1/instance",
            "POST /api/v1/apps",
            "POST /oauth/token",
            "POST /oauth/revoke",
            "GET /api/v1/accounts/verify_credentials",
            "GET /api/v1/accounts/lookup",
            "GET /api/v1/accounts/{id}/statuses",
            "POST /api/v1/accounts/{id}/mute",
            "POST /api/v1/accounts/{id}/block",
            "POST /api/v1/statuses",
            "GET /api/v1/statuses/{id}",
            "PUT /api/v1/statuses/{id}",
            "DELETE /api/v1/statuses/{id}",
            "GET /api/v1/statuses/{id}/source",
            "GET /api/v1/statuses/{id}/history",
            "GET /api/v1/statuses/{id}/context",
            "POST /api/v1/statuses/{id}/reblog",
            "POST /api/v1/statuses/{id}/favourite",
            "POST /api/v1/statuses/{id}/unfavourite",
            "POST /api/v2/media",
            "GET /api/v1/media/{id}",
            "GET /api/v1/scheduled_statuses",
            "GET /api/v1/scheduled_statuses/{id}",
            "DELETE /api/v1/scheduled_statuses/{id}",
            "GET /api/v1/notifications",
            "GET /api/v2/search",
            "GET /api/v1/timelines/tag/{hashtag}"
        }) {
            ALL.put(operation, Pattern.compile(operation.replaceAll("\\{\\w+}", "([^/]+)")));
        }
    }

    private Routes() {}

    static Optional<Route> of(String method, String path) {
        for (Map.Entry<String, Pattern> one : ALL.entrySet()) {
            Matcher matcher = one.getValue().matcher(method + " " + path);
            if (matcher.matches()) {
                String id = matcher.groupCount() == 0 ? "" : matcher.group(1);
                return Optional.of(new Route(one.getKey(), one.getKey().split(" ")[1], id));
            }
        }
        return Optional.empty();
    }
}
