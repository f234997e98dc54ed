package io.smm.post;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * What one of a publication's native ids is for. An open value: a network may bring roles that have no constant here.
 *
 * @param name lower case, such as {@code "post"}
 */
public record NativeRole(String name) {

    /** The post itself. */
    public static final NativeRole POST = new NativeRole("post");

    /** The exact version of the post (a content hash, an edit id). */
    public static final NativeRole VERSION = new NativeRole("version");

    /** The first post of the thread that the post belongs to. */
    public static final NativeRole ROOT = new NativeRole("root");

    /** The exact version of the thread's first post. */
    public static final NativeRole ROOT_VERSION = new NativeRole("root-version");

    /**
     * Checks the name's shape.
     *
     * @param name lower case, such as {@code "post"}
     */
    public NativeRole {
        Objects.requireNonNull(name, "name");
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw InvalidInputException.of("NativeRole", "name", "must be one to forty of a-z 0-9 -");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
