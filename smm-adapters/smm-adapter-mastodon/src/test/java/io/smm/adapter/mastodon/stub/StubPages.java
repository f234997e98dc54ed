package io.smm.adapter.mastodon.stub;

import com.github.tomakehurst.wiremock.http.Request;
import io.smm.testkit.tck.PagingSituation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Cuts lists into pages. */
final class StubPages {

    /** An id that stands behind all others, of either kind. */
    private static final String BEYOND_ALL = "199999999999999999";

    private StubPages() {}

    /** A page of a list, with the next one named in the header and never by the items. */
    static <T> StubAnswer page(
            String home,
            Map<String, String> query,
            List<T> all,
            Function<T, String> id,
            Function<T, Map<String, Object>> show,
            Request request,
            PagingSituation situation) {
        int limit = Integer.parseInt(query.getOrDefault("limit", "20"));
        String after = query.getOrDefault("max_id", "");
        if (situation == PagingSituation.SAME_PLACE_FOR_EVER && !after.isEmpty()) {
            return new StubAnswer.Value(200, List.of(), Optional.of(link(home, request, query, after)));
        }
        if (situation == PagingSituation.EMPTY_PAGE_WITH_NEXT && after.isEmpty()) {
            return new StubAnswer.Value(200, List.of(), Optional.of(link(home, request, query, BEYOND_ALL)));
        }
        List<T> left = all.stream()
                .filter(one -> after.isEmpty() || id.apply(one).compareTo(after) < 0)
                .toList();
        List<T> items = left.subList(0, Math.min(limit, left.size()));
        Optional<String> link = left.size() > items.size()
                ? Optional.of(link(home, request, query, id.apply(items.get(items.size() - 1))))
                : Optional.empty();
        return new StubAnswer.Value(200, items.stream().map(show).toList(), link);
    }

    private static String link(String home, Request request, Map<String, String> query, String after) {
        StringBuilder next = new StringBuilder(home + request.getUrl().replaceFirst("\\?.*", "") + "?");
        query.forEach((field, value) -> {
            if (!field.equals("max_id")) {
                next.append(field.replace("[]", "%5B%5D"))
                        .append('=')
                        .append(value)
                        .append('&');
            }
        });
        next.append("max_id=").append(after);
        return "<" + next + ">; rel=\"next\", <" + home + "/api/elsewhere?min_id=1>; rel=\"prev\"";
    }
}
