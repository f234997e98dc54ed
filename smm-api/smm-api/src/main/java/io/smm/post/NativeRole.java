package io.smm.post;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** What was made before publishing and stays known after it: a container, a publish id. */
    public static final NativeRole STAGED = new NativeRole("staged");

    /** What the network kept the post as until it published it; another id than the post's. */
    public static final NativeRole SCHEDULED = new NativeRole("scheduled");

    /** A picture or a video of the post that the network knows by an id of its own. */
    public static final NativeRole MEDIA = new NativeRole("media");

    /** One of the messages that stand for the post together, as in an album; once for each, in their order. */
    public static final NativeRole ITEM = new NativeRole("item");

    /** Where the post's own id holds: a chat, a webhook, a community. */
    public static final NativeRole PLACE = new NativeRole("place");

    /** The id that holds on all servers, where the post's own holds on one. */
    public static final NativeRole GLOBAL = new NativeRole("global");

    /** The short form of the id that stands in addresses for people. */
    public static final NativeRole SHORT_CODE = new NativeRole("short-code");

    /** The id that the post had before an edit gave it another. */
    public static final NativeRole EARLIER = new NativeRole("earlier");

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

    // By hand: what Java makes for records is put together at its first use, and the first call of all needs it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NativeRole that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
