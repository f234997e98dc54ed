package io.smm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtmTagsTest {

    private final UtmTags tags =
            UtmPolicy.standard().organic(Network.INSTAGRAM, new CampaignId("Spring-26"), "Opening day!");

    @ParameterizedTest
    @CsvSource({
        "https://bakery.example, https://bakery.example?TAGS",
        "https://bakery.example/menu, https://bakery.example/menu?TAGS",
        "https://bakery.example/menu?, https://bakery.example/menu?TAGS",
        "https://bakery.example/menu?a=b%20c, https://bakery.example/menu?a=b%20c&TAGS",
        "https://bakery.example/menu?a=b&, https://bakery.example/menu?a=b&TAGS",
        "https://bakery.example/menu?a=b#rye?not=query, https://bakery.example/menu?a=b&TAGS#rye?not=query",
        "HTTP://bakery.example/, HTTP://bakery.example/?TAGS"
    })
    void tagsComeAfterTheQueryAndBeforeTheFragmentAndChangeNothingElse(URI address, String expected) {
        assertThat(tags.appliedTo(address))
                .hasToString(
                        expected.replace(
                                "TAGS",
                                "utm_source=instagram&utm_medium=organic-social&utm_campaign=spring-26&utm_content=opening-day&utm_id=Spring-26"));
    }

    @Test
    void whatIsPutOnAnAddressIsReadFromIt() {
        UtmTags paid = UtmPolicy.standard()
                .withMedia("Social", "Paid Social")
                .withSource(Network.X, "Twitter")
                .paid(Network.X, new CampaignId("printemps-été"), "");

        assertThat(paid.medium()).isEqualTo("paid-social");
        assertThat(UtmTags.of(paid.appliedTo(URI.create("https://bakery.example/?q=1#x"))))
                .contains(paid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bakery.example/?utm_source=old", "https://bakery.example/?a=b&utm_term=x"})
    void anAddressThatIsTaggedAlreadyIsRefused(URI address) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> tags.appliedTo(address))
                .withMessageContaining("utm parameters already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:us@bakery.example", "/menu", "ftp://bakery.example/"})
    void whatIsNoWebAddressIsRefused(URI address) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> tags.appliedTo(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bakery.example",
                "https://bakery.example/?utm_source=x",
                "https://bakery.example/?utm_source=x&utm_medium=",
                "https://bakery.example/?utm_source=x&xutm_medium=y"
            })
    void withoutSourceAndMediumThereAreNoTags(URI address) {
        assertThat(UtmTags.of(address)).isEmpty();
    }

    @Test
    void ofATagThatIsGivenTwiceTheFirstCounts() {
        URI address = URI.create("https://b.example/?utm_source=one&utm_medium=m&utm_source=two");

        assertThat(UtmTags.of(address))
                .hasValueSatisfying(read -> assertThat(read.source()).isEqualTo("one"));
    }

    @Test
    void aPolicyRefusesAMediumOfWhichNothingIsLeft() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> UtmPolicy.standard().withMedia("!", "…"))
                .satisfies(refusal -> assertThat(refusal.faults()).hasSize(2));
    }

    @Test
    void everyParameterOfTheFieldIsWrittenAndReadAgain() {
        UtmTags all = new UtmTags(
                "news",
                "email",
                Optional.of("spring"),
                Optional.of("top"),
                Optional.of("rye"),
                Optional.of("S/26"),
                Optional.of("mailer"),
                Optional.of("carousel"),
                Optional.of("remarketing"));

        URI link = all.appliedTo(URI.create("https://bakery.example/?a=b%26c#x"));

        assertThat(link)
                .hasToString("https://bakery.example/?a=b%26c&utm_source=news&utm_medium=email&utm_campaign=spring"
                        + "&utm_content=top&utm_term=rye&utm_id=S%2F26&utm_source_platform=mailer"
                        + "&utm_creative_format=carousel&utm_marketing_tactic=remarketing#x");
        assertThat(UtmTags.of(link)).contains(all);
        assertThat(UtmTags.removedFrom(link)).hasToString("https://bakery.example/?a=b%26c#x");
    }

    @Test
    void readingChangesNothingOfHowATagIsSpelled() {
        URI link = URI.create("https://b.example/?utm_source=News+Letter&utm_medium=E%2DMail&utm_campaign=Spring");

        assertThat(UtmTags.of(link)).hasValueSatisfying(read -> {
            assertThat(read.source()).isEqualTo("News Letter");
            assertThat(read.medium()).isEqualTo("E-Mail");
            assertThat(read.campaign()).contains("Spring");
        });
    }

    @Test
    void aNameIsReadWithItsEscapesUndone() {
        URI link = URI.create("https://b.example/?utm%5Fsource=n&%75tm_medium=m&utm_%63ampaign=spring");

        assertThat(UtmTags.of(link)).hasValueSatisfying(read -> {
            assertThat(read.source()).isEqualTo("n");
            assertThat(read.medium()).isEqualTo("m");
            assertThat(read.campaign()).contains("spring");
        });
        assertThat(UtmTags.removedFrom(link)).hasToString("https://b.example/");
    }

    @Test
    void ofATagSpelledTwoWaysTheFirstThatSaysSomethingCounts() {
        URI link = URI.create("https://b.example/?utm_source=&utm%5Fsource=one&utm_source=two&utm_medium=m");

        assertThat(UtmTags.of(link))
                .hasValueSatisfying(read -> assertThat(read.source()).isEqualTo("one"));
    }

    @Test
    void aNameInCapitalsIsNoTag() {
        URI link = URI.create("https://b.example/?UTM_SOURCE=n&utm_medium=m");

        assertThat(UtmTags.of(link)).isEmpty();
        assertThat(UtmTags.removedFrom(link)).hasToString("https://b.example/?UTM_SOURCE=n");
    }

    @Test
    void aPolicyFillsPlatformFormatAndTactic() {
        UtmTags written = UtmPolicy.standard()
                .withCreativeTemplates("{network} Ads", "Carousel", "{campaign} Remarketing")
                .paid(Network.X, new CampaignId("Spring 26"), "");

        assertThat(written.sourcePlatform()).contains("x-ads");
        assertThat(written.creativeFormat()).contains("carousel");
        assertThat(written.marketingTactic()).contains("spring-26-remarketing");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> UtmPolicy.standard().withCreativeTemplates("{", "{net}", "}"))
                .satisfies(refusal -> assertThat(refusal.faults()).hasSize(3));
        assertThat(UtmPolicy.standard()
                        .withCreativeTemplates("a", "b", "c")
                        .withMedia("m", "p")
                        .withSource(Network.X, "twitter")
                        .withTemplates("{campaign}", "", "")
                        .creativeFormatTemplate())
                .isEqualTo("b");
    }

    @Test
    void aLinkOfACampaignAlwaysNamesIt() {
        UtmPolicy nameless = UtmPolicy.standard().withTemplates("", "", "");

        assertThat(nameless.organic(Network.X, new CampaignId("Spring 26"), "").campaign())
                .contains("spring-26");
        assertThat(nameless.organic(Network.X, new CampaignId("!?"), "").campaign())
                .contains("!?");
        UtmContext none = new UtmContext(Network.X, "", Optional.empty(), "", Optional.empty());
        assertThat(nameless.organic(none).campaign()).isEmpty();
    }
}
