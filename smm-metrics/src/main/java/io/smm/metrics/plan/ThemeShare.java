package io.smm.metrics.plan;

import io.smm.campaign.ContentTheme;
import io.smm.metrics.Fraction;
import java.util.Objects;

/**
 * A theme's share of the posts, as planned and as published.
 *
 * @param theme the theme
 * @param planned the planned share, 0 to 1; 0 for a theme that the plan does not have
 * @param posts the posts of the theme that were published
 * @param published their share of the published posts whose theme is known, 0 to 1
 */
public record ThemeShare(ContentTheme theme, Fraction planned, long posts, Fraction published) {

    /**
     * Checks that everything is there.
     *
     * @param theme the theme
     * @param planned the planned share
     * @param posts the posts of the theme that were published
     * @param published their share of the published posts whose theme is known
     */
    public ThemeShare {
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(published, "published");
    }

    /** {@return published less planned: positive when there is too much of the theme} */
    public Fraction difference() {
        return published.minus(planned);
    }
}
