package io.smm.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.SpooledMedia;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an image's bytes are is stored, never the bytes. */
class StoredMediaTest {

    private final SmmJson json = SmmJson.standard();

    @TempDir
    private Path folder;

    private static Post postWith(MediaSource source) {
        return Post.builder(PostPart.builder(PostText.of("Bread"))
                        .image(Image.builder(source, "image/png").build())
                        .build())
                .build();
    }

    @Test
    void aFileIsStoredByItsNameAndReadableAgain() throws IOException {
        Path file = Files.write(folder.resolve("bread.png"), new byte[] {1, 2, 3});
        Post post = postWith(MediaSource.ofFile(file));

        Post read = json.read(Post.class, json.write(post));

        assertThat(read).isEqualTo(post);
        MediaSource source = read.parts().get(0).images().get(0).source();
        assertThat(source.size()).hasValue(3);
        assertThat(source.open()).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void aPostIsReadWhoseFileIsGoneBecauseItMayBePublishedLongSince() throws IOException {
        Path file = Files.write(folder.resolve("bread.png"), new byte[] {1, 2, 3});
        byte[] document = json.write(postWith(MediaSource.ofFile(file)));
        Files.delete(file);

        MediaSource source =
                json.read(Post.class, document).parts().get(0).images().get(0).source();

        assertThat(source.file()).contains(file.toAbsolutePath());
        assertThatThrownBy(source::open).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void anAddressIsStored() {
        Post post = postWith(MediaSource.at(URI.create("https://cdn.example.com/bread.png")));

        assertThat(json.read(Post.class, json.write(post))).isEqualTo(post);
    }

    @Test
    void bytesInMemoryAreRefusedWithWhatToDoInstead() {
        Post post = postWith(MediaSource.ofBytes(new byte[] {1, 2, 3}));

        assertThatThrownBy(() -> json.write(post))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("spool them into a file first (MediaSource.ofFile)")
                .hasMessageContaining("3 bytes");
    }

    @Test
    void aTemporaryFileIsRefusedAsBytesAre() throws IOException {
        Path file = Files.write(folder.resolve("upload.tmp"), new byte[] {1, 2, 3});
        Post post = postWith(MediaSource.ofTemporaryFile(file));

        assertThatThrownBy(() -> json.write(post))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("SmmBuilder.mediaStore");
    }

    @Test
    void whatLiesInAMediaStoreIsStoredByItsDigest() {
        String digest = "a1".repeat(32);
        Post post = postWith(MediaSource.spooled(new SpooledMedia(digest, 3)));

        byte[] document = json.write(post);

        assertThat(new String(document, StandardCharsets.UTF_8))
                .contains("\"source\":{\"spooled\":{\"sha256\":\"" + digest + "\",\"size\":3}}");
        Post read = json.read(Post.class, document);
        assertThat(read).isEqualTo(post);
        MediaSource source = read.parts().get(0).images().get(0).source();
        assertThat(source.hasBytes()).isTrue();
        assertThat(source.size()).hasValue(3);
        assertThatThrownBy(source::open).isInstanceOf(IOException.class);
    }

    @Test
    void theSameMayLieAtAnAddressToo() {
        Post post = postWith(MediaSource.spooled(new SpooledMedia("0f".repeat(32), 7))
                .alsoAt(URI.create("https://cdn.example.com/bread.png")));

        assertThat(json.read(Post.class, json.write(post))).isEqualTo(post);
    }
}
