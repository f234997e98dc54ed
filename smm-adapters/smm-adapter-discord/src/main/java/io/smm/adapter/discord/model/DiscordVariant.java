package io.smm.adapter.discord.model;

import io.smm.Network;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.post.NetworkVariant;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a post says to Discord alone: the name and picture under which it appears, a thread of its own in a forum channel, whom it
 * may ping, and whether it is shown quietly. Immutable.
 *
 * <pre>{@code
 * Post post = Post.builder(PostText.of("Doors open at nine."))
 *         .variant(DiscordVariant.builder().username("Bakery").threadName("Opening day").build())
 *         .build();
 * }</pre>
 *
 * <p>Source of all limits: Discord's OpenAPI description, version 10 (2026-07-18), request of {@code execute_webhook}.
 */
public final class DiscordVariant implements NetworkVariant {

    private static final int MOST_USERNAME = 80;
    private static final int MOST_ADDRESS = 2_048;
    private static final int MOST_THREAD_NAME = 100;
    private static final int MOST_TAGS = 5;

    private final State state;

    private DiscordVariant(State state) {
        this.state = state;
    }

    /** {@return a builder of a variant that says nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Network network() {
        return Network.DISCORD;
    }

    /** {@return the name under which the message appears; empty for the webhook's own} */
    public Optional<String> username() {
        return Optional.ofNullable(state.username);
    }

    /** {@return the address of the picture beside the message; empty for the webhook's own} */
    public Optional<URI> avatar() {
        return Optional.ofNullable(state.avatar);
    }

    /** {@return the title of the thread that the message opens in a forum or media channel; empty when it opens none} */
    public Optional<String> threadName() {
        return Optional.ofNullable(state.threadName);
    }

    /** {@return the ids of the forum's tags that the new thread gets; often empty} */
    public List<String> appliedTags() {
        return state.appliedTags;
    }

    /** {@return who else may be pinged than the users whom the text mentions} */
    public Mentions mentions() {
        return state.mentions;
    }

    /** {@return whether links in the text show no preview} */
    public boolean suppressesPreviews() {
        return state.suppressPreviews;
    }

    /** {@return whether nobody's device sounds} */
    public boolean silent() {
        return state.silent;
    }

    /** {@return a builder that starts from this variant} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.username = state.username;
        builder.avatar = state.avatar;
        builder.threadName = state.threadName;
        builder.appliedTags.addAll(state.appliedTags);
        builder.mentions = state.mentions;
        builder.suppressPreviews = state.suppressPreviews;
        builder.silent = state.silent;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiscordVariant variant && state.equals(variant.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "DiscordVariant" + state.toString().substring("State".length());
    }

    private record State(
            @Nullable String username,
            @Nullable URI avatar,
            @Nullable String threadName,
            List<String> appliedTags,
            Mentions mentions,
            boolean suppressPreviews,
            boolean silent) {}

    /** Builds a {@link DiscordVariant}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String username;
        private @Nullable URI avatar;
        private @Nullable String threadName;
        private final List<String> appliedTags = new ArrayList<>();
        private Mentions mentions = Mentions.none();
        private boolean suppressPreviews;
        private boolean silent;

        private Builder() {}

        /**
         * Shows the message under another name. Default: the webhook's.
         *
         * @param name 1 to 80 characters; Discord refuses names with "discord" or "clyde" in them
         * @return this
         */
        public Builder username(String name) {
            username = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Shows the message with another picture. Default: the webhook's.
         *
         * @param address the absolute http or https address of an image, at most 2,048 characters
         * @return this
         */
        public Builder avatar(URI address) {
            avatar = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Opens a thread with the message, in a forum or media channel. Default: none. To write into a thread that is there,
         * give its id as the destination instead.
         *
         * @param title 1 to 100 characters
         * @return this
         */
        public Builder threadName(String title) {
            threadName = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * Gives the new thread a tag of the forum. Default: none.
         *
         * @param id the tag's id; at most five, and only with a thread's name
         * @return this
         */
        public Builder appliedTag(String id) {
            appliedTags.add(Objects.requireNonNull(id, "id"));
            return this;
        }

        /**
         * Lets others be pinged than the users whom the text mentions. Default: {@link Mentions#none()}.
         *
         * @param allowed who
         * @return this
         */
        public Builder mentions(Mentions allowed) {
            mentions = Objects.requireNonNull(allowed, "allowed");
            return this;
        }

        /** {@return this, showing no previews of the links in the text; default: Discord shows them} */
        public Builder suppressPreviews() {
            suppressPreviews = true;
            return this;
        }

        /** {@return this, posted without a sound; default: devices sound as their owners chose} */
        public Builder silent() {
            silent = true;
            return this;
        }

        /**
         * Ends the variant.
         *
         * @return the variant
         * @throws InvalidInputException when Discord would refuse it; it lists everything that is wrong
         */
        public DiscordVariant build() {
            Faults faults = Faults.of("DiscordVariant");
            if (username != null) {
                faults.check(
                        fits(username, MOST_USERNAME), "username", "must be 1 to " + MOST_USERNAME + " characters");
                String lower = username.toLowerCase(Locale.ROOT);
                faults.check(
                        !lower.contains("discord") && !lower.contains("clyde"),
                        "username",
                        "must not hold \"discord\" or \"clyde\"");
            }
            if (avatar != null) {
                faults.check(
                        isWeb(avatar) && avatar.toString().length() <= MOST_ADDRESS,
                        "avatar",
                        "must be an absolute http or https address of at most " + MOST_ADDRESS + " characters");
            }
            if (threadName != null) {
                faults.check(
                        fits(threadName, MOST_THREAD_NAME),
                        "threadName",
                        "must be 1 to " + MOST_THREAD_NAME + " characters");
            }
            faults.check(appliedTags.size() <= MOST_TAGS, "appliedTags", "must be at most " + MOST_TAGS);
            faults.check(appliedTags.isEmpty() || threadName != null, "appliedTags", "need a thread's name");
            faults.check(appliedTags.stream().allMatch(Snowflakes::is), "appliedTags", "must be ids of Discord");
            faults.raise();
            return new DiscordVariant(new State(
                    username, avatar, threadName, List.copyOf(appliedTags), mentions, suppressPreviews, silent));
        }

        private static boolean fits(String text, int most) {
            return !text.isBlank() && text.codePointCount(0, text.length()) <= most;
        }

        private static boolean isWeb(URI address) {
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        }
    }
}
