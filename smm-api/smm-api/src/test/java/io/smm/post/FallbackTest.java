package io.smm.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thread becomes something else without losing a word or an image, or not at all. */
class FallbackTest {

    private static final Post THREAD = Post.builder(PostPart.builder(
                            PostText.builder().text("One ").tag("bread").build())
                    .image(image("first"))
                    .build())
            .then(PostPart.builder(PostText.builder()
                            .text("Two, see ")
                            .link("here", URI.create("https://example.org"))
                            .build())
                    .image(image("second"))
                    .build())
            .title("A title")
            .build();

    @Test
    void onePostHoldsAllTextsAndMediaWithTheirSpansMoved() {
        Post post = Fallback.threadAsOnePost().apply(THREAD);

        PostPart only = post.parts().get(0);
        assertThat(post.parts()).hasSize(1);
        assertThat(only.text().text()).isEqualTo("One #bread\n\nTwo, see here");
        assertThat(only.text().spans())
                .containsExactly(
                        new TextSpan.Tag(4, 10, "bread"), new TextSpan.Link(21, 25, URI.create("https://example.org")));
        assertThat(only.images()).extracting(Image::altText).containsExactly("first", "second");
        assertThat(post.title()).contains("A title");
    }

    @Test
    void aGalleryPutsEachTextUnderItsPicture() {
        Post plain = THREAD.withParts(List.of(
                THREAD.parts().get(0),
                PostPart.builder(PostText.of("Two")).image(image("second")).build()));

        PostPart only = Fallback.threadAsGallery().apply(plain).parts().get(0);

        assertThat(only.text()).isEqualTo(THREAD.parts().get(0).text());
        assertThat(only.media()).extracting(Media::caption).containsExactly("", "Two");
    }

    @Test
    void aGalleryIsRefusedWhereALinkOrAWholeTextWouldBeLost() {
        Post wordsOnly =
                THREAD.toBuilder().then(PostPart.of(PostText.of("Three"))).build();

        assertThatThrownBy(() -> Fallback.threadAsGallery().apply(wordsOnly))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("parts[1].text: a caption has no links")
                .hasMessageContaining("parts[2].media: there is no image or video");
    }

    @Test
    void firstCommentsCarryTheLaterTextsAndNoMedia() {
        Post texts = Post.of("One").toBuilder()
                .then(PostPart.of(PostText.of("Two")))
                .then(PostPart.of(PostText.of("Three")))
                .build();

        Post post = Fallback.threadAsFirstComments().apply(texts);

        assertThat(post.parts()).hasSize(1);
        assertThat(post.firstComments()).extracting(PostText::text).containsExactly("Two", "Three");
        assertThatThrownBy(() -> Fallback.threadAsFirstComments().apply(THREAD))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a comment has no media");
    }

    @Test
    void aDocumentStandsForAllMediaAndLaterParts() {
        Document pages = new Document(MediaSource.ofBytes(new byte[1]), "application/pdf", "All of it");

        assertThat(Fallback.threadAsDocument(pages).apply(THREAD).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.media()).containsExactly(pages));
    }

    @Test
    void noFallbackLosesAQuoteOrAPoll() {
        Post quoting = Post.of("One").toBuilder()
                .then(PostPart.builder(PostText.of("Two"))
                        .quote(PostRef.of(Network.X, "1"))
                        .build())
                .build();

        for (Fallback fallback :
                List.of(Fallback.threadAsOnePost(), Fallback.threadAsGallery(), Fallback.threadAsFirstComments())) {
            assertThatThrownBy(() -> fallback.apply(quoting))
                    .as("%s", fallback)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("its quote would be lost");
        }
    }

    private static Image image(String altText) {
        return Image.builder(MediaSource.ofBytes(new byte[] {1}), "image/png")
                .altText(altText)
                .build();
    }
}
