package io.smm.example.cookbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryVariant;
import io.smm.error.InvalidInputException;
import io.smm.insight.Reading;
import io.smm.json.SmmJson;
import io.smm.json.StoredValue;
import io.smm.json.UnreadVariant;
import io.smm.post.AccountPreflight;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingThings {

    @Test
    void storeAPostAndReadItBack() {
        SmmJson json = SmmJson.standard();
        Post post = Post.builder(
                        PostText.builder().text("Fresh rye ").tag("bread").build())
                .title("Today")
                .build();

        byte[] stored = json.write(post); // a column of your database, a line of a file, a message

        assertThat(new String(stored, StandardCharsets.UTF_8)).startsWith("{\"v\":1,\"type\":\"post\",");
        assertThat(json.read(Post.class, stored)).isEqualTo(post);
    }

    @Test
    void storeWhatBecameOfAPost() {
        try (Bakery bakery = Bakery.opened()) {
            SmmJson json = SmmJson.standard();
            Delivery delivery =
                    bakery.smm.publishing().publish(PublishRequest.of(bakery.account, Post.of("Open until six.")));

            Delivery read = json.read(Delivery.class, json.write(delivery));

            assertThat(read.state()).isEqualTo(DeliveryState.PUBLISHED);
            assertThat(read.publications()).isEqualTo(delivery.publications());
        }
    }

    @Test
    void storeAPostWithAnImage(@TempDir Path folder) throws IOException {
        SmmJson json = SmmJson.standard();
        byte[] bytes = {1, 2, 3};

        assertThatThrownBy(() -> json.write(postWith(MediaSource.ofBytes(bytes))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("spool them into a file first");

        Path file = Files.write(folder.resolve("rye.png"), bytes);
        Post post = postWith(MediaSource.ofFile(file));

        assertThat(json.read(Post.class, json.write(post))).isEqualTo(post);
    }

    @Test
    void readWhatANewerVersionWrote() {
        SmmJson json = SmmJson.standard();
        byte[] newer = "{\"v\":2,\"type\":\"reading\",\"value\":{\"disputed\":{\"by\":\"auditors\"}},\"signed\":true}"
                .getBytes(StandardCharsets.UTF_8);

        StoredValue<Reading> read = json.readKeeping(Reading.class, newer);

        assertThat(read.value()).isEqualTo(new Reading.Unknown("a newer version wrote 'disputed'"));
        assertThat(read.unknown()).containsEntry("/signed", "true");
        assertThat(new String(json.write(read), StandardCharsets.UTF_8))
                .contains("{\"disputed\":{\"by\":\"auditors\"}}")
                .contains("\"signed\":true");
    }

    @Test
    void keepAVariantWhoseAdapterIsMissing() {
        try (Bakery bakery = Bakery.opened()) {
            SmmJson withAdapter = SmmJson.builder()
                    .variantsOf(MemoryAdapter.factory(bakery.network))
                    .build();
            Post post = Post.of("Fresh rye.").toBuilder()
                    .variant(new MemoryVariant(bakery.account.network(), "bread"))
                    .build();
            byte[] stored = withAdapter.write(post);

            SmmJson withoutAdapter = SmmJson.standard(); // such as in a program that only shows posts
            Post read = withoutAdapter.read(Post.class, stored);

            assertThat(read.variantFor(bakery.account.network())).containsInstanceOf(UnreadVariant.class);
            assertThat(withoutAdapter.write(read)).as("nothing is lost").isEqualTo(stored);
            assertThat(withAdapter.read(Post.class, stored)).isEqualTo(post);

            AccountPreflight check = bakery.smm
                    .publishing()
                    .preflight(read, List.of(bakery.account))
                    .accounts()
                    .get(0);
            assertThat(check.passes()).as("nobody knows what it says there").isFalse();
        }
    }

    private static Post postWith(MediaSource source) {
        return Post.builder(PostPart.builder(PostText.of("Rye"))
                        .image(Image.builder(source, "image/png").build())
                        .build())
                .build();
    }
}
