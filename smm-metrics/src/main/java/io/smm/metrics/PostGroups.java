package io.smm.metrics;

import io.smm.insight.PostInsights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Splits posts into groups, each of which any {@link PostMetric} takes. */
public final class PostGroups {

    private PostGroups() {}

    /**
     * Groups posts by one of their labels.
     *
     * @param posts the posts
     * @param label the label's name, such as {@code "type"}
     * @return the groups, sorted; every post is in exactly one, those without the label or with a blank one in the group
     *     of the unknown; unmodifiable
     */
    public static SortedMap<GroupKey, List<PostInsights>> byLabel(List<PostInsights> posts, String label) {
        Objects.requireNonNull(label, "label");
        return by(posts, post -> Optional.ofNullable(post.labels().get(label)).filter(value -> !value.isBlank()));
    }

    /**
     * Groups posts by anything.
     *
     * @param posts the posts
     * @param key gives what a post is grouped by; empty when that is not known
     * @return the groups, sorted, each with its posts in the order given; unmodifiable
     */
    public static SortedMap<GroupKey, List<PostInsights>> by(
            List<PostInsights> posts, Function<PostInsights, Optional<String>> key) {
        SortedMap<GroupKey, List<PostInsights>> groups = new TreeMap<>();
        for (PostInsights post : posts) {
            groups.computeIfAbsent(new GroupKey(key.apply(post)), k -> new ArrayList<>())
                    .add(post);
        }
        groups.replaceAll((k, members) -> List.copyOf(members));
        return Collections.unmodifiableSortedMap(groups);
    }
}
