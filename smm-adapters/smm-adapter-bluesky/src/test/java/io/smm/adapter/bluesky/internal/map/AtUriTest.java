package io.smm.adapter.bluesky.internal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what the protocol's grammar allows is taken apart. Source: AT Protocol specification, at-uri, DID, handle, NSID, TID. */
class AtUriTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at://did:plc:44ybard66vv44zksje25o7dz/app.bsky.feed.post/3kidem2222222",
                "at://did:web:localhost%3A8080/app.bsky.feed.post/3kidem2222222",
                "at://did:web:example.com/app.bsky.feed.post/self",
                "at://alice.test/app.bsky.feed.post/3kidem2222222",
                "at://a-b.example.co.uk/com.example.fooBar/a_b~c.d:e-f"
            })
    void whatIsSoundComesOutAsItWentIn(String text) {
        assertThat(AtUri.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "at://",
                "at://did:plc:abc",
                "at://did:plc:abc/app.bsky.feed.post",
                "at://did:plc:abc/app.bsky.feed.post/",
                "at://did:plc:abc/app.bsky.feed.post/a/b",
                "at://did:plc:abc/app.bsky.feed.post/a?b=c",
                "at://did:plc:abc/app.bsky.feed.post/a#b",
                "at://did:plc:abc/app.bsky.feed.post/.",
                "at://did:plc:abc/app.bsky.feed.post/..",
                "at://did:plc:abc/app.bsky.feed.post/a b",
                "at://did:plc:abc/app.bsky.feed.post/ä",
                "at://did:plc:/app.bsky.feed.post/a",
                "at://did:plc:abc:/app.bsky.feed.post/a",
                "at://did:PLC:abc/app.bsky.feed.post/a",
                "at://did:web:x%zz/app.bsky.feed.post/a",
                "at://localhost/app.bsky.feed.post/a",
                "at://-a.test/app.bsky.feed.post/a",
                "at://did:plc:abc/post/a",
                "at://did:plc:abc/app.bsky/a",
                "at://did:plc:abc/app..post.x/a",
                "https://bsky.app/profile/alice.test/post/3kidem2222222",
                " at://did:plc:abc/app.bsky.feed.post/a"
            })
    void whatIsNotIsRefused(String text) {
        assertThat(AtUri.parse(text)).isEmpty();
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(AtUri.parse("at://did:plc:" + "a".repeat(2_100) + "/app.bsky.feed.post/a"))
                .isEmpty();
        assertThat(AtUri.parse("at://did:plc:abc/app.bsky.feed.post/" + "a".repeat(513)))
                .isEmpty();
        assertThat(AtUri.isHandle("a.".repeat(130) + "test")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "not an address, at-uri",
        "at://did:plc:abc/app.bsky.feed.like/a, at-uri",
        "at://alice.test/app.bsky.feed.post/a, DID"
    })
    void aPostOfACallersThatWillNotDoIsHisFault(String id, String why) {
        assertThatThrownBy(() -> AtUri.withDid(PostRef.of(Network.BLUESKY, id)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at://did:plc:44ybard66vv44zksje25o7dz/app.bsky.feed.post/3kidem2222222",
                "at://did:plc:44ybard66vv44zksje25o7dz/app.bsky.feed.post/self_1",
                "at://did:web:localhost%3A8080/app.bsky.feed.post/3kidem2222222"
            })
    void aSoundAddressWithADidIsItsOwnId(String text) {
        assertThat(AtUri.idWithDid(PostRef.of(Network.BLUESKY, text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at://did:plc:abc/app.bsky.feed.post/",
                "at://did:plc:/app.bsky.feed.post/a",
                "at://did:plc:abc/app.bsky.feed.like/a",
                "at://did:plc:abc/app.bsky.feed.post/a/b",
                "at://did:plc:abc/app.bsky.feed.post/a?b=c",
                "at://did:plc:Abc:/app.bsky.feed.post/a",
                "at://alice.test/app.bsky.feed.post/a"
            })
    void whatCannotBeTakenApartIsNoId(String text) {
        PostRef post = PostRef.of(Network.BLUESKY, text);

        assertThatThrownBy(() -> AtUri.idWithDid(post)).isInstanceOf(InvalidInputException.class);
    }
}
