package io.smm.adapter.discord.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text shows as text, and comes back as it was. */
class MarkdownTest {

    private static final String SIGNS = "ab 12*_~`|\\[]()<>#@&:/-+.!\nțü👩‍🍳";

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "*bold* _it_ ~~s~~ `c` ||s|| ¦ \\*bold\\* \\_it\\_ \\~\\~s\\~\\~ \\`c\\` \\|\\|s\\|\\|",
                "# not a heading ¦ \\# not a heading",
                "#nine ¦ #nine",
                "> not a quote ¦ \\> not a quote",
                "1. not a list ¦ 1\\. not a list",
                "- not a list ¦ \\- not a list",
                "-# not small ¦ \\-# not small",
                "[a](https://b.example/c) ¦ \\[a](https://b.example/c)",
                "<@1> <#2> <:x:3> a < b ¦ \\<@1> \\<#2> \\<:x:3> a < b",
                "https://a.example/b_c_d*e ¦ https://a.example/b_c_d*e",
                "back\\slash ¦ back\\\\slash"
            })
    void markupIsEscapedAndAddressesAreLeft(String text, String markdown) {
        assertThat(Markdown.write(PostText.of(text), Set.of())).isEqualTo(markdown);
        assertThat(Markdown.read(markdown, Map.of()).text()).isEqualTo(text);
    }

    @Test
    void linksAndMentionsAreWrittenAndReadBack() {
        PostText text = PostText.builder()
                .text("At ")
                .link("our [new] shop", URI.create("https://bakery.example/a_(b)"))
                .text(", ")
                .link(URI.create("https://bakery.example/c_d"))
                .text(". Ask ")
                .mention("ana", "41771983423143937")
                .text("!")
                .build();

        String markdown = Markdown.write(text, Set.of());

        assertThat(markdown)
                .isEqualTo("At [our \\[new\\] shop](https://bakery.example/a_%28b%29), https://bakery.example/c_d."
                        + " Ask <@41771983423143937>!");
        PostText read = Markdown.read(markdown, Map.of("41771983423143937", "ana"));
        assertThat(read.text()).isEqualTo(text.text());
        assertThat(read.spans())
                .containsExactly(
                        new TextSpan.Link(3, 17, URI.create("https://bakery.example/a_%28b%29")),
                        text.spans().get(1),
                        text.spans().get(2));
    }

    @Test
    void aHashtagIsText() {
        PostText text = PostText.builder().text("Fresh ").tag("bread_day").build();

        assertThat(Markdown.write(text, Set.of())).isEqualTo("Fresh #bread\\_day");
        assertThat(Markdown.read("Fresh #bread\\_day", Map.of())).isEqualTo(PostText.of("Fresh #bread_day"));
    }

    @Test
    void aMentionOfSomebodyUnknownStaysWhatItIs() {
        assertThat(Markdown.read("Hello <@5>", Map.of())).isEqualTo(PostText.of("Hello <@5>"));
        assertThat(Markdown.read("Hello <@!5>", Map.of("5", "ana")).spans())
                .isEqualTo(List.of(new TextSpan.Mention(6, 10, "ana", Optional.of("5"))));
    }

    @Test
    void onlyRolesThatMayBePingedStayMentions() {
        PostText text = PostText.of("<@&1> and <@&2>");

        assertThat(Markdown.write(text, Set.of("2"))).isEqualTo("\\<@&1> and <@&2>");
    }

    @Test
    void anyTextComesBackAsItWas() {
        long seed = 20261123;
        Random random = new Random(seed);
        int[] signs = SIGNS.codePoints().toArray();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length >= 0; length--) {
                text.appendCodePoint(signs[random.nextInt(signs.length)]);
            }
            String markdown = Markdown.write(PostText.of(text.toString()), Set.of());
            assertThat(Markdown.read(markdown, Map.of()).text())
                    .as("seed %s, text %s, markdown %s", seed, i, markdown)
                    .isEqualTo(text.toString());
        }
    }
}
