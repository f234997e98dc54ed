package io.smm.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Capability;
import io.smm.Network;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.adapter.discord.model.DiscordVariant;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.post.LinkCard;
import io.smm.post.NetworkVariant;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.testkit.TestImages;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Discord would refuse is told before anything is sent. */
class DiscordPreflightTest {

    private static final URI SHOP = URI.create("https://bakery.example/");

    private final Bench bench = new Bench();

    @AfterEach
    void nothingWasSent() {
        assertThat(bench.discord.calls("execute_webhook")).isZero();
        bench.close();
    }

    @Test
    void everyCapabilityIsDeclaredWithItsReason() {
        assertThat(bench.smm.capabilities(Network.DISCORD).declared())
                .extracting(statement -> statement.capability())
                .containsExactly(Capability.values());
    }

    @Test
    void aTextMayHaveTwoThousandCharactersWithItsMarkup() {
        assertThat(bench.rulesBrokenBy(Post.of("a".repeat(2_000)))).isEmpty();
        assertThat(bench.rulesBrokenBy(Post.of("a".repeat(2_001)))).containsExactly("text.code-point");
        assertThat(bench.rulesBrokenBy(Post.of("*" + "a".repeat(1_999)))).containsExactly("text.markup");
        assertThat(bench.rulesBrokenBy(Post.of("👩‍🍳".repeat(500))))
                .as("2,000 code points")
                .isEmpty();
    }

    @Test
    void cardsHaveLimitsEachAndTogether() {
        assertThat(bench.rulesBrokenBy(withCard("t".repeat(256), "d".repeat(4_096))))
                .isEmpty();
        assertThat(bench.rulesBrokenBy(withCard("t".repeat(257), "d".repeat(4_097))))
                .containsExactly("discord.card.title", "discord.card.description");
        PostPart.Builder cards = PostPart.builder(PostText.of(""));
        for (int i = 0; i < 10; i++) {
            cards.image(TestImages.of("image/png", "A loaf").toBuilder()
                    .card(new LinkCard(SHOP, "t", "d".repeat(600)))
                    .build());
        }
        assertThat(bench.rulesBrokenBy(
                        Post.builder(cards.link(new LinkCard(SHOP, "t", "")).build())
                                .build()))
                .containsExactly("discord.cards", "discord.cards.text");
    }

    @Test
    void aPollNeedsAQuestionOfAtMostThreeHundredCharacters() {
        assertThat(bench.rulesBrokenBy(poll("q".repeat(300), Duration.ofHours(768))))
                .isEmpty();
        assertThat(bench.rulesBrokenBy(poll("q".repeat(301), Duration.ofHours(769))))
                .containsExactlyInAnyOrder("poll.question", "poll.duration");
        assertThat(bench.rulesBrokenBy(poll("", Duration.ofHours(1)))).containsExactly("poll.question");
    }

    @Test
    void aPlaceIsAThreadOfTheChannelAndExcludesANewOne() {
        Post plain = Post.of("Where?");
        Post opening = plain.toBuilder()
                .variant(DiscordVariant.builder().threadName("New").build())
                .build();

        assertThat(bench.rulesBrokenBy(to(plain, Destination.of(DestinationKind.BOARD, "1"))))
                .containsExactly("discord.destination");
        assertThat(bench.rulesBrokenBy(to(plain, Destination.of(DestinationKind.CHANNEL_THREAD, "general"))))
                .containsExactly("discord.destination");
        assertThat(bench.rulesBrokenBy(to(opening, Bench.THREAD))).containsExactly("discord.thread");
        assertThat(bench.rulesBrokenBy(to(plain, Bench.THREAD))).isEmpty();
    }

    @Test
    void mentionsNeedIdsOfDiscord() {
        assertThat(bench.rulesBrokenBy(
                        Post.builder(PostText.builder().mention("ana").build()).build()))
                .containsExactly("text.mention");
        assertThat(bench.rulesBrokenBy(Post.builder(
                                PostText.builder().mention("ana", "ana#1234").build())
                        .build()))
                .containsExactly("discord.mention");
    }

    @Test
    void aLinkMayNotPretendToLeadElsewhere() {
        assertThat(bench.rulesBrokenBy(Post.builder(PostText.builder()
                                .link("https://bank.example", SHOP)
                                .build())
                        .build()))
                .containsExactly("discord.masked-link");
    }

    @Test
    void aVariantOfAnotherMakeIsRefusedAsSuch() {
        record Other(Network network) implements NetworkVariant {}

        assertThat(bench.rulesBrokenBy(Post.builder(PostText.of("Hm."))
                        .variant(new Other(Network.DISCORD))
                        .build()))
                .containsExactlyInAnyOrder("variant", "discord.variant");
    }

    @Test
    void anEditIsCheckedTooBeforeItIsSent() {
        assertThat(faultsOf(
                        PostEdit.builder().text(PostText.of("*".repeat(1_001))).build()))
                .singleElement()
                .asString()
                .contains("at most 2000 characters with the markup");
        assertThat(faultsOf(PostEdit.builder()
                        .link(new LinkCard(SHOP, "t".repeat(257), ""))
                        .build()))
                .singleElement()
                .asString()
                .contains("at most 256 characters of title");
        assertThat(bench.discord.calls("update_webhook_message")).isZero();
    }

    private List<Fault> faultsOf(PostEdit edit) {
        return catchThrowableOfType(
                        InvalidInputException.class,
                        () -> bench.smm
                                .publishing()
                                .edit(bench.webhook, PostRef.of(Network.DISCORD, "1308400000000000001"), edit))
                .faults();
    }

    private PublishRequest to(Post post, Destination place) {
        return PublishRequest.of(bench.webhook, post).to(place);
    }

    private static Post withCard(String title, String description) {
        return Post.builder(PostPart.builder(PostText.of(""))
                        .link(new LinkCard(SHOP, title, description))
                        .build())
                .build();
    }

    private static Post poll(String question, Duration openFor) {
        return Post.builder(PostPart.builder(PostText.of(question))
                        .poll(new Poll(List.of("Rye", "Wheat"), openFor, false))
                        .build())
                .build();
    }
}
