package io.smm;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A social network, named by a stable lower-case id. An open value: an adapter may bring a network that has no constant
 * here.
 *
 * @param id one to forty of {@code a-z 0-9 -}, beginning with a letter, such as {@code "bluesky"}
 */
public record Network(String id) {

    // Before the constants: their constructor needs it.
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Bluesky, and any other server of the AT Protocol that serves {@code app.bsky}. */
    public static final Network BLUESKY = new Network("bluesky");

    /** The simulated network inside the process; nothing it says comes from people. */
    public static final Network MEMORY = new Network("memory");

    /** Facebook Pages. */
    public static final Network FACEBOOK = new Network("facebook");

    /** Instagram professional accounts. */
    public static final Network INSTAGRAM = new Network("instagram");

    /** X, formerly Twitter. */
    public static final Network X = new Network("x");

    /** Threads profiles. */
    public static final Network THREADS = new Network("threads");

    /** LinkedIn, members and pages. */
    public static final Network LINKEDIN = new Network("linkedin");

    /** TikTok. */
    public static final Network TIKTOK = new Network("tiktok");

    /** YouTube channels. */
    public static final Network YOUTUBE = new Network("youtube");

    /** Pinterest. */
    public static final Network PINTEREST = new Network("pinterest");

    /** Reddit. */
    public static final Network REDDIT = new Network("reddit");

    /** Mastodon, and other servers that serve its client API; each server is an endpoint of its own. */
    public static final Network MASTODON = new Network("mastodon");

    /** Telegram channels, through a bot. */
    public static final Network TELEGRAM = new Network("telegram");

    /** Google Business Profile. */
    public static final Network GOOGLE_BUSINESS = new Network("google-business");

    /** Discord, through incoming webhooks. */
    public static final Network DISCORD = new Network("discord");

    /** Google Analytics 4: no social network, but connected and asked like one. */
    public static final Network GOOGLE_ANALYTICS = new Network("google-analytics");

    /**
     * Checks the id's shape.
     *
     * @param id one to forty of {@code a-z 0-9 -}, beginning with a letter, such as {@code "bluesky"}
     */
    public Network {
        Objects.requireNonNull(id, "id");
        if (!SHAPE.matcher(id).matches()) {
            throw InvalidInputException.of(
                    "Network", "id", "must be one to forty of a-z 0-9 -, beginning with a letter");
        }
    }

    // By hand: what Java makes for records is put together at its first use, and the first call of all needs it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Network that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
