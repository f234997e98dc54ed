package io.smm.adapter.bluesky.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.bluesky.internal.wire.FacetWire;
import io.smm.adapter.bluesky.internal.wire.FeatureWire;
import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Positions in UTF-16 and in bytes of UTF-8, there and back. Source: lexicon app.bsky.richtext.facet#byteSlice. */
class FacetsTest {

    private static final String DID = "did:plc:44ybard66vv44zksje25o7dz";

    /** What stands before the tag, and how many bytes that is. */
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "ä, 2",
        "ș, 2",
        "e\u0301, 3", // combining accent: two characters, 1 + 2 bytes
        "€, 3",
        "日本, 6",
        "😀, 4",
        "👨‍👩‍👧‍👦, 25", // a family: four people and three joiners
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿, 28", // a flag made of tags
        "🇷🇴, 8",
        "שלום, 8", // right to left
        "'مرحبا ', 11",
        "\u202eabc\u202c, 9" // direction marks
    })
    void aTagBeginsAfterTheBytesBeforeIt(String before, int bytes) {
        PostText text = PostText.builder().text(before).tag("toamnă").build();

        FacetWire facet = Facets.of(text, Map.of()).get(0);

        assertThat(before.getBytes(StandardCharsets.UTF_8)).hasSize(bytes);
        assertThat(facet.byteStart()).isEqualTo(bytes);
        assertThat(facet.byteEnd()).isEqualTo(bytes + 8);
        assertThat(facet.features()).containsExactly(new FeatureWire(FeatureWire.Kind.TAG, "toamnă"));
        assertThat(Facets.text(text.text(), List.of(facet))).isEqualTo(text);
    }

    @Test
    void linksAndMentionsBecomeFacets() {
        PostText text = PostText.builder()
                .text("Salut ")
                .mention("bob.test", DID)
                .text(" 🎉 ")
                .link("vezi aici", URI.create("https://example.com/a?b=c&d=ă"))
                .build();

        assertThat(Facets.of(text, Map.of()))
                .containsExactly(
                        facet(6, 15, FeatureWire.Kind.MENTION, DID),
                        facet(21, 30, FeatureWire.Kind.LINK, "https://example.com/a?b=c&d=%C4%83"));
    }

    @Test
    void aMentionWithoutAnIdTakesTheOneThatWasLookedUp() {
        PostText text = new PostText("@bob.test", List.of(new TextSpan.Mention(0, 9, "bob.test", Optional.empty())));

        assertThat(Facets.of(text, Map.of("bob.test", DID)))
                .containsExactly(facet(0, 9, FeatureWire.Kind.MENTION, DID));
    }

    static Stream<Arguments> senseless() {
        String text = "ab 😀 cd";
        return Stream.of(
                Arguments.of("begins inside a character", text, facet(4, 8, FeatureWire.Kind.TAG, "x")),
                Arguments.of("ends inside a character", text, facet(0, 5, FeatureWire.Kind.TAG, "x")),
                Arguments.of("ends after the text", text, facet(0, 99, FeatureWire.Kind.TAG, "x")),
                Arguments.of("begins before the text", text, facet(-1, 2, FeatureWire.Kind.TAG, "x")),
                Arguments.of("is empty", text, facet(1, 1, FeatureWire.Kind.TAG, "x")),
                Arguments.of("runs backwards", text, facet(2, 1, FeatureWire.Kind.TAG, "x")),
                Arguments.of("has no feature that we know", text, new FacetWire(0, 2, List.of())),
                Arguments.of("a tag of nothing", text, facet(0, 2, FeatureWire.Kind.TAG, " ")),
                Arguments.of("a tag with a mark", text, facet(0, 2, FeatureWire.Kind.TAG, "#x")),
                Arguments.of("a link to no web page", text, facet(0, 2, FeatureWire.Kind.LINK, "javascript:alert(1)")),
                Arguments.of("a link that is none", text, facet(0, 2, FeatureWire.Kind.LINK, "https://[")),
                Arguments.of("a mention of nobody", "@ b", facet(0, 1, FeatureWire.Kind.MENTION, DID)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("senseless")
    void aFacetThatMakesNoSenseIsNoSpanAndTheTextStays(String why, String text, FacetWire facet) {
        assertThat(Facets.text(text, List.of(facet))).isEqualTo(PostText.of(text));
    }

    @Test
    void ofFacetsThatOverlapTheFirstStays() {
        PostText text = Facets.text(
                "abcdef",
                List.of(
                        facet(2, 5, FeatureWire.Kind.TAG, "late"),
                        facet(0, 3, FeatureWire.Kind.TAG, "early"),
                        facet(3, 6, FeatureWire.Kind.TAG, "next")));

        assertThat(text.spans()).containsExactly(new TextSpan.Tag(0, 3, "early"), new TextSpan.Tag(3, 6, "next"));
    }

    @Test
    void ofSeveralFeaturesTheFirstThatMakesSenseStays() {
        FacetWire facet = new FacetWire(
                0,
                3,
                List.of(
                        new FeatureWire(FeatureWire.Kind.LINK, "mailto:x"),
                        new FeatureWire(FeatureWire.Kind.TAG, "abc")));

        assertThat(Facets.text("abc", List.of(facet)).spans()).containsExactly(new TextSpan.Tag(0, 3, "abc"));
    }

    @Test
    void aMentionShowsItsHandleWithoutTheMark() {
        assertThat(Facets.text("@bob.test hi", List.of(facet(0, 9, FeatureWire.Kind.MENTION, DID)))
                        .spans())
                .containsExactly(new TextSpan.Mention(0, 9, "bob.test", Optional.of(DID)));
        assertThat(Facets.text("Bob hi", List.of(facet(0, 3, FeatureWire.Kind.MENTION, DID)))
                        .spans())
                .containsExactly(new TextSpan.Mention(0, 3, "Bob", Optional.of(DID)));
    }

    @Test
    void halfASurrogatePairFromTheNetworkIsReplacedAndDoesNotShiftTheRest() {
        // In the server's own bytes such a half takes three, as its replacement does.
        PostText text = Facets.text("\ud83dabc", List.of(facet(3, 6, FeatureWire.Kind.TAG, "abc")));

        assertThat(text.text()).isEqualTo("\ufffdabc");
        assertThat(text.spans()).containsExactly(new TextSpan.Tag(1, 4, "abc"));
    }

    @Test
    void whateverIsWrittenIsReadBackAsItWas() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            PostText text = randomText(random);

            PostText back = Facets.text(text.text(), Facets.of(text, Map.of()));

            assertThat(back).as("seed %s, round %s", seed, i).isEqualTo(text);
        }
    }

    private static PostText randomText(Random random) {
        List<String> pieces = List.of("a", "ß", "ț", "€", "漢", "😀", "👩‍🚀", "e\u0301", "א", " ", "\n", "#", "@");
        PostText.Builder text = PostText.builder();
        int count = random.nextInt(12);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String piece = pieces.get(random.nextInt(pieces.size()));
            seen.add(piece);
            switch (random.nextInt(4)) {
                case 0 -> text.tag("t" + i);
                case 1 -> text.link(piece + "x", URI.create("https://example.com/" + i));
                case 2 -> text.mention("h" + i + ".test", DID);
                default -> text.text(String.join("", seen));
            }
        }
        return text.build();
    }

    private static FacetWire facet(long start, long end, FeatureWire.Kind kind, String value) {
        return new FacetWire(start, end, List.of(new FeatureWire(kind, value)));
    }
}
