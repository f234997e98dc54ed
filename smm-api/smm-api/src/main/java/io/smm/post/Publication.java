package io.smm.post;

import io.smm.account.AccountRef;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post, or one part of a thread, as it stands on a network. Immutable, safe to store. */
public final class Publication {

    private final State state;

    private Publication(State state) {
        this.state = state;
    }

    /**
     * Starts a publication.
     *
     * @param ref the ids that the network gave
     * @param account the account that it was published as
     * @param publishedAt when the network took it, as far as is known
     * @return a builder
     */
    public static Builder builder(PostRef ref, AccountRef account, Instant publishedAt) {
        return new Builder(ref, account, publishedAt);
    }

    /** {@return the ids that the network gave} */
    public PostRef ref() {
        return state.ref;
    }

    /** {@return the account that it was published as} */
    public AccountRef account() {
        return state.account;
    }

    /** {@return when the network took it, as far as is known} */
    public Instant publishedAt() {
        return state.publishedAt;
    }

    /** {@return its public address; empty when the network gives none} */
    public Optional<URI> permalink() {
        return Optional.ofNullable(state.permalink);
    }

    /** {@return where the network shows it, as it says itself; empty when it does not say} */
    public Optional<Surface> surface() {
        return Optional.ofNullable(state.surface);
    }

    /** {@return whether no real network saw it, because it was made by a simulated one} */
    public boolean simulated() {
        return state.simulated;
    }

    /** {@return what the network did otherwise than asked, such as a lowered visibility; often empty} */
    public List<String> warnings() {
        return state.warnings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Publication publication && state.equals(publication.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Publication" + state.toString().substring("State".length());
    }

    private record State(
            PostRef ref,
            AccountRef account,
            Instant publishedAt,
            @Nullable URI permalink,
            @Nullable Surface surface,
            boolean simulated,
            List<String> warnings) {}

    /** Builds a {@link Publication}. Not thread-safe. */
    public static final class Builder {
        private final PostRef ref;
        private final AccountRef account;
        private final Instant publishedAt;
        private @Nullable URI permalink;
        private @Nullable Surface surface;
        private boolean simulated;
        private final List<String> warnings = new ArrayList<>();

        private Builder(PostRef ref, AccountRef account, Instant publishedAt) {
            this.ref = Objects.requireNonNull(ref, "ref");
            this.account = Objects.requireNonNull(account, "account");
            this.publishedAt = Objects.requireNonNull(publishedAt, "publishedAt");
        }

        /**
         * Gives the public address. Default: none.
         *
         * @param address the address
         * @return this
         */
        public Builder permalink(URI address) {
            permalink = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Says where the network shows it. Default: it does not say.
         *
         * @param used the surface
         * @return this
         */
        public Builder surface(Surface used) {
            surface = Objects.requireNonNull(used, "used");
            return this;
        }

        /** {@return this, marked as made by a simulated network; default: a real one} */
        public Builder markSimulated() {
            simulated = true;
            return this;
        }

        /**
         * Notes what the network did otherwise than asked.
         *
         * @param warning one sentence
         * @return this
         */
        public Builder warning(String warning) {
            warnings.add(Objects.requireNonNull(warning, "warning"));
            return this;
        }

        /** {@return the publication} */
        public Publication build() {
            return new Publication(
                    new State(ref, account, publishedAt, permalink, surface, simulated, List.copyOf(warnings)));
        }
    }
}
