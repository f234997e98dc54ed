package io.smm.adapter.x;

import io.smm.adapter.x.stub.Exchange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Holds each exchange of every test against X's descriptions where part {@code specs} runs; else looks away. An exchange in the
 * older names is held against 2.166, one in the newer names against 2.167, one that has neither against both.
 */
final class SpecWatch {

    static final Path FOLDER = Path.of("../../../shared/specs/x");

    private static final Set<String> OLDER = Set.of(
            "tweet.fields",
            "referenced_tweets",
            "retweet_count",
            "edit_history_tweet_ids",
            "note_tweet",
            "tweet_count",
            "total_tweet_count",
            "tweets");
    private static final Set<String> NEWER = Set.of(
            "post.fields",
            "referenced_posts",
            "repost_count",
            "edit_history_post_ids",
            "note_post",
            "post_count",
            "posts");

    private static final Map<String, OpenApiCheck> CHECKS = checks();
    private static final List<String> FAULTS = new CopyOnWriteArrayList<>();

    private SpecWatch() {}

    static boolean present() {
        return Files.isDirectory(FOLDER);
    }

    static OpenApiCheck older() {
        return OpenApiCheck.of(FOLDER.resolve("openapi-docs-2.166-classic-names.json"));
    }

    static OpenApiCheck newer() {
        return OpenApiCheck.of(FOLDER.resolve("openapi-docs-2.167.json"));
    }

    /** To be given to a stub. */
    static void watch(Exchange exchange) {
        CHECKS.forEach((version, check) -> {
            if (speaks(exchange, version)) {
                List<String> faults = check.faults(exchange);
                if (!faults.isEmpty()) {
                    FAULTS.add(
                            exchange.method() + " " + exchange.path() + " is not as " + version + " has it: " + faults);
                }
            }
        });
    }

    /** Fails the test that made what is not as described. */
    static void requireNoFaults() {
        List<String> found = List.copyOf(FAULTS);
        FAULTS.clear();
        if (!found.isEmpty()) {
            throw new AssertionError(String.join("\n", found));
        }
    }

    static List<String> counts() {
        List<String> counts = new ArrayList<>();
        CHECKS.forEach(
                (version, check) -> counts.add("X's description " + version + ", all tests so far: " + check.counts()));
        return counts;
    }

    private static boolean speaks(Exchange exchange, String version) {
        Set<String> others = version.equals("2.166") ? NEWER : OLDER;
        return Stream.concat(exchange.query().keySet().stream(), names(List.of(exchange.request(), exchange.answer())))
                .noneMatch(others::contains);
    }

    private static Stream<String> names(Object value) {
        if (value instanceof java.util.Optional<?> perhaps) {
            return perhaps.map(SpecWatch::names).orElseGet(Stream::empty);
        }
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .flatMap(
                            field -> Stream.concat(Stream.of(String.valueOf(field.getKey())), names(field.getValue())));
        }
        return value instanceof List<?> items ? items.stream().flatMap(SpecWatch::names) : Stream.empty();
    }

    private static Map<String, OpenApiCheck> checks() {
        Map<String, OpenApiCheck> checks = new LinkedHashMap<>();
        if (Boolean.getBoolean("smm.specs") && present()) {
            checks.put("2.166", older());
            checks.put("2.167", newer());
        }
        return checks;
    }
}
