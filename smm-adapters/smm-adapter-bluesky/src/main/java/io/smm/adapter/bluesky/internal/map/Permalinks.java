package io.smm.adapter.bluesky.internal.map;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of posts for people. The protocol has none: they are a convention of the web app that shows the network.
 *
 * @param site the web app; empty for no addresses
 */
public record Permalinks(Optional<URI> site) {

    /**
     * The address of a post.
     *
     * @param uri the post's at-uri
     * @return its address; empty when there is no web app
     */
    public Optional<URI> of(String uri) {
        if (site.isEmpty()) {
            return Optional.empty();
        }
        if (!AtUri.isUsualPost(uri)) {
            Optional<AtUri> post = AtUri.parse(uri);
            return post.isPresent()
                    ? Optional.of(page(
                            site.get(),
                            "/profile/" + post.get().authority() + "/post/"
                                    + post.get().rkey()))
                    : Optional.empty();
        }
        return Optional.of(ofUsual(site.get(), uri));
    }

    /** What makes the address of a post when it is looked at, for most never are; null when it has none. */
    @Nullable
    Supplier<URI> whenAsked(String uri) {
        if (site.isPresent() && AtUri.isUsualPost(uri)) {
            URI app = site.get();
            return () -> ofUsual(app, uri);
        }
        URI made = of(uri).orElse(null);
        return made == null ? null : () -> made;
    }

    private static URI ofUsual(URI app, String uri) {
        int owner = "at://".length();
        String path = new StringBuilder(uri.length())
                .append("/profile/")
                .append(uri, owner, uri.indexOf('/', owner))
                .append("/post")
                .append(uri, uri.lastIndexOf('/'), uri.length())
                .toString();
        return page(app, path);
    }

    /**
     * The address of an account.
     *
     * @param did the account's id
     * @return its address; empty when there is no web app, or the id is none
     */
    public Optional<URI> ofAccount(String did) {
        return site.isPresent() && AtUri.isDid(did)
                ? Optional.of(page(site.get(), "/profile/" + did))
                : Optional.empty();
    }

    /** Resolved, not put together as text: a hundred addresses of a page then share the parts of the site's. */
    private static URI page(URI app, String path) {
        String base = app.getRawPath();
        int end = base.length();
        while (end > 0 && base.charAt(end - 1) == '/') {
            end--;
        }
        return app.resolve(end == 0 ? path : base.substring(0, end) + path);
    }
}
