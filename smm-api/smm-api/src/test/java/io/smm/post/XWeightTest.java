package io.smm.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TldLists;
import com.twitter.twittertext.TwitterTextParser;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** X's weights, held against the library that X published for them (twitter-text 3.1.0, of 2020). */
class XWeightTest {

    private static final int TEXTS = Integer.getInteger("smm.texts", 5_000);

    private static final TextCounter X = TextCounter.of(TextUnit.X_WEIGHTED).withUrlWeight(23);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "plain words, 11",
                "example.com, 23",
                "shop.example.co.uk, 23",
                "https://example.com, 23",
                "HTTPS://Example.COM/A?b=c#d, 23",
                "see example.com/new!, 28",
                "(example.com/a_(b)_(c)), 25",
                "one.com two.com three.com, 71",
                "hello.world, 23",
                "hello.nosuchdomain, 18",
                "me@example.com, 14",
                "@example.com, 12",
                "#example.com, 12",
                "-example.com, 12",
                "http://example.com:8080/x, 23",
                "https://t.co/abc123/more, 28",
                "例え.みんな, 11",
                "http://例え.みんな, 23",
                "example.みんなです, 27",
                "xn--fsq.xn--p1ai, 23",
                "file.txt and config.json, 24",
                "你好example.com, 27",
                "example.com。, 25",
                "http://foo_bar.example.com/, 23",
                "https://example.com/Русские, 23"
            })
    void anAddressWeighsTwentyThreeAndTheLibraryAgrees(String text, int weight) {
        assertThat(X.count(text)).isEqualTo(weight);
        assertThat(TwitterTextParser.parseTweet(text).weightedLength)
                .as("twitter-text")
                .isEqualTo(weight);
    }

    @Test
    void anyTextOfLettersAndAddressesWeighsWhatTheLibrarySays() {
        long seed = Long.getLong("smm.seed", 20261124);
        Random random = new Random(seed);
        Extractor extractor = new Extractor();
        int addresses = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = Normalizer.normalize(text(random), Normalizer.Form.NFC);
            List<String> theirs = new ArrayList<>();
            extractor
                    .extractURLsWithIndices(text)
                    .forEach(url -> theirs.add(url.getStart() + "-" + url.getEnd() + " " + url.getValue()));
            List<String> ours = new ArrayList<>();
            XAddresses.in(text)
                    .forEach(found -> ours.add(
                            found.start() + "-" + found.end() + " " + text.substring(found.start(), found.end())));
            assertThat(ours).as("seed %d, text %d: %s", seed, i, text).isEqualTo(theirs);
            addresses += ours.size();
            if (!text.isBlank()) {
                assertThat(X.count(text))
                        .as("weight, seed %d, text %d: %s", seed, i, text)
                        .isEqualTo(TwitterTextParser.parseTweet(text).weightedLength);
            }
        }
        System.out.println("X's weights: " + TEXTS + " texts with " + addresses + " addresses, seed " + seed);
    }

    @Test
    void theDomainsDifferByWhatCameAndWentSinceTheLibrary() {
        Set<String> theirs = new TreeSet<>(TldLists.GTLDS);
        theirs.addAll(TldLists.CTLDS);
        Set<String> came = new TreeSet<>(TopLevelDomains.ALL);
        came.removeAll(theirs);
        Set<String> went = new TreeSet<>(theirs);
        went.removeAll(TopLevelDomains.ALL);

        assertThat(came.stream().filter(XWeightTest::isAscii))
                .containsExactly("amazon", "kids", "merck", "music", "spa");
        assertThat(came).hasSize(17);
        assertThat(went).hasSize(135).contains("honeywell", "htc", "intel", "xperia", "an", "bl", "eh");
    }

    @Test
    void linksAreThoseThatAreSaidToBeAndThoseThatAreFound() {
        PostText text = PostText.builder()
                .text("example.com or ")
                .link("ours", URI.create("https://shop.example/new"))
                .text(" or me@example.org")
                .build();

        assertThat(X.links(text)).isEqualTo(2);
        assertThat(TextCounter.of(TextUnit.GRAPHEME).links(text)).isEqualTo(1);
        assertThat(X.count(text)).isEqualTo(23 + 4 + 23 + 18);
    }

    @Test
    void aLongTextWithoutAnEndIsMeasuredInTime() {
        for (String piece :
                List.of("a.", "a-", "(", "http://", "example.com/(", "@", ".com", "é.", "xn--", "?a=", "a_b.")) {
            assertThat(X.count(piece.repeat(20_000))).as(piece).isPositive();
        }
    }

    /** Letters and signs that stand in and around addresses; of domains those that both lists have. */
    private static String text(Random random) {
        String[] pieces = {
            "a",
            "Z",
            "9",
            "é",
            "ß",
            "ñ",
            "я",
            "字",
            "の",
            "ش",
            "-",
            "_",
            ".",
            ".",
            "/",
            "?",
            "=",
            "&",
            "#",
            "@",
            "$",
            "(",
            ")",
            "'",
            "\"",
            ",",
            "!",
            ":",
            ";",
            " ",
            " ",
            "\n",
            "…",
            "“",
            "–",
            "+",
            "%20",
            "http://",
            "https://",
            "HTTP://",
            "ftp://",
            "t.co/",
            "www.",
            "example",
            "shop",
            "xn--p1ai",
            ".com",
            ".co.uk",
            ".io",
            ".рф",
            ".みんな",
            ".museum",
            ".txt",
            ":80",
            "/a_(b)",
            "?q=1",
            "\u200e",
            "\u202a",
            "＠",
            "＃"
        };
        StringBuilder text = new StringBuilder();
        for (int n = 1 + random.nextInt(12); n > 0; n--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }
}
