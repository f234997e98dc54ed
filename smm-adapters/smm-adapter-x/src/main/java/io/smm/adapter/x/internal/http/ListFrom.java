package io.smm.adapter.x.internal.http;

import java.util.Optional;

/**
 * Where a piece of a list begins.
 *
 * @param token X's name of the piece; empty for none
 * @param until the post that all of it is older than; empty for none
 */
public record ListFrom(Optional<String> token, Optional<String> until) {

    /** {@return the beginning: the newest} */
    public static ListFrom newest() {
        return new ListFrom(Optional.empty(), Optional.empty());
    }

    /**
     * A piece that X named.
     *
     * @param name its name
     * @return the place
     */
    public static ListFrom token(String name) {
        return new ListFrom(Optional.of(name), Optional.empty());
    }

    /**
     * What is older than a post.
     *
     * @param id the post
     * @return the place
     */
    public static ListFrom olderThan(String id) {
        return new ListFrom(Optional.empty(), Optional.of(id));
    }
}
