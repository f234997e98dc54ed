package io.smm.metrics;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What a group of posts has in common. Keys sort by their text; the unknown one comes last.
 *
 * @param value the common value; empty for the posts of which it is not known, which are a group of their own
 */
public record GroupKey(Optional<String> value) implements Comparable<GroupKey> {

    private static final Comparator<GroupKey> ORDER = Comparator.comparing(
                    (GroupKey key) -> key.value().isEmpty())
            .thenComparing(key -> key.value().orElse(""));

    /**
     * Checks that the component is there.
     *
     * @param value the common value
     */
    public GroupKey {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The key of a value.
     *
     * @param value the common value
     * @return the key
     */
    public static GroupKey of(String value) {
        return new GroupKey(Optional.of(value));
    }

    @Override
    public int compareTo(GroupKey other) {
        return ORDER.compare(this, other);
    }

    /** {@return the value, or {@code "unknown"} in parentheses} */
    @Override
    public String toString() {
        return value.orElse("(unknown)");
    }
}
