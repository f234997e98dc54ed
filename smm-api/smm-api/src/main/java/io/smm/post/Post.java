package io.smm.post;

import io.smm.Network;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.campaign.CampaignId;
import io.smm.campaign.ContentTheme;
import io.smm.error.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shall be published, before anybody says where: one part, or a thread of several, with what holds for the whole: title,
 * wanted surface, who may see and answer it, labels, first comments; and what the content plan says of it: campaign, theme,
 * segment. Network-neutral and immutable; whether a network can carry it is for {@link Publishing#preflight} to say.
 *
 * <p>To say the same differently on one network or account, give that one a post of its own ({@link Builder#on}); to say what
 * only one network understands, add its {@link NetworkVariant}.
 *
 * <pre>{@code
 * Post post = Post.builder(PostText.of("We open at nine.")).build();
 * }</pre>
 */
public final class Post {

    private final PostState state;

    private Post(PostState state) {
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
     * A post that passes another on as it is.
     *
     * @param post the other, ours or a stranger's
     * @return the post
     */
    public static Post repost(PostRef post) {
        return builder(PostPart.repostOf(post)).build();
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
        return state.parts();
    }

    /** {@return the post that its first part answers; empty when it stands alone} */
    public Optional<PostRef> replyTo() {
        return Optional.ofNullable(state.replyTo());
    }

    /** {@return the campaign that it belongs to; empty when none} */
    public Optional<CampaignId> campaign() {
        return Optional.ofNullable(state.campaign());
    }

    /** {@return what it is about, in the words of the content plan; empty when that is not said} */
    public Optional<ContentTheme> theme() {
        return Optional.ofNullable(state.plan().theme());
    }

    /** {@return whom it speaks to: the name of a {@link io.smm.audience.Segment}; empty for everybody} */
    public Optional<String> segment() {
        return Optional.ofNullable(state.plan().segment());
    }

    /** {@return its links that were tagged or shortened, and what became of them; often empty. No network sees it} */
    public List<TrackedLink> trackedLinks() {
        return state.plan().trackedLinks();
    }

    /** {@return its title, where networks have one beside the text; empty when none was given} */
    public Optional<String> title() {
        return Optional.ofNullable(state.options().title());
    }

    /** {@return where it shall be shown; empty when the network shall decide} */
    public Optional<Surface> surface() {
        return Optional.ofNullable(state.options().surface());
    }

    /** {@return who may see it; empty for the account's own setting} */
    public Optional<Visibility> visibility() {
        return Optional.ofNullable(state.options().visibility());
    }

    /** {@return who may answer it; empty for the account's own setting} */
    public Optional<ReplyControl> replies() {
        return Optional.ofNullable(state.options().replies());
    }

    /** {@return its labels; often empty} */
    public Set<ContentFlag> flags() {
        return state.options().flags();
    }

    /** {@return the words shown before it, so that readers choose whether to look; empty when there are none} */
    public Optional<String> contentWarning() {
        return Optional.ofNullable(state.options().contentWarning());
    }

    /** {@return to whom it is shown; empty when to all who may see it} */
    public Optional<PostTargeting> targeting() {
        return Optional.ofNullable(state.options().targeting());
    }

    /** {@return comments of the account's own, put below it right after it is published, in order; often empty} */
    public List<PostText> firstComments() {
        return state.options().firstComments();
    }

    /**
     * What it says to one network alone.
     *
     * @param network the network
     * @return the network's own variant; empty when there is none
     */
    public Optional<NetworkVariant> variantFor(Network network) {
        return Optional.ofNullable(state.variants().get(network));
    }

    /** {@return all that it says to one network alone, by network; often empty} */
    public Map<Network, NetworkVariant> variants() {
        return state.variants();
    }

    /** {@return the posts that stand in for this one on a network, by network; often empty} */
    public Map<Network, Post> onNetworks() {
        return state.byNetwork();
    }

    /** {@return the posts that stand in for this one on an account, before those of its network; often empty} */
    public Map<ConnectionId, Post> onAccounts() {
        return state.byAccount();
    }

    /**
     * What is published to an account: the post made for that account, else the one made for its network, else this post.
     *
     * @param connection the account
     * @return the post, with no others inside; campaign, theme and segment are this post's where it names none itself
     */
    public Post forAccount(Connection connection) {
        Post own = state.byAccount()
                .getOrDefault(connection.id(), state.byNetwork().get(connection.network()));
        Post chosen = own == null ? this : own;
        if (own == null && state.byAccount().isEmpty() && state.byNetwork().isEmpty()) {
            return this;
        }
        return new Post(chosen.state.planned(state));
    }

    /**
     * The same post with other parts.
     *
     * @param parts at least one
     * @return the post
     * @throws InvalidInputException as {@link Builder#build}
     */
    public Post withParts(List<PostPart> parts) {
        Builder builder = toBuilder().only(parts.get(0));
        parts.stream().skip(1).forEach(builder::then);
        return builder.build();
    }

    /**
     * The same post with its first part quoting another.
     *
     * @param other the other
     * @return the post
     */
    public Post quoting(PostRef other) {
        List<PostPart> parts = new ArrayList<>(state.parts());
        parts.set(0, parts.get(0).toBuilder().quote(other).build());
        return withParts(parts);
    }

    /** {@return how many publications it makes: its parts and its first comments} */
    public int publicationCount() {
        return state.parts().size() + state.options().firstComments().size();
    }

    /** {@return whether it has more than one part} */
    public boolean isThread() {
        return state.parts().size() > 1;
    }

    /** {@return a builder that starts from this post} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.parts().get(0));
        builder.parts.addAll(state.parts().subList(1, state.parts().size()));
        builder.replyTo = state.replyTo();
        builder.campaign = state.campaign();
        builder.copy(state);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Post post && state.equals(post.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Post" + state.toString().substring("PostState".length());
    }

    /** Builds a {@link Post}. Not thread-safe. */
    public static final class Builder extends PostOptions {
        private final List<PostPart> parts = new ArrayList<>(1);
        private @Nullable PostRef replyTo;
        private @Nullable CampaignId campaign;
        private @Nullable ContentTheme theme;
        private @Nullable String segment;
        private List<TrackedLink> trackedLinks = List.of();
        private Map<Network, NetworkVariant> variants = Map.of();
        private Map<Network, Post> byNetwork = Map.of();
        private Map<ConnectionId, Post> byAccount = Map.of();

        private Builder(PostPart first) {
            parts.add(Objects.requireNonNull(first, "first"));
        }

        @Override
        Builder self() {
            return this;
        }

        private void copy(PostState state) {
            theme = state.plan().theme();
            segment = state.plan().segment();
            trackedLinks = state.plan().trackedLinks();
            copy(state.options());
            variants = state.variants();
            byNetwork = state.byNetwork();
            byAccount = state.byAccount();
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

        /** Leaves this part in place of all. */
        Builder only(PostPart part) {
            parts.clear();
            return then(part);
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
         * Says what it is about, so that the content mix can be held against the plan. No network sees it. Default: not said.
         *
         * @param about the theme
         * @return this
         */
        public Builder theme(ContentTheme about) {
            theme = Objects.requireNonNull(about, "about");
            return this;
        }

        /**
         * Says whom it speaks to, so that results can be told apart. No network sees it and it limits nobody's view: that does
         * {@link #targeting}. Default: everybody.
         *
         * @param name the name of a {@link io.smm.audience.Segment}, letter by letter; not blank
         * @return this
         */
        public Builder segment(String name) {
            segment = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Says what became of its links, in place of what was said before. Made by the SDK, by a {@link LinkPolicy}. Default: nothing.
         *
         * @param links one for each address
         * @return this
         */
        public Builder trackedLinks(List<TrackedLink> links) {
            trackedLinks = List.copyOf(links);
            return this;
        }

        /**
         * Says something to one network alone, in place of what was said to it before. Default: nothing.
         *
         * @param variant what, in the network's own words
         * @return this
         */
        public Builder variant(NetworkVariant variant) {
            variants = open(variants);
            variants.put(variant.network(), variant);
            return this;
        }

        /**
         * Gives a network a post of its own: it is published there in place of this one.
         *
         * @param network the network
         * @param post its post; posts made for networks or accounts inside it are left out
         * @return this
         */
        public Builder on(Network network, Post post) {
            byNetwork = open(byNetwork);
            byNetwork.put(Objects.requireNonNull(network, "network"), Objects.requireNonNull(post, "post"));
            return this;
        }

        /**
         * Gives an account a post of its own, whatever its network has.
         *
         * @param account the account's connection
         * @param post its post; posts made for networks or accounts inside it are left out
         * @return this
         */
        public Builder on(ConnectionId account, Post post) {
            byAccount = open(byAccount);
            byAccount.put(Objects.requireNonNull(account, "account"), Objects.requireNonNull(post, "post"));
            return this;
        }

        /**
         * Ends the post.
         *
         * @return the post
         * @throws InvalidInputException when it has more than 100 parts, something that needs words has none, or a part of a
         *     thread passes another post on
         */
        public Post build() {
            PostState state = new PostState(
                    List.copyOf(parts),
                    replyTo,
                    campaign,
                    new PostState.Plan(theme, segment, trackedLinks),
                    options(),
                    Map.copyOf(variants),
                    Map.copyOf(byNetwork),
                    Map.copyOf(byAccount));
            state.check();
            return new Post(state);
        }

        /** One of this builder's own: most posts have none, and are built without making any. */
        private static <K, V> Map<K, V> open(Map<K, V> map) {
            return map instanceof LinkedHashMap ? map : new LinkedHashMap<>(map);
        }
    }
}
