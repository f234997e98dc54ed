package io.smm.listening;

import io.smm.account.AccountRef;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that somebody said about us or to us, or did. Immutable, safe to store. */
public final class Signal {

    private final State state;

    private Signal(State state) {
        this.state = state;
    }

    /**
     * Starts a signal.
     *
     * @param kind what kind of thing it is to us
     * @param nativeKind what the network calls it, such as {@code "reply"}
     * @param ref the ids that the network knows it by: of a like the like's own, or its notification's where likes have none
     * @param author who said it or did it
     * @param text what was said; empty for what has no words
     * @param saidAt when, as the network reports it
     * @return a builder
     */
    public static Builder builder(
            SignalKind kind, String nativeKind, PostRef ref, AccountRef author, PostText text, Instant saidAt) {
        return new Builder(kind, nativeKind, ref, author, text, saidAt);
    }

    /** {@return what kind of thing it is to us} */
    public SignalKind kind() {
        return state.kind;
    }

    /** {@return what the network calls it} */
    public String nativeKind() {
        return state.nativeKind;
    }

    /** {@return the ids that the network knows it by; its own id tells two signals apart} */
    public PostRef ref() {
        return state.ref;
    }

    /** {@return who said it or did it} */
    public AccountRef author() {
        return state.author;
    }

    /** {@return what was said; empty for what has no words, such as a like} */
    public PostText text() {
        return state.text;
    }

    /** {@return when it was said or done, as the network reports it} */
    public Instant saidAt() {
        return state.saidAt;
    }

    /** {@return the post or comment that it answers; empty when it stands alone or the network does not say} */
    public Optional<PostRef> inReplyTo() {
        return Optional.ofNullable(state.inReplyTo);
    }

    /**
     * {@return the post that it concerns: what was liked, passed on or quoted; empty where no post is concerned, as by a follow,
     * or the network does not say}
     */
    public Optional<PostRef> subject() {
        return Optional.ofNullable(state.subject);
    }

    /** {@return its public address; empty when the network gives none} */
    public Optional<URI> permalink() {
        return state.permalink == null ? Optional.empty() : Optional.of(state.permalink.address());
    }

    /** {@return what we may do with it; what each does, and until when, is in {@link #offers()}} */
    public Set<SignalAction> actions() {
        return state.offers.stream().map(ActionOffer::action).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return what we may do with it, what that does, and until when; as it was when the signal was read} */
    public List<ActionOffer> offers() {
        return state.offers;
    }

    /**
     * Looks an offer up.
     *
     * @param action what we would do
     * @return what that does; empty when the network does not let us
     */
    public Optional<ActionOffer> offer(SignalAction action) {
        return state.offers.stream().filter(offer -> offer.action() == action).findFirst();
    }

    /** {@return how a review judges, on its network's own scale; empty for all else and for a review without a judgement} */
    public Optional<Rating> rating() {
        return Optional.ofNullable(state.rating);
    }

    /** {@return pictures, films and files that came with it} */
    public List<SignalMedia> media() {
        return state.media;
    }

    /** {@return when its words were last changed; empty when they were not, or the network does not say} */
    public Optional<Instant> editedAt() {
        return Optional.ofNullable(state.editedAt);
    }

    /** {@return the conversation that a message stands in; empty for all else} */
    public Optional<ConversationId> conversation() {
        return Optional.ofNullable(state.conversation);
    }

    /** {@return our answer to a review, which another answer replaces; empty when there is none} */
    public Optional<PostText> ourAnswer() {
        return Optional.ofNullable(state.ourAnswer);
    }

    /** {@return whether no person said it, because it comes from a simulated network} */
    public boolean simulated() {
        return state.simulated;
    }

    /**
     * The same signal with other offers: as it stands after an action.
     *
     * @param allowed what may be done with it now
     * @return the changed signal
     */
    public Signal withOffers(List<ActionOffer> allowed) {
        return new Signal(state.with(List.copyOf(allowed)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signal signal && state.equals(signal.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Signal" + state.toString().substring("State".length());
    }

    private record State(
            SignalKind kind,
            String nativeKind,
            PostRef ref,
            AccountRef author,
            PostText text,
            Instant saidAt,
            @Nullable PostRef inReplyTo,
            @Nullable PostRef subject,
            @Nullable Permalink permalink,
            List<ActionOffer> offers,
            @Nullable Rating rating,
            List<SignalMedia> media,
            @Nullable Instant editedAt,
            @Nullable ConversationId conversation,
            @Nullable PostText ourAnswer,
            boolean simulated) {
        State with(List<ActionOffer> allowed) {
            return new State(
                    kind,
                    nativeKind,
                    ref,
                    author,
                    text,
                    saidAt,
                    inReplyTo,
                    subject,
                    permalink,
                    allowed,
                    rating,
                    media,
                    editedAt,
                    conversation,
                    ourAnswer,
                    simulated);
        }
    }

    /** Builds a {@link Signal}. Not thread-safe. */
    public static final class Builder {
        private final SignalKind kind;
        private final String nativeKind;
        private final PostRef ref;
        private final AccountRef author;
        private final PostText text;
        private final Instant saidAt;
        private @Nullable PostRef inReplyTo;
        private @Nullable PostRef subject;
        private @Nullable Permalink permalink;
        private List<ActionOffer> offers = List.of();
        private @Nullable Rating rating;
        private List<SignalMedia> media = List.of();
        private @Nullable Instant editedAt;
        private @Nullable ConversationId conversation;
        private @Nullable PostText ourAnswer;
        private boolean simulated;

        private Builder(
                SignalKind kind, String nativeKind, PostRef ref, AccountRef author, PostText text, Instant saidAt) {
            this.kind = Objects.requireNonNull(kind, "kind");
            this.nativeKind = Objects.requireNonNull(nativeKind, "nativeKind");
            this.ref = Objects.requireNonNull(ref, "ref");
            this.author = Objects.requireNonNull(author, "author");
            this.text = Objects.requireNonNull(text, "text");
            this.saidAt = Objects.requireNonNull(saidAt, "saidAt");
        }

        /**
         * Names the post or comment that it answers. Default: none.
         *
         * @param post the post or comment
         * @return this
         */
        public Builder inReplyTo(PostRef post) {
            inReplyTo = Objects.requireNonNull(post, "post");
            return this;
        }

        /**
         * Names the post that it concerns. Default: none.
         *
         * @param post what was liked, passed on or quoted
         * @return this
         */
        public Builder subject(PostRef post) {
            subject = Objects.requireNonNull(post, "post");
            return this;
        }

        /**
         * Gives its public address. Default: none.
         *
         * @param address the address
         * @return this
         */
        public Builder permalink(URI address) {
            permalink = new Permalink(Objects.requireNonNull(address, "address"));
            return this;
        }

        /**
         * Gives its public address by a way to make it: of the hundreds that a walk passes few are looked at. Default: none.
         *
         * @param address makes the address; asked when somebody looks at it, perhaps more than once and by several threads, and
         *     gives an equal address each time; not null and never throwing
         * @return this
         */
        public Builder permalinkWhenAsked(Supplier<URI> address) {
            permalink = new Permalink(Objects.requireNonNull(address, "address"));
            return this;
        }

        /**
         * Says what we may do with it, without an end and without a word on what it does. Default: nothing.
         *
         * @param allowed the actions
         * @return this
         */
        public Builder actions(Set<SignalAction> allowed) {
            return offers(allowed.stream()
                    .sorted()
                    .map(action -> ActionOffer.of(action, ActionEffect.reversible(SeenBy.NOT_SAID, "")))
                    .toList());
        }

        /**
         * Says what we may do with it, what that does, and until when. Default: nothing.
         *
         * @param allowed the offers, one for each action
         * @return this
         */
        public Builder offers(List<ActionOffer> allowed) {
            offers = List.copyOf(allowed);
            return this;
        }

        /**
         * Says how a review judges. Default: not at all.
         *
         * @param value the judgement on the network's own scale
         * @return this
         */
        public Builder rating(Rating value) {
            rating = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Names what came with it. Default: nothing.
         *
         * @param value pictures, films and files
         * @return this
         */
        public Builder media(List<SignalMedia> value) {
            media = List.copyOf(value);
            return this;
        }

        /**
         * Says when its words were last changed. Default: not known.
         *
         * @param moment when
         * @return this
         */
        public Builder editedAt(Instant moment) {
            editedAt = Objects.requireNonNull(moment, "moment");
            return this;
        }

        /**
         * Names the conversation that a message stands in. Default: none.
         *
         * @param id the conversation
         * @return this
         */
        public Builder conversation(ConversationId id) {
            conversation = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Gives our answer to a review. Default: none.
         *
         * @param value the answer
         * @return this
         */
        public Builder ourAnswer(PostText value) {
            ourAnswer = Objects.requireNonNull(value, "value");
            return this;
        }

        /** {@return this, marked as coming from a simulated network; default: a real one} */
        public Builder markSimulated() {
            simulated = true;
            return this;
        }

        /** {@return the signal} */
        public Signal build() {
            return new Signal(new State(
                    kind,
                    nativeKind,
                    ref,
                    author,
                    text,
                    saidAt,
                    inReplyTo,
                    subject,
                    permalink,
                    offers,
                    rating,
                    media,
                    editedAt,
                    conversation,
                    ourAnswer,
                    simulated));
        }
    }
}
