package io.smm.adapter.bluesky.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at://did:plc:abc/app.bsky.feed.post/3kidem2222222",
                "at://did:web:localhost%3A8080/app.bsky.feed.post/a_b~c.d:e-f"
            })
    void whatAServerReadsIsTheAddressThatWasAsked(String uri) {
        HttpUrl.Builder url = HttpUrl.get("https://pds.test/xrpc").newBuilder();

        FeedApi.add(url, uri);

        assertThat(url.build().queryParameterValues("uris")).containsExactly(uri);
    }
}
