package io.smm.adapter.mastodon.internal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the HTML that servers and people write, and of what nobody should. */
@Timeout(60)
class HtmlTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<p>one</p><p>two</p>|one~~two",
                "<p>one<br>two<br />three</p>|one~two~three",
                "one<br><br>two|one~~two",
                "<ul><li>a</li><li>b</li></ul>|a~b",
                "a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#x27;|a & b <c> \"d\" 'e'",
                "&amp;lt;script&amp;gt;|&lt;script&gt;",
                "AT&T &unknown; & &; &#; &#x; &#0;|AT&T &unknown; & &; &#; &#x; &#0;",
                "<b>bold</b> <i>it</i>|bold it",
            })
    void textStaysTextAndBlocksBecomeLines(String html, String text) {
        assertThat(text(html).text()).isEqualTo(text.replace('~', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before<script>alert(1)</script>after",
                "before<SCRIPT type=x>alert(1)</ScRiPt >after",
                "before<style>p{}</style>after",
                "before<template><p>hidden</p></template>after",
                "before<script>a</scripture></script>after",
            })
    void whatNobodySeesIsNoText(String html) {
        assertThat(text(html).text()).isEqualTo("beforeafter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before<script>alert(1)", "before<p", "before<", "before<!-- never ends", "before<script>"})
    void whatNeverEndsEndsTheText(String html) {
        assertThat(text(html).text()).isEqualTo("before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"javascript:alert(1)\">here</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">here</a>",
                "<a href=\"data:text/html,x\">here</a>",
                "<a href=\"https:///nohost\">here</a>",
                "<a href=\"https://exa mple\">here</a>",
                "<a href=\"//elsewhere.example\">here</a>",
                "<a href>here</a>",
                "<a href=>here</a>",
                "<a data-href=\"https://elsewhere.example\">here</a>",
                "<a>here</a>",
            })
    void whatIsNoAddressOfTheWebIsNoLink(String html) {
        PostText text = text(html);

        assertThat(text.text()).isEqualTo("here");
        assertThat(text.spans()).isEmpty();
    }

    @Test
    void anAddressIsReadAfterItsEntitiesAndFromItsOwnAttribute() {
        PostText text = text("See <a data-href='https://wrong.example' href=\"https://right.example/?a=1&amp;b=2\">"
                + "<span class=\"invisible\">https://</span>right.example</a>.");

        assertThat(text.text()).isEqualTo("See https://right.example.");
        assertThat(text.spans())
                .containsExactly(new TextSpan.Link(4, 25, URI.create("https://right.example/?a=1&b=2")));
    }

    @Test
    void mentionsAndTagsAreWhatIsShownWhateverTheirLinksSay() {
        PostText text = Html.text(
                "<a href=\"https://elsewhere.example/@ana\">@<span>ana</span></a> "
                        + "<a href=\"javascript:x\">#<span>bread</span></a>",
                Map.of("ana", "42"));

        assertThat(text.spans())
                .containsExactly(
                        new TextSpan.Mention(0, 4, "ana", Optional.of("42")), new TextSpan.Tag(5, 11, "bread"));
    }

    @Test
    void halfSignsBecomeTheSignForWhatIsUnknown() {
        assertThat(text("a&#xD800;b\uD800c&#x1F600;").text()).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "&", "&#", "<script></script>", "<script></", "<a href=\"", "<a>x", "<p>", "</a", "\n"})
    void aMillionOfOneThingTakeNoTimeWorthTelling(String piece) {
        String html = piece.repeat(1_000_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> text(html));
    }

    @Test
    void anyHeapOfPiecesGivesSoundTextWithSpansWithin() {
        String[] pieces = {
            "<",
            ">",
            "</",
            "a",
            "<a href=\"https://x.example\">",
            "</a>",
            "<p>",
            "</p>",
            "<br>",
            "&",
            ";",
            "&amp;",
            "&#x1F600;",
            "&#xDC00;",
            "#",
            "@",
            "tag",
            "name@host",
            " ",
            "\n",
            "\"",
            "'",
            "\uD83D",
            "\uDE00",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "\u0000",
            "é",
            "<a href='javascript:x'>",
            "=",
            "/",
            "href"
        };
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }

            PostText text;
            try {
                text = text(html.toString());
            } catch (RuntimeException fault) {
                throw new AssertionError("seed " + seed + ", run " + run + ": " + html, fault);
            }

            assertThat(text.text().codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                    .as("seed %d, run %d: %s", seed, run, html)
                    .isTrue();
            assertThat(text.spans())
                    .as("seed %d, run %d: %s", seed, run, html)
                    .allMatch(span -> span.start() < span.end()
                            && span.end() <= text.text().length());
        }
    }

    private static PostText text(String html) {
        return Html.text(html, Map.of());
    }
}
