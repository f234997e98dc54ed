package io.smm.adapter.bluesky;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.bluesky.model.BlueskyVariant;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.post.LinkCard;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link card gets its picture from where the caller says, by what the host gave for that, and never otherwise. */
class CardPictureTest {

    private static final URI PAGE = URI.create("https://bakery.example/menu");
    private static final URI PICTURE = URI.create("https://bakery.example/bread.png");
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n and so on".getBytes(ISO_8859_1);

    @RegisterExtension
    final TestName test = new TestName();

    private final List<URI> fetched = new ArrayList<>();

    @Test
    void thePictureIsFetchedUploadedAndNamedByTheCard() throws Exception {
        try (Bench bench = bench(PNG)) {
            bench.publish(card(PAGE));

            assertThat(fetched).containsExactly(PICTURE);
            assertThat(external(bench))
                    .containsEntry("uri", PAGE.toString())
                    .containsEntry(
                            "thumb",
                            Map.of(
                                    "$type",
                                    "blob",
                                    "ref",
                                    Map.of("$link", StubNetwork.blobId(PNG)),
                                    "mimeType",
                                    "image/png",
                                    "size",
                                    PNG.length));
        }
    }

    @Test
    void aCardOfAnotherPageGetsNone() throws Exception {
        try (Bench bench = bench(PNG)) {
            bench.publish(card(URI.create("https://bakery.example/contact")));

            assertThat(fetched).isEmpty();
            assertThat(external(bench)).doesNotContainKey("thumb");
        }
    }

    @ParameterizedTest
    @CsvSource({"1000000, true", "1000001, false"})
    void aPictureHasAMillionBytesAtMost(int bytes, boolean taken) throws Exception {
        try (Bench bench = bench(Arrays.copyOf(PNG, bytes))) {
            if (taken) {
                bench.publish(card(PAGE));
                assertThat(external(bench)).containsKey("thumb");
            } else {
                assertThatThrownBy(() -> bench.publish(card(PAGE))).isInstanceOf(MediaRejectedException.class);
                assertThat(bench.server.requests("com.atproto.repo.uploadBlob")).isZero();
            }
        }
    }

    @Test
    void whatIsNoPictureIsNotUploaded() throws Exception {
        try (Bench bench = bench("<!doctype html>".getBytes(ISO_8859_1))) {
            assertThatThrownBy(() -> bench.publish(card(PAGE))).isInstanceOf(MediaRejectedException.class);
            assertThat(bench.network.postsOf(StubNetwork.US)).isEmpty();
        }
    }

    @Test
    void withoutAFetcherAPictureIsRefusedBeforeAnythingIsSent() throws Exception {
        try (Bench bench = new Bench(test::get)) {
            assertThatThrownBy(() -> bench.begin(bench.intent(card(PAGE))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("cardPictures");
        }
    }

    @Test
    void aVariantKeepsItsPicturesWhereItIsStored() {
        BlueskyVariant variant =
                BlueskyVariant.builder().cardPicture(PAGE, PICTURE).build();

        assertThat(BlueskyAdapter.variantCodec()
                        .read(1, BlueskyAdapter.variantCodec().write(variant)))
                .isEqualTo(variant);
        assertThatThrownBy(() -> BlueskyVariant.builder()
                        .cardPicture(PAGE, URI.create("file:///etc/passwd"))
                        .build())
                .isInstanceOf(InvalidInputException.class);
    }

    private Bench bench(byte[] picture) {
        return new Bench(
                test::get,
                BlueskyOptions.builder()
                        .cardPictures(address -> {
                            fetched.add(address);
                            return MediaSource.ofBytes(picture);
                        })
                        .build());
    }

    private static Post card(URI page) {
        return Post.builder(PostPart.builder(PostText.of("Our menu."))
                        .link(new LinkCard(page, "The menu", "Bread and more"))
                        .build())
                .variant(BlueskyVariant.builder().cardPicture(PAGE, PICTURE).build())
                .build();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> external(Bench bench) {
        return (Map<String, Object>) ((Map<?, ?>) bench.lastRecord().get("embed")).get("external");
    }
}
