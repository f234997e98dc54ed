package io.smm.adapter.x.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a post, an account or a file.
 *
 * @param id whose, or a file's key; empty where the answer does not say
 * @param createdAt when a post was made; empty where it is not told
 * @param mediaKeys a post's files
 * @param groups the numbers by their group, such as {@code public_metrics}; a group that is not there was not given
 */
public record CountsWire(
        String id, Optional<Instant> createdAt, List<String> mediaKeys, Map<String, Map<String, Field<Long>>> groups) {

    private static final Set<String> GROUPS = Set.of("public_metrics", "non_public_metrics", "organic_metrics");
    private static final int MOST = 64;

    /**
     * Reads the numbers.
     *
     * @param json stands before the post, the account or the file
     * @return what was read
     */
    public static CountsWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<Instant> createdAt = Optional.empty();
        List<String> mediaKeys = List.of();
        Map<String, Map<String, Field<Long>>> groups = new HashMap<>();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id", "media_key" -> id = json.id();
                    case "created_at" -> createdAt = json.id().flatMap(Times::parse);
                    case "attachments" -> mediaKeys = keys(json);
                    default -> {
                        if (GROUPS.contains(json.name())) {
                            groups.put(json.name(), numbers(json));
                        }
                    }
                }
            }
        }
        return new CountsWire(json.require("id", id), createdAt, List.copyOf(mediaKeys), Map.copyOf(groups));
    }

    /**
     * One number.
     *
     * @param group its group
     * @param name its name
     * @return the number; absent where the group or the number is not there
     */
    public Field<Long> count(String group, String name) {
        return groups.getOrDefault(group, Map.of()).getOrDefault(name, Field.absent());
    }

    private static List<String> keys(JsonReader json) {
        List<String> keys = List.of();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("media_keys")) {
                    keys = json.list(key -> key.require("media_key", key.id()));
                }
            }
        }
        return keys;
    }

    /** Numbers of names that nobody knows yet are kept too, up to a bound; what is no number is none of ours. */
    private static Map<String, Field<Long>> numbers(JsonReader json) {
        Map<String, Field<Long>> numbers = new HashMap<>();
        if (json.open()) {
            while (json.next()) {
                if (numbers.size() < MOST && !json.isObject() && !json.isArray()) {
                    numbers.put(json.name(), json.number());
                }
            }
        }
        return Map.copyOf(numbers);
    }
}
