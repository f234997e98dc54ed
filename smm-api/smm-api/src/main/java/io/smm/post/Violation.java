package io.smm.post;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * One respect in which a post does not suit an account.
 *
 * @param severity whether it blocks publishing
 * @param rule the rule's short name, stable, such as {@code "text.grapheme"} or {@code "capability.publish-thread"}
 * @param field the path within the post, such as {@code "parts[0].text"}
 * @param message what is wrong and what would be right, for a person to read
 * @param actual what the post has, where it is a number
 * @param allowed what the network allows, where it is a number
 * @param source where the rule comes from
 */
public record Violation(
        Severity severity,
        String rule,
        String field,
        String message,
        OptionalLong actual,
        OptionalLong allowed,
        String source) {

    /** How grave a violation is. */
    public enum Severity {
        /** The network would refuse the post. */
        BLOCKER,
        /** The network takes it, but readers are served badly, for example an image without alternative text. */
        ADVICE
    }

    /**
     * Checks that no component is null.
     *
     * @param severity whether it blocks publishing
     * @param rule the rule's short name, stable, such as {@code "text.grapheme"} or {@code "capability.publish-thread"}
     * @param field the path within the post, such as {@code "parts[0].text"}
     * @param message what is wrong and what would be right, for a person to read
     * @param actual what the post has, where it is a number
     * @param allowed what the network allows, where it is a number
     * @param source where the rule comes from
     */
    public Violation {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(allowed, "allowed");
        Objects.requireNonNull(source, "source");
    }
}
