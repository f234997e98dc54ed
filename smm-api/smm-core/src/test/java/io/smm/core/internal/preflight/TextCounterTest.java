package io.smm.core.internal.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.post.PostText;
import io.smm.post.TextLimit;
import io.smm.post.TextUnit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCounterTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plain,            hello,   5, 5, 5, 5, 5",
        "accented,         ăîșț,    4, 4, 4, 8, 4",
        "combining,        e\u0301, 1, 2, 2, 3, 1",
        "family emoji,     👨‍👩‍👧‍👦, 1, 11, 7, 25, 2",
        "flag,             🇷🇴, 1, 4, 2, 8, 2",
        "skin tone,        👍🏽, 1, 4, 2, 8, 2",
        "single emoji,     🎉, 1, 2, 1, 4, 2",
        "Indic joiner,     र्\u200D, 1, 3, 3, 9, 3",
        "Chinese,          你好, 2, 2, 2, 6, 4",
        "curly quotes,     “a”, 3, 3, 3, 7, 3",
    })
    void eachUnitCountsAsItsNetworkDoes(
            String name, String text, int graphemes, int utf16, int codePoints, int bytes, int xWeight) {
        assertThat(TextCounter.count(text, TextUnit.GRAPHEME)).as("graphemes").isEqualTo(graphemes);
        assertThat(TextCounter.count(text, TextUnit.UTF16_UNIT))
                .as("UTF-16 units")
                .isEqualTo(utf16);
        assertThat(TextCounter.count(text, TextUnit.CODE_POINT))
                .as("code points")
                .isEqualTo(codePoints);
        assertThat(TextCounter.count(text, TextUnit.UTF8_BYTE)).as("bytes").isEqualTo(bytes);
        assertThat(TextCounter.count(text, TextUnit.X_WEIGHTED))
                .as("X's weight")
                .isEqualTo(xWeight);
    }

    @Test
    void bytesAreThoseOfUtf8ForAnyText() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                int codePoint = random.nextInt(0x110000);
                if (codePoint < 0xD800 || codePoint > 0xDFFF) {
                    text.appendCodePoint(codePoint);
                }
            }
            assertThat(TextCounter.count(text.toString(), TextUnit.UTF8_BYTE))
                    .as("seed %d, text %s", seed, text)
                    .isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void aLinkCountsItsWeightWhateverIsShown() {
        PostText text = PostText.builder()
                .text("see ")
                .link(URI.create("https://shop.example/a/very/long/path/indeed"))
                .text(" and ")
                .link("us", URI.create("https://shop.example"))
                .text("!")
                .build();

        assertThat(TextCounter.count(text, TextLimit.withUrlWeight(TextUnit.CODE_POINT, 280, 23)))
                .isEqualTo(4 + 23 + 5 + 23 + 1);
        assertThat(TextCounter.count(text, TextLimit.of(TextUnit.CODE_POINT, 280)))
                .isEqualTo(text.text().length());
    }
}
