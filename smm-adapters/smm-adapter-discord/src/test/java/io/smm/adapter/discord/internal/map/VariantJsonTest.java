package io.smm.adapter.discord.internal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.discord.model.DiscordVariant;
import io.smm.adapter.discord.model.Mentions;
import io.smm.error.InvalidInputException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one version stored, every later one reads. */
class VariantJsonTest {

    /** As version 1 wrote it once; never changes. */
    private static final String GOLDEN = "{\"username\":\"Bakery\",\"avatar\":\"https://bakery.example/logo.png\","
            + "\"threadName\":\"Opening day\",\"appliedTags\":[\"5\",\"3\"],\"everyone\":true,\"roles\":[\"1\",\"2\"],"
            + "\"suppressPreviews\":true,\"silent\":true}";

    private static final DiscordVariant FULL = DiscordVariant.builder()
            .username("Bakery")
            .avatar(URI.create("https://bakery.example/logo.png"))
            .threadName("Opening day")
            .appliedTag("5")
            .appliedTag("3")
            .mentions(new Mentions(true, Set.of("1", "2")))
            .suppressPreviews()
            .silent()
            .build();

    private final VariantJson codec = new VariantJson();

    @Test
    void aFullVariantIsWrittenAsItAlwaysWasAndReadBack() {
        assertThat(new String(codec.write(FULL), StandardCharsets.UTF_8)).isEqualTo(GOLDEN);
        assertThat(codec.read(1, GOLDEN.getBytes(StandardCharsets.UTF_8))).isEqualTo(FULL);
    }

    @Test
    void anEmptyVariantComesBack() {
        DiscordVariant empty = DiscordVariant.builder().build();

        assertThat(codec.read(1, codec.write(empty))).isEqualTo(empty);
        assertThat(codec.read(1, "{\"later\": [1]}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(empty);
    }

    @Test
    void whatIsNoneOfOursIsRefused() {
        assertThatThrownBy(() -> codec.read(2, codec.write(FULL))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> codec.read(1, new byte[] {'['})).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> codec.read(1, "{\"avatar\": \":\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aVariantTellsEverythingThatIsWrongWithIt() {
        assertThatThrownBy(() -> DiscordVariant.builder()
                        .username("Discord fans")
                        .avatar(URI.create("ftp://bakery.example/logo.png"))
                        .appliedTag("new")
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("username", "avatar", "appliedTags", "appliedTags"));
    }
}
