package io.smm.adapter.mastodon.model;

import io.smm.Network;
import io.smm.post.NetworkVariant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a post says to Mastodon alone: who may quote it, and whether its poll hides the votes until it ends. Immutable.
 *
 * <pre>{@code
 * Post post = Post.builder(PostText.of("Our winter menu."))
 *         .variant(MastodonVariant.builder().quotePolicy(QuotePolicy.FOLLOWERS).build())
 *         .build();
 * }</pre>
 */
public final class MastodonVariant implements NetworkVariant {

    private final State state;

    private MastodonVariant(State state) {
        this.state = state;
    }

    /** {@return a builder of a variant that says nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    /** {@return who may quote the post; empty for the account's own setting} */
    public Optional<QuotePolicy> quotePolicy() {
        return Optional.ofNullable(state.quotePolicy);
    }

    /** {@return whether the votes are hidden until the poll ends} */
    public boolean hidesPollTotals() {
        return state.hidePollTotals;
    }

    /** {@return a builder that starts from this variant} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.quotePolicy = state.quotePolicy;
        builder.hidePollTotals = state.hidePollTotals;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MastodonVariant variant && state.equals(variant.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "MastodonVariant" + state.toString().substring("State".length());
    }

    private record State(@Nullable QuotePolicy quotePolicy, boolean hidePollTotals) {}

    /** Builds a {@link MastodonVariant}. Not thread-safe. */
    public static final class Builder {
        private @Nullable QuotePolicy quotePolicy;
        private boolean hidePollTotals;

        private Builder() {}

        /**
         * Says who may quote the post. Default: the account's own setting. Servers before 4.5 pass it over.
         *
         * @param policy who may
         * @return this
         */
        public Builder quotePolicy(QuotePolicy policy) {
            quotePolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /** {@return this, with the votes hidden until the poll ends; default: they are shown} */
        public Builder hidePollTotals() {
            hidePollTotals = true;
            return this;
        }

        /** {@return the variant} */
        public MastodonVariant build() {
            return new MastodonVariant(new State(quotePolicy, hidePollTotals));
        }
    }
}
