package io.smm.post;

import io.smm.Money;
import io.smm.error.Faults;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a network (one instance of it, or one destination on it) allows in a post: data with a source and a date, checked
 * offline. What a network does not have at all is in its {@link io.smm.Capabilities}; here stands how much of what it has.
 * Immutable.
 */
public final class PostRules {

    private final State state;

    private PostRules(State state) {
        this.state = state;
    }

    /**
     * Starts rules.
     *
     * @param source where the numbers come from
     * @param asOf when they were last checked
     * @return a builder
     */
    public static Builder builder(String source, LocalDate asOf) {
        return new Builder(source, asOf);
    }

    /** {@return what is allowed for texts} */
    public TextRules text() {
        return state.text;
    }

    /** {@return what is allowed for the images of a part} */
    public MediaRules images() {
        return media(MediaKind.IMAGE);
    }

    /** {@return what is allowed for the videos of a part} */
    public MediaRules videos() {
        return media(MediaKind.VIDEO);
    }

    /** {@return what is allowed for the documents of a part} */
    public MediaRules documents() {
        return media(MediaKind.DOCUMENT);
    }

    /**
     * What is allowed for media of one kind.
     *
     * @param kind the kind
     * @return the rules; {@link MediaRules#none()} where the network takes none
     */
    public MediaRules media(MediaKind kind) {
        return state.media.getOrDefault(kind, MediaRules.none());
    }

    /**
     * What is allowed for videos on one surface.
     *
     * @param surface the surface
     * @return its own rules; those for all videos where it has none
     */
    public MediaRules videosOn(Surface surface) {
        return state.videosOn.getOrDefault(surface, videos());
    }

    /** {@return the fewest media of any kind; 1 where a post needs an image or a video} */
    public int leastMedia() {
        return state.leastMedia;
    }

    /** {@return the most media of all kinds together; empty when the limits of each kind say it} */
    public OptionalInt mostMedia() {
        return state.mostMedia;
    }

    /** {@return what is allowed for polls} */
    public PollRules polls() {
        return state.polls;
    }

    /** {@return the most parts of a thread; 1 where there are no threads} */
    public int mostParts() {
        return state.mostParts;
    }

    /** {@return whether one part may have both images and a link card} */
    public boolean imagesWithLink() {
        return state.imagesWithLink;
    }

    /** {@return whether a post needs a place below the account} */
    public boolean destinationRequired() {
        return state.destinationRequired;
    }

    /** {@return who may be chosen to see a post} */
    public Set<Visibility> visibilities() {
        return state.visibilities;
    }

    /** {@return who may be chosen to answer a post} */
    public Set<ReplyControl> replies() {
        return state.replies;
    }

    /** {@return the labels that the network has} */
    public Set<ContentFlag> flags() {
        return state.flags;
    }

    /** {@return what the network bills for publishing one part; empty when nothing} */
    public Optional<Money> price() {
        return Optional.ofNullable(state.price);
    }

    /** {@return what it bills for a part that holds a link; empty when as much as for any other} */
    public Optional<Money> priceWithLink() {
        return Optional.ofNullable(state.priceWithLink);
    }

    /** {@return where the numbers come from} */
    public String source() {
        return state.source;
    }

    /** {@return when they were last checked} */
    public LocalDate asOf() {
        return state.asOf;
    }

    /** {@return a builder that starts from these rules; for an instance or a destination that differs from its network} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.source, state.asOf);
        builder.copy(state);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostRules rules && state.equals(rules.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "PostRules" + state.toString().substring("State".length());
    }

    private record State(
            TextRules text,
            Map<MediaKind, MediaRules> media,
            Map<Surface, MediaRules> videosOn,
            int leastMedia,
            OptionalInt mostMedia,
            PollRules polls,
            int mostParts,
            boolean imagesWithLink,
            boolean destinationRequired,
            Set<Visibility> visibilities,
            Set<ReplyControl> replies,
            Set<ContentFlag> flags,
            @Nullable Money price,
            @Nullable Money priceWithLink,
            String source,
            LocalDate asOf) {}

    /** Builds {@link PostRules}. Not thread-safe. */
    public static final class Builder {
        private final String source;
        private final LocalDate asOf;
        private TextRules text = TextRules.none();
        private final Map<MediaKind, MediaRules> media = new EnumMap<>(MediaKind.class);
        private final Map<Surface, MediaRules> videosOn = new LinkedHashMap<>();
        private int leastMedia;
        private OptionalInt mostMedia = OptionalInt.empty();
        private PollRules polls = PollRules.none();
        private int mostParts = 1;
        private boolean imagesWithLink;
        private boolean destinationRequired;
        private Set<Visibility> visibilities = EnumSet.allOf(Visibility.class);
        private Set<ReplyControl> replies = EnumSet.allOf(ReplyControl.class);
        private Set<ContentFlag> flags = EnumSet.allOf(ContentFlag.class);
        private @Nullable Money price;
        private @Nullable Money priceWithLink;

        private Builder(String source, LocalDate asOf) {
            this.source = Objects.requireNonNull(source, "source");
            this.asOf = Objects.requireNonNull(asOf, "asOf");
        }

        private void copy(State state) {
            text = state.text;
            media.putAll(state.media);
            videosOn.putAll(state.videosOn);
            leastMedia = state.leastMedia;
            mostMedia = state.mostMedia;
            polls = state.polls;
            mostParts = state.mostParts;
            imagesWithLink = state.imagesWithLink;
            destinationRequired = state.destinationRequired;
            visibilities = state.visibilities;
            replies = state.replies;
            flags = state.flags;
            price = state.price;
            priceWithLink = state.priceWithLink;
        }

        /**
         * Says what is allowed for texts. Default: {@link TextRules#none()}.
         *
         * @param rules the rules
         * @return this
         */
        public Builder text(TextRules rules) {
            text = Objects.requireNonNull(rules, "rules");
            return this;
        }

        /** {@return this, with the rule that a post needs a place below the account; default: it does not} */
        public Builder requireDestination() {
            destinationRequired = true;
            return this;
        }

        /**
         * Says what is allowed for images. Default: none are.
         *
         * @param rules the rules
         * @return this
         */
        public Builder images(MediaRules rules) {
            return media(MediaKind.IMAGE, rules);
        }

        /**
         * Says what is allowed for videos. Default: none are.
         *
         * @param rules the rules
         * @return this
         */
        public Builder videos(MediaRules rules) {
            return media(MediaKind.VIDEO, rules);
        }

        /**
         * Says what is allowed for videos on one surface. Default: as for all videos.
         *
         * @param surface the surface
         * @param rules the rules
         * @return this
         */
        public Builder videosOn(Surface surface, MediaRules rules) {
            videosOn.put(Objects.requireNonNull(surface, "surface"), Objects.requireNonNull(rules, "rules"));
            return this;
        }

        /**
         * Says what is allowed for documents. Default: none are.
         *
         * @param rules the rules
         * @return this
         */
        public Builder documents(MediaRules rules) {
            return media(MediaKind.DOCUMENT, rules);
        }

        private Builder media(MediaKind kind, MediaRules rules) {
            media.put(kind, Objects.requireNonNull(rules, "rules"));
            return this;
        }

        /**
         * Demands media of any kind. Default: 0, none.
         *
         * @param least the fewest of a part
         * @return this
         */
        public Builder leastMedia(int least) {
            leastMedia = least;
            return this;
        }

        /**
         * Limits media of all kinds together. Default: the limits of each kind say it.
         *
         * @param most the most of a part
         * @return this
         */
        public Builder mostMedia(int most) {
            mostMedia = OptionalInt.of(most);
            return this;
        }

        /**
         * Says what is allowed for polls. Default: none are.
         *
         * @param rules the rules
         * @return this
         */
        public Builder polls(PollRules rules) {
            polls = Objects.requireNonNull(rules, "rules");
            return this;
        }

        /**
         * Allows threads. Default: 1, none.
         *
         * @param most the most parts
         * @return this
         */
        public Builder mostParts(int most) {
            mostParts = most;
            return this;
        }

        /** {@return this, with images and a link card allowed in one part; default: they exclude each other} */
        public Builder allowImagesWithLink() {
            imagesWithLink = true;
            return this;
        }

        /**
         * Says who may be chosen to see a post. Default: all that the SDK knows.
         *
         * @param allowed the choices
         * @return this
         */
        public Builder visibilities(Set<Visibility> allowed) {
            visibilities = Set.copyOf(allowed);
            return this;
        }

        /**
         * Says who may be chosen to answer a post. Default: all that the SDK knows.
         *
         * @param allowed the choices
         * @return this
         */
        public Builder replies(Set<ReplyControl> allowed) {
            replies = Set.copyOf(allowed);
            return this;
        }

        /**
         * Says which labels there are. Default: all that the SDK knows.
         *
         * @param allowed the labels
         * @return this
         */
        public Builder flags(Set<ContentFlag> allowed) {
            flags = Set.copyOf(allowed);
            return this;
        }

        /**
         * Says what the network bills for publishing one part. Default: nothing.
         *
         * @param amount the price
         * @return this
         */
        public Builder price(Money amount) {
            price = Objects.requireNonNull(amount, "amount");
            return this;
        }

        /**
         * Says what the network bills for a part that holds a link. Default: as much as for any other.
         *
         * @param amount the price in place of the other, in the same currency
         * @return this
         */
        public Builder priceWithLink(Money amount) {
            priceWithLink = Objects.requireNonNull(amount, "amount");
            return this;
        }

        /**
         * Ends the rules.
         *
         * @return the rules
         * @throws io.smm.error.InvalidInputException when a number is out of range
         */
        public PostRules build() {
            Faults.of("PostRules")
                    .check(mostParts >= 1, "mostParts", "must be at least 1, is ", mostParts)
                    .check(leastMedia >= 0, "leastMedia", "must not be negative")
                    .check(mostMedia.orElse(leastMedia) >= leastMedia, "mostMedia", "must not be below leastMedia")
                    .check(!source.isBlank(), "source", "must not be blank")
                    .raise();
            return new PostRules(new State(
                    text,
                    Map.copyOf(media),
                    Map.copyOf(videosOn),
                    leastMedia,
                    mostMedia,
                    polls,
                    mostParts,
                    imagesWithLink,
                    destinationRequired,
                    Set.copyOf(visibilities),
                    Set.copyOf(replies),
                    Set.copyOf(flags),
                    price,
                    priceWithLink,
                    source,
                    asOf));
        }
    }
}
