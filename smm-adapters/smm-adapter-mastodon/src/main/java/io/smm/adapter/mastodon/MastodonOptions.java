package io.smm.adapter.mastodon;

import io.smm.error.Faults;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * What a host may choose about the Mastodon adapter: as what its app is registered at instances that do not know it yet. People see
 * it on the consent page and below posts. Immutable.
 *
 * @param clientName the app's name; default {@code smm-sdk}
 * @param website the app's page; empty, the default, for none
 */
public record MastodonOptions(String clientName, Optional<URI> website) {

    /** Source: Mastodon source, Doorkeeper::Application. */
    private static final int MOST_NAME = 60;

    /**
     * Checks the name and the page.
     *
     * @param clientName the app's name
     * @param website the app's page
     */
    public MastodonOptions {
        Objects.requireNonNull(clientName, "clientName");
        Objects.requireNonNull(website, "website");
        Faults.of("MastodonOptions")
                .check(
                        !clientName.isBlank() && clientName.length() <= MOST_NAME,
                        "clientName",
                        "must be 1 to " + MOST_NAME + " characters and not blank")
                .check(
                        website.map(page -> ("https".equals(page.getScheme()) || "http".equals(page.getScheme()))
                                        && page.getHost() != null)
                                .orElse(true),
                        "website",
                        "must be an absolute http or https address")
                .raise();
    }

    /** {@return the defaults} */
    public static MastodonOptions defaults() {
        return new MastodonOptions("smm-sdk", Optional.empty());
    }

    /**
     * The same options with a name for the app.
     *
     * @param name 1 to 60 characters
     * @return the changed options
     */
    public MastodonOptions named(String name) {
        return new MastodonOptions(name, website);
    }

    /**
     * The same options with a page for the app.
     *
     * @param page its absolute http or https address
     * @return the changed options
     */
    public MastodonOptions at(URI page) {
        return new MastodonOptions(clientName, Optional.of(page));
    }
}
