package io.smm.campaign;

import io.smm.error.Faults;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How the posts of a campaign shall be shared out over its themes, such as half recipes, a third stories, the rest offers. How
 * far the published posts have drifted from it, {@code smm-metrics} computes. Immutable; exact.
 *
 * <pre>{@code
 * ContentMix mix = ContentMix.builder()
 *         .share(new ContentTheme("recipes"), 50)
 *         .share(new ContentTheme("stories"), 30)
 *         .share(new ContentTheme("offers"), 20)
 *         .build();
 * }</pre>
 */
public final class ContentMix {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final State state;

    private ContentMix(State state) {
        this.state = state;
    }

    /** {@return a builder without themes} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the share of each theme in percent, in the order given; they sum to 100; unmodifiable} */
    public Map<ContentTheme, BigDecimal> shares() {
        return state.shares;
    }

    /**
     * The share of a theme.
     *
     * @param theme the theme
     * @return its share in percent; zero when the mix does not have it
     */
    public BigDecimal share(ContentTheme theme) {
        return state.shares.getOrDefault(Objects.requireNonNull(theme, "theme"), BigDecimal.ZERO);
    }

    /** {@return a builder with these shares} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.shares.putAll(state.shares);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentMix mix && state.equals(mix.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "ContentMix" + state.shares;
    }

    private record State(Map<ContentTheme, BigDecimal> shares) {}

    /** Builds a {@link ContentMix}. Not thread-safe. */
    public static final class Builder {
        private final Map<ContentTheme, BigDecimal> shares = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Gives a theme its share.
         *
         * @param theme the theme; given again, the new share counts
         * @param percent more than 0, at most 100
         * @return this
         */
        public Builder share(ContentTheme theme, int percent) {
            return share(theme, BigDecimal.valueOf(percent));
        }

        /**
         * Gives a theme its share.
         *
         * @param theme the theme; given again, the new share counts
         * @param percent more than 0, at most 100
         * @return this
         */
        public Builder share(ContentTheme theme, BigDecimal percent) {
            // Without its zeros at the end, so that 50 and 50.0 are the same mix.
            BigDecimal plain = percent.stripTrailingZeros();
            shares.put(Objects.requireNonNull(theme, "theme"), plain.scale() < 0 ? plain.setScale(0) : plain);
            return this;
        }

        /**
         * Ends the mix.
         *
         * @return the mix
         * @throws io.smm.error.InvalidInputException when there is no theme, a share is not positive, or they do not sum to 100
         */
        public ContentMix build() {
            Faults faults = Faults.of("ContentMix");
            shares.forEach((theme, share) -> faults.check(
                    share.signum() > 0, "shares[" + theme + "]", "must be positive, is ", share.toPlainString()));
            BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            faults.check(sum.compareTo(ALL) == 0, "shares", "must sum to 100 percent, sum to ", sum.toPlainString())
                    .raise();
            return new ContentMix(new State(Collections.unmodifiableMap(new LinkedHashMap<>(shares))));
        }
    }
}
