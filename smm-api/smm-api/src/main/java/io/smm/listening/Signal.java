package io.smm.listening;

import io.smm.account.AccountRef;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that somebody said about us or to us. Immutable, safe to store. */
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
     * @param ref the ids that the network knows it by
     * @param author who said it
     * @param text what was said; may be empty
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

    /** {@return who said it} */
    public AccountRef author() {
        return state.author;
    }

    /** {@return what was said} */
    public PostText text() {
        return state.text;
    }

    /** {@return when it was said, as the network reports it} */
    public Instant saidAt() {
        return state.saidAt;
    }

    /** {@return the post or comment that it answers; empty when it stands alone or the network does not say} */
    public Optional<PostRef> inReplyTo() {
        return Optional.ofNullable(state.inReplyTo);
    }

    /** {@return its public address; empty when the network gives none} */
    public Optional<URI> permalink() {
        return Optional.ofNullable(state.permalink);
    }

    /** {@return what we may do with it} */
    public Set<SignalAction> actions() {
        return state.actions;
    }

    /** {@return whether no person said it, because it comes from a simulated network} */
    public boolean simulated() {
        return state.simulated;
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
            @Nullable URI permalink,
            Set<SignalAction> actions,
            boolean simulated) {}

    /** Builds a {@link Signal}. Not thread-safe. */
    public static final class Builder {
        private final SignalKind kind;
        private final String nativeKind;
        private final PostRef ref;
        private final AccountRef author;
        private final PostText text;
        private final Instant saidAt;
        private @Nullable PostRef inReplyTo;
        private @Nullable URI permalink;
        private Set<SignalAction> actions = Set.of();
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
         * Gives its public address. Default: none.
         *
         * @param address the address
         * @return this
         */
        public Builder permalink(URI address) {
            permalink = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Says what we may do with it. Default: nothing.
         *
         * @param allowed the actions
         * @return this
         */
        public Builder actions(Set<SignalAction> allowed) {
            actions = Set.copyOf(allowed);
            return this;
        }

        /** {@return this, marked as coming from a simulated network; default: a real one} */
        public Builder markSimulated() {
            simulated = true;
            return this;
        }

        /** {@return the signal} */
        public Signal build() {
            return new Signal(
                    new State(kind, nativeKind, ref, author, text, saidAt, inReplyTo, permalink, actions, simulated));
        }
    }
}
