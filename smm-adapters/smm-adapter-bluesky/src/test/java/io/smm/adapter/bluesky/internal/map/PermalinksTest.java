package io.smm.adapter.bluesky.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to a post in the web app. Source: what bsky.app itself shows in its address line. */
class PermalinksTest {

    @ParameterizedTest
    @CsvSource({
        "https://bsky.app, at://did:plc:abc/app.bsky.feed.post/3k, https://bsky.app/profile/did:plc:abc/post/3k",
        "https://bsky.app/, at://did:plc:abc/app.bsky.feed.post/3k, https://bsky.app/profile/did:plc:abc/post/3k",
        "https://x.test/web/, at://did:plc:abc/app.bsky.feed.post/3k, https://x.test/web/profile/did:plc:abc/post/3k",
        "https://x.test:81, at://a.test/app.bsky.feed.post/self_1, https://x.test:81/profile/a.test/post/self_1",
        "https://x.test, at://did:web:a%3A8/app.bsky.feed.post/3k, https://x.test/profile/did:web:a%3A8/post/3k"
    })
    void aPostIsFoundUnderItsAuthorAndKey(URI site, String uri, URI page) {
        assertThat(new Permalinks(Optional.of(site)).of(uri)).hasValueSatisfying(found -> {
            assertThat(found).isEqualTo(page);
            assertThat(found).hasToString(page.toString());
        });
    }
}
