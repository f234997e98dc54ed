package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.adapter.memory.internal.client.MemoryVariantCodec;
import io.smm.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How topics are stored. */
class MemoryVariantCodecTest {

    private final MemoryVariantCodec codec = new MemoryVariantCodec();

    @Test
    void anyTopicComesBackAlsoOneThatJsonWouldEscape() {
        MemoryVariant variant = new MemoryVariant(Network.MEMORY, "rye \"& \\ more\", 世界 %20+\n");

        assertThat(codec.read(1, codec.write(variant))).isEqualTo(variant);
        assertThat(new String(codec.write(new MemoryVariant(Network.MEMORY, "bread")), StandardCharsets.UTF_8))
                .isEqualTo("{\"network\":\"memory\",\"topic\":\"bread\"}");
    }

    @Test
    void spacesOrderAndPropertiesOfANewerVersionMeanNothing() {
        byte[] stored =
                "{ \"topic\" : \"bread\", \"colour\": 1,\n\"network\":\"memory\" }".getBytes(StandardCharsets.UTF_8);

        assertThat(codec.read(1, stored)).isEqualTo(new MemoryVariant(Network.MEMORY, "bread"));
    }

    @Test
    void whatIsNoTopicIsRefused() {
        assertThatThrownBy(() -> codec.read(1, "{\"network\":\"memory\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("topic");
    }
}
