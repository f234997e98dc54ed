package io.smm.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCounterTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plain,            hello,   5, 5, 5, 5, 5, 5",
        "accented,         ăîșț,    4, 4, 4, 8, 4, 4",
        "combining,        e\u0301, 1, 2, 2, 3, 1, 2",
        "family emoji,     👨‍👩‍👧‍👦, 1, 11, 7, 25, 2, 25",
        "flag,             🇷🇴, 1, 4, 2, 8, 2, 8",
        "skin tone,        👍🏽, 1, 4, 2, 8, 2, 8",
        "single emoji,     🎉, 1, 2, 1, 4, 2, 4",
        "keycap,           1\uFE0F\u20E3, 1, 3, 3, 7, 2, 7",
        "keycap without selector, 1\u20E3, 1, 2, 2, 4, 2, 4",
        "copyright as text, ©, 1, 1, 1, 2, 1, 1",
        "copyright as emoji, ©\uFE0F, 1, 2, 2, 5, 2, 5",
        "heart as emoji,   ❤\uFE0F, 1, 2, 2, 6, 2, 6",
        "Indic joiner,     र्\u200D, 1, 3, 3, 9, 3, 3",
        "Chinese,          你好, 2, 2, 2, 6, 4, 2",
        "curly quotes,     “a”, 3, 3, 3, 7, 3, 3",
    })
    void eachUnitCountsAsItsNetworkDoes(
            String name, String text, int graphemes, int utf16, int codePoints, int bytes, int xWeight, int threads) {
        assertThat(count(text, TextUnit.GRAPHEME)).as("graphemes").isEqualTo(graphemes);
        assertThat(count(text, TextUnit.UTF16_UNIT)).as("UTF-16 units").isEqualTo(utf16);
        assertThat(count(text, TextUnit.CODE_POINT)).as("code points").isEqualTo(codePoints);
        assertThat(count(text, TextUnit.UTF8_BYTE)).as("bytes").isEqualTo(bytes);
        assertThat(count(text, TextUnit.X_WEIGHTED)).as("X's weight").isEqualTo(xWeight);
        assertThat(count(text, TextUnit.CODE_POINT_EMOJI_BYTES))
                .as("emoji as bytes")
                .isEqualTo(threads);
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
            assertThat(count(text.toString(), TextUnit.UTF8_BYTE))
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

        assertThat(TextCounter.of(TextUnit.CODE_POINT).withUrlWeight(23).count(text))
                .isEqualTo(4 + 23 + 5 + 23 + 1);
        assertThat(TextCounter.of(TextUnit.CODE_POINT).count(text))
                .isEqualTo(text.text().length());
    }

    @Test
    void aMentionCountsWithoutItsServerWhereTheNetworkSaysSo() {
        PostText text = PostText.builder()
                .text("thanks ")
                .mention("ana@example.social")
                .text(" and ")
                .mention("bob")
                .build();
        TextCounter counter = TextCounter.of(TextUnit.GRAPHEME);

        assertThat(counter.withMentions(TextCounter.MentionRule.WITHOUT_SERVER).count(text))
                .isEqualTo("thanks @ana and @bob".length());
        assertThat(counter.count(text)).isEqualTo(text.text().length());
    }

    @Test
    void aTextIsNormalisedOnlyWhereTheNetworkDoes() {
        String combining = "e\u0301";

        assertThat(new TextCounter(
                                Optional.of(Normalizer.Form.NFC),
                                TextUnit.CODE_POINT,
                                OptionalInt.empty(),
                                TextCounter.MentionRule.AS_SHOWN)
                        .count(combining))
                .isEqualTo(1);
        assertThat(count(combining, TextUnit.CODE_POINT)).isEqualTo(2);
    }

    private static int count(String text, TextUnit unit) {
        return TextCounter.of(unit).count(text);
    }
}
