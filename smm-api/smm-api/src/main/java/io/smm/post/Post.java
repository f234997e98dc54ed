package io.smm.post;

import io.smm.campaign.CampaignId;
import io.smm.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shall be published, before anybody says where: one part, or a thread of several. Network-neutral and immutable;
 * whether a network can carry it is for {@link Publishing#preflight} to say.
 *
 * <pre>{@code
 * Post post = Post.builder(PostText.of("We open at nine.")).build();
 * }</pre>
 */
public final class Post {

    private final State state;

    private Post(State state) {
        this.state = state;
    }

    /**
     * A post that is text alone.
     *
     * @param text the text; nothing in it is detected as link, mention or tag
     * @return the post
     */
    public static Post of(String text) {
        return builder(PostText.of(text)).build();
    }

    /**
     * Starts a post whose first (often only) part has this text.
     *
     * @param text the text
     * @return a builder
     */
    public static Builder builder(PostText text) {
        return builder(PostPart.of(text));
    }

    /**
     * Starts a post.
     *
     * @param first its first, often only, part
     * @return a builder
     */
    public static Builder builder(PostPart first) {
        return new Builder(first);
    }

    /** {@return its parts in order; one, or several for a thread} */
    public List<PostPart> parts() {
        return state.parts;
    }

    /** {@return the post that its first part answers; empty when it stands alone} */
    public Optional<PostRef> replyTo() {
        return Optional.ofNullable(state.replyTo);
    }

    /** {@return the campaign that it belongs to; empty when none} */
    public Optional<CampaignId> campaign() {
        return Optional.ofNullable(state.campaign);
    }

    /** {@return whether it has more than one part} */
    public boolean isThread() {
        return state.parts.size() > 1;
    }

    /** {@return a builder that starts from this post} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.parts.get(0));
        builder.parts.addAll(state.parts.subList(1, state.parts.size()));
        builder.replyTo = state.replyTo;
        builder.campaign = state.campaign;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Post post && state.equals(post.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Post" + state.toString().substring("State".length());
    }

    private record State(
            List<PostPart> parts,
            @Nullable PostRef replyTo,
            @Nullable CampaignId campaign) {}

    /** Builds a {@link Post}. Not thread-safe. */
    public static final class Builder {
        private static final int MOST_PARTS = 100;

        private final List<PostPart> parts = new ArrayList<>();
        private @Nullable PostRef replyTo;
        private @Nullable CampaignId campaign;

        private Builder(PostPart first) {
            parts.add(Objects.requireNonNull(first, "first"));
        }

        /**
         * Adds a part to the thread, answering the part before.
         *
         * @param part the part
         * @return this
         */
        public Builder then(PostPart part) {
            parts.add(Objects.requireNonNull(part, "part"));
            return this;
        }

        /**
         * Makes the first part an answer.
         *
         * @param post the post that it answers
         * @return this
         */
        public Builder replyTo(PostRef post) {
            replyTo = Objects.requireNonNull(post, "post");
            return this;
        }

        /**
         * Counts the post to a campaign.
         *
         * @param id the campaign
         * @return this
         */
        public Builder campaign(CampaignId id) {
            campaign = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Ends the post.
         *
         * @return the post
         * @throws InvalidInputException when it has more than 100 parts
         */
        public Post build() {
            if (parts.size() > MOST_PARTS) {
                throw InvalidInputException.of(
                        "Post", "parts", "a thread has at most " + MOST_PARTS + " parts, this has " + parts.size());
            }
            return new Post(new State(List.copyOf(parts), replyTo, campaign));
        }
    }
}
