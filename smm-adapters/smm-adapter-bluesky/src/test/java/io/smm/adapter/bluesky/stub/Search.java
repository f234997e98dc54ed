package io.smm.adapter.bluesky.stub;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a search finds: words and phrases in the text, tags in the facets, as the lexicon tells them apart. */
final class Search {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Call call;

    Search(Call call) {
        this.call = call;
        if (call.query("q").isBlank()) {
            throw new IllegalStateException("the parameter q is required");
        }
    }

    /** The posts that are found, newest first. */
    List<StubPost> in(Collection<StubPost> posts) {
        return posts.stream()
                .filter(this::holds)
                .sorted(Comparator.comparing(StubPost::indexedAt).reversed())
                .toList();
    }

    private boolean holds(StubPost post) {
        String text = String.valueOf(post.value().get("text")).toLowerCase(Locale.ROOT);
        Matcher word = WORD.matcher(call.query("q").toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (!text.contains(word.group(1) == null ? word.group(2) : word.group(1))) {
                return false;
            }
        }
        return tags(post).toList().containsAll(call.queries("tag"))
                && (call.query("lang").isEmpty()
                        || list(post.value().get("langs")).contains(call.query("lang")))
                && (call.query("since").isEmpty() || !post.indexedAt().isBefore(Instant.parse(call.query("since"))));
    }

    private static Stream<String> tags(StubPost post) {
        return list(post.value().get("facets")).stream()
                .flatMap(facet -> list(((Map<?, ?>) facet).get("features")).stream())
                .map(feature -> String.valueOf(((Map<?, ?>) feature).get("tag")));
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> items ? items : List.of();
    }
}
