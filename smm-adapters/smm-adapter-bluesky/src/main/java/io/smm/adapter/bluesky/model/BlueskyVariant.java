package io.smm.adapter.bluesky.model;

import io.smm.Network;
import io.smm.error.Faults;
import io.smm.post.NetworkVariant;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a post says to Bluesky alone: who may answer it, more finely than {@link io.smm.post.ReplyControl} says; that nobody may
 * quote it; what its author warns of; pictures of its link cards. Immutable.
 *
 * <pre>{@code
 * Post post = Post.builder(PostText.of("Members only."))
 *         .variant(BlueskyVariant.builder().repliesFrom(ReplyRule.FOLLOWING).withoutQuotes().build())
 *         .build();
 * }</pre>
 */
public final class BlueskyVariant implements NetworkVariant {

    private static final int MOST_RULES = 5;

    private final State state;

    private BlueskyVariant(State state) {
        this.state = state;
    }

    /** {@return a builder of a variant that says nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    /** {@return the circles that may answer; with none, and no list, the post itself says it} */
    public Set<ReplyRule> replyRules() {
        return state.replyRules;
    }

    /** {@return the at-uris of lists whose members may answer, besides the circles} */
    public List<String> replyLists() {
        return state.replyLists;
    }

    /** {@return whether posts of others may quote this one; default: they may} */
    public boolean quotes() {
        return state.quotes;
    }

    /** {@return what its author warns of; default: nothing} */
    public Set<SelfLabel> labels() {
        return state.labels;
    }

    /**
     * {@return the pictures of link cards: where a card leads, and where its picture lies; default: none. The pictures are fetched
     * when the post is published, by the fetcher that the options name}
     */
    public Map<URI, URI> cardPictures() {
        return state.cardPictures;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BlueskyVariant variant && state.equals(variant.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "BlueskyVariant" + state.toString().substring("State".length());
    }

    private record State(
            Set<ReplyRule> replyRules,
            List<String> replyLists,
            boolean quotes,
            Set<SelfLabel> labels,
            Map<URI, URI> cardPictures) {
        State {
            replyRules = Collections.unmodifiableSet(replyRules);
            replyLists = List.copyOf(replyLists);
            labels = Collections.unmodifiableSet(labels);
            cardPictures = Collections.unmodifiableMap(new LinkedHashMap<>(cardPictures));
        }
    }

    /** Builds a {@link BlueskyVariant}. Not thread-safe. */
    public static final class Builder {
        private final Set<ReplyRule> replyRules = EnumSet.noneOf(ReplyRule.class);
        private final List<String> replyLists = new ArrayList<>();
        private boolean quotes = true;
        private final Set<SelfLabel> labels = EnumSet.noneOf(SelfLabel.class);
        private final Map<URI, URI> cardPictures = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Lets a circle of people answer, and nobody who is in none that is named.
         *
         * @param rule the circle
         * @return this
         */
        public Builder repliesFrom(ReplyRule rule) {
            replyRules.add(Objects.requireNonNull(rule, "rule"));
            return this;
        }

        /**
         * Lets the members of a list answer, and nobody who is in no circle and list that is named.
         *
         * @param list the list's at-uri
         * @return this
         */
        public Builder repliesFromList(String list) {
            replyLists.add(Objects.requireNonNull(list, "list"));
            return this;
        }

        /** {@return this, for a post that nobody may quote} */
        public Builder withoutQuotes() {
            quotes = false;
            return this;
        }

        /**
         * Warns of what the post shows.
         *
         * @param label what it shows
         * @return this
         */
        public Builder label(SelfLabel label) {
            labels.add(Objects.requireNonNull(label, "label"));
            return this;
        }

        /**
         * Gives a link card its picture: PNG, JPEG, WebP or GIF of at most 1,000,000 bytes.
         *
         * @param page where the card leads
         * @param picture the picture's absolute http or https address
         * @return this
         */
        public Builder cardPicture(URI page, URI picture) {
            cardPictures.put(Objects.requireNonNull(page, "page"), Objects.requireNonNull(picture, "picture"));
            return this;
        }

        /**
         * Ends the variant.
         *
         * @return the variant
         * @throws io.smm.error.InvalidInputException when there are more than five circles and lists, a list is no at-uri,
         *     or a picture has no web address
         */
        public BlueskyVariant build() {
            Faults faults = Faults.of("BlueskyVariant")
                    .check(
                            replyRules.size() + replyLists.size() <= MOST_RULES,
                            "replyLists",
                            "must be at most " + MOST_RULES + " together with the circles");
            for (int i = 0; i < replyLists.size(); i++) {
                faults.check(
                        replyLists.get(i).matches("at://[^/\\s]+/app\\.bsky\\.graph\\.list/[^/\\s]+"),
                        "replyLists[" + i + "]",
                        "must be the at-uri of a list");
            }
            cardPictures.forEach((page, picture) -> faults.check(
                    ("https".equals(picture.getScheme()) || "http".equals(picture.getScheme()))
                            && picture.getHost() != null,
                    "cardPictures",
                    "must be absolute http or https addresses, " + picture + " is none"));
            faults.raise();
            return new BlueskyVariant(
                    new State(EnumSet.copyOf(replyRules), replyLists, quotes, EnumSet.copyOf(labels), cardPictures));
        }
    }
}
