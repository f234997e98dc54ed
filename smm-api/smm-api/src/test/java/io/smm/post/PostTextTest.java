package io.smm.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostTextTest {

    private static final URI SHOP = URI.create("https://shop.example/new");

    @Test
    void theBuilderPutsSpansWhereTheTextIs() {
        PostText text = PostText.builder()
                .text("Nou 🎉 la ")
                .link("magazin", SHOP)
                .text(", ")
                .mention("ana.example")
                .text(" ")
                .tag("primăvară")
                .build();

        assertThat(text.text()).isEqualTo("Nou 🎉 la magazin, @ana.example #primăvară");
        assertThat(text.spans())
                .extracting(span -> text.text().substring(span.start(), span.end()))
                .containsExactly("magazin", "@ana.example", "#primăvară");
    }

    @Test
    void spansThatOverlapLeaveTheTextOrCutACharacterAreRefused() {
        assertThatThrownBy(() ->
                        new PostText("hello", List.of(new TextSpan.Link(0, 3, SHOP), new TextSpan.Link(2, 5, SHOP))))
                .hasMessageContaining("overlaps");
        assertThatThrownBy(() -> new PostText("hello", List.of(new TextSpan.Link(3, 6, SHOP))))
                .hasMessageContaining("after the text's end");
        assertThatThrownBy(() -> new PostText("🎉!", List.of(new TextSpan.Link(1, 3, SHOP))))
                .hasMessageContaining("inside a character");
    }

    @Test
    void textThatCannotBeSentAsUtf8IsRefused() {
        assertThatThrownBy(() -> PostText.of("half \uD83C")).isInstanceOf(InvalidInputException.class);
        assertThat(PostText.of("whole \uD83C\uDF89").text()).hasSize(8);
    }

    @Test
    void linksAreHttpMentionsHaveNoAtAndTagsNoHash() {
        assertThatThrownBy(() -> new TextSpan.Link(0, 1, URI.create("javascript:alert(1)")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PostText.builder().mention("@ana")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PostText.builder().tag("two words")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void everyAddressOfThePublicWebIsALink() {
        for (String address :
                List.of("https://bäckerei.example/", "https://my_shop.example/x", "HTTPS://shop.example/")) {
            assertThat(PostText.builder().link("x", URI.create(address)).build().spans())
                    .as(address)
                    .hasSize(1);
        }
    }

    @Test
    void aPartSaysSomething() {
        assertThatThrownBy(() -> PostPart.of(PostText.of(" ")))
                .hasMessageContaining("needs text, media, a link card, a poll or a quote");
        assertThatThrownBy(() ->
                        PostPart.builder(PostText.of("x")).language("not a tag").build())
                .hasMessageContaining("languages[0]");
    }

    @Test
    void aPostsBuilderStartsFromWhatItIs() {
        Post post = Post.builder(PostPart.builder(PostText.of("1"))
                        .image(Image.builder(MediaSource.ofBytes(new byte[] {1}), "image/PNG")
                                .size(3, 2)
                                .build())
                        .link(new LinkCard(SHOP, "Shop", ""))
                        .quote(PostRef.of(Network.X, "7"))
                        .language("ro")
                        .build())
                .then(PostPart.of(PostText.of("2")))
                .replyTo(PostRef.of(Network.X, "6"))
                .build();

        assertThat(post.toBuilder().build()).isEqualTo(post).hasSameHashCodeAs(post);
        assertThat(post.parts().get(0).toBuilder().build())
                .isEqualTo(post.parts().get(0));
        assertThat(post.parts().get(0).images().get(0).toBuilder().build())
                .isEqualTo(post.parts().get(0).images().get(0));
        assertThat(post.parts().get(0).images().get(0).mediaType()).isEqualTo("image/png");
    }

    @Test
    void aMediaSourceGivesTheSameBytesAgainAndAMissingFileIsToldAtOnce(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});
        MediaSource source = MediaSource.ofFile(file);

        assertThat(source.size()).hasValue(3);
        for (int i = 0; i < 2; i++) {
            try (var stream = source.open()) {
                assertThat(stream.readAllBytes()).containsExactly(1, 2, 3);
            }
        }
        assertThatThrownBy(() -> MediaSource.ofFile(folder.resolve("missing.png")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("missing.png");
        assertThatThrownBy(() -> MediaSource.ofBytes(new byte[0])).isInstanceOf(InvalidInputException.class);
    }
}
