package io.smm.adapter.discord.internal.map;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import io.smm.post.NativeRef;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ids of a message: its own, and that of the thread it stands in, without which it is not found there. */
public final class Ids {

    /** The thread in which the message stands. */
    public static final NativeRole THREAD = new NativeRole("thread");

    private static final String SHAPE = "[1-9][0-9]{0,19}";

    private Ids() {}

    /**
     * Tells an id of Discord.
     *
     * @param text a text
     * @return whether it is a snowflake
     */
    public static boolean isSnowflake(String text) {
        return text.matches(SHAPE);
    }

    /**
     * The reference of a message.
     *
     * @param message its id
     * @param thread the thread in which it stands; empty when it stands in the webhook's channel
     * @return the reference
     */
    public static PostRef ref(String message, Optional<String> thread) {
        List<NativeRef> ids = new ArrayList<>(List.of(new NativeRef(NativeRole.POST, message)));
        thread.ifPresent(id -> ids.add(new NativeRef(THREAD, id)));
        return new PostRef(Network.DISCORD, ids);
    }

    /**
     * The id of a message.
     *
     * @param post its reference
     * @return the id, safe to stand in an address
     * @throws InvalidInputException when it is none of Discord's
     */
    public static String message(PostRef post) {
        return checked(post.id(), "post.id");
    }

    /**
     * The thread of a message.
     *
     * @param post its reference
     * @return the thread's id; empty when it stands in the webhook's channel
     * @throws InvalidInputException when it is none of Discord's
     */
    public static Optional<String> thread(PostRef post) {
        return post.find(THREAD).map(id -> checked(id, "post.thread"));
    }

    private static String checked(String id, String field) {
        if (!isSnowflake(id)) {
            throw InvalidInputException.of("PostRef of discord", field, "must be an id of Discord, a whole number");
        }
        return id;
    }
}
