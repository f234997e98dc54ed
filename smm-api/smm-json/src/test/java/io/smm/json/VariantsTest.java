package io.smm.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import io.smm.post.NetworkVariant;
import io.smm.post.Post;
import io.smm.spi.VariantCodec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a post says to one network alone is stored in that network's words, and survives where nobody knows them. */
class VariantsTest {

    private static final Post POST = Post.of("Which flour?").toBuilder()
            .variant(new Flair(new Network("reddit"), "question"))
            .build();

    private final SmmJson with = SmmJson.builder().variant(new FlairCodec(1)).build();
    private final SmmJson without = SmmJson.standard();

    private record Flair(Network network, String name) implements NetworkVariant {}

    private record FlairCodec(int version) implements VariantCodec<Flair> {

        @Override
        public Class<Flair> type() {
            return Flair.class;
        }

        @Override
        public String typeName() {
            return "reddit.flair";
        }

        @Override
        public byte[] write(Flair flair) {
            return ("{\"name\":\"" + flair.name() + "\"}").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Flair read(int written, byte[] bytes) {
            String json = new String(bytes, StandardCharsets.UTF_8);
            return new Flair(new Network("reddit"), json.substring(9, json.length() - 2));
        }
    }

    @Test
    void aVariantComesBackByTheCodecOfItsAdapter() {
        byte[] document = with.write(POST);

        assertThat(new String(document, StandardCharsets.UTF_8))
                .contains(
                        "\"variants\":{\"reddit\":{\"reddit.flair\":{\"version\":1,\"value\":{\"name\":\"question\"}}}}");
        assertThat(with.read(Post.class, document)).isEqualTo(POST);
    }

    @Test
    void aVariantWhoseAdapterIsMissingIsKeptAndWrittenAsItStood() {
        byte[] document = with.write(POST);

        Post read = without.read(Post.class, document);

        assertThat(read.variantFor(new Network("reddit")))
                .contains(new UnreadVariant(new Network("reddit"), "reddit.flair", 1, "{\"name\":\"question\"}"));
        assertThat(without.write(read)).isEqualTo(document);
        assertThat(with.read(Post.class, without.write(read))).isEqualTo(POST);
    }

    @Test
    void aVariantThatANewerAdapterWroteIsNotReadByAnOlderOne() {
        byte[] document = SmmJson.builder().variant(new FlairCodec(2)).build().write(POST);

        assertThat(with.read(Post.class, document).variantFor(new Network("reddit")))
                .containsInstanceOf(UnreadVariant.class);
    }

    @Test
    void aVariantWithoutCodecIsRefusedWhenItIsWritten() {
        assertThatThrownBy(() -> without.write(POST))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Flair: add its adapter's");
    }

    @Test
    void twoCodecsOfOneNameAreRefusedAndTheSameTwiceIsOne() {
        assertThatThrownBy(() -> SmmJson.builder()
                        .variant(new FlairCodec(1))
                        .variant(new FlairCodec(2))
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("two codecs are named reddit.flair");
        assertThat(SmmJson.builder()
                        .variant(new FlairCodec(1))
                        .variant(new FlairCodec(1))
                        .build())
                .isNotNull();
    }
}
