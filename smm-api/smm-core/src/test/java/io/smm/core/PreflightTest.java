package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.InvalidInputException;
import io.smm.post.AccountPreflight;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.NetworkVariant;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.TextUse;
import io.smm.post.Violation;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreflightTest {

    private final FakeNetwork network = new FakeNetwork();
    private final Smm smm = SmmBuilder.create().register(network).build();

    @AfterEach
    void close() {
        smm.close();
    }

    private AccountPreflight check(Post post) {
        return smm.publishing()
                .preflight(post, List.of(network.connection()))
                .accounts()
                .get(0);
    }

    private static Image image(String type, int bytes, String alt) {
        return Image.builder(MediaSource.ofBytes(new byte[bytes]), type)
                .altText(alt)
                .build();
    }

    @Test
    void aGoodPostPassesAndItsUseOfEveryLimitAndItsPriceAreTold() {
        AccountPreflight result = check(Post.of("Salut 👨‍👩‍👧‍👦"));

        assertThat(result.passes()).isTrue();
        assertThat(result.violations()).isEmpty();
        assertThat(result.textUses()).extracting(TextUse::used).containsExactly(7, 31);
        assertThat(result.price()).contains(Money.of("0.015", "USD"));
    }

    @Test
    void everythingThatIsWrongIsListedAtOnce() {
        Post post = Post.builder(PostPart.builder(PostText.builder()
                                .text("x".repeat(61))
                                .tag("a")
                                .tag("b")
                                .build())
                        .image(image("image/gif", 2_000, ""))
                        .image(image("image/png", 10, "far too long to read"))
                        .image(image("image/png", 10, "fine"))
                        .quote(PostRef.of(Network.X, "1"))
                        .language("ro")
                        .language("en")
                        .build())
                .then(PostPart.of(PostText.of("2")))
                .then(PostPart.of(PostText.of("3")))
                .then(PostPart.of(PostText.of("4")))
                .build();

        AccountPreflight result = check(post);

        assertThat(result.passes()).isFalse();
        assertThat(result.violations())
                .filteredOn(violation -> violation.severity() == Violation.Severity.BLOCKER)
                .extracting(Violation::rule)
                .containsExactlyInAnyOrder(
                        "thread.parts",
                        "capability.publish-quote",
                        "ref.network",
                        "text.grapheme",
                        "text.utf8-byte",
                        "text.tags",
                        "text.languages",
                        "images.most",
                        "image.bytes",
                        "image.type",
                        "image.alt");
        assertThat(result.violations())
                .filteredOn(violation -> violation.severity() == Violation.Severity.ADVICE)
                .extracting(Violation::field)
                .containsExactly("parts[0].media[0].altText");
        assertThat(result.violations().get(result.violations().size() - 1).severity())
                .as("blockers come first")
                .isEqualTo(Violation.Severity.ADVICE);
    }

    @Test
    void whatANetworkCannotDoSaysWhyAndWhatToDoInstead() {
        Post post = Post.builder(PostPart.builder(PostText.of("look"))
                        .quote(PostRef.of(FakeNetwork.NETWORK, "1"))
                        .build())
                .build();

        assertThat(check(post).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("capability.publish-quote");
            assertThat(violation.message()).isEqualTo("quotes do not exist; instead: link to the post");
        });
    }

    @Test
    void aNumberThatIsTooLargeIsToldWithWhatIsAllowed() {
        assertThat(check(Post.of("x".repeat(21))).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.actual()).hasValue(21);
            assertThat(violation.allowed()).hasValue(20);
            assertThat(violation.message()).isEqualTo("has 21 characters (graphemes), at most 20 are allowed");
            assertThat(violation.source()).isEqualTo("made up");
        });
    }

    /** What a program holds that lacks the adapter, or has an older one. */
    private record StrangeVariant(Network network) implements NetworkVariant {}

    @Test
    void aVariantThatTheAdapterDoesNotUnderstandIsBlockedAndOneForAnotherNetworkIsNot() {
        Post strange = Post.of("hello").toBuilder()
                .variant(new StrangeVariant(FakeNetwork.NETWORK))
                .build();

        assertThat(check(strange).passes()).isFalse();
        assertThat(check(strange).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("variant");
            assertThat(violation.message()).startsWith("the adapter of fake does not understand a StrangeVariant");
        });
        assertThat(check(Post.of("hello").toBuilder()
                                .variant(new StrangeVariant(Network.X))
                                .build())
                        .passes())
                .isTrue();
    }

    @Test
    void anAccountOfAnUnregisteredNetworkIsAnErrorAndNotASilentPass() {
        Connection stranger = Connection.of(
                new TenantId("acme"),
                new AppId("app"),
                URI.create("https://x.example"),
                AccountRef.of(Network.X, "1", "acme"));

        assertThatThrownBy(() -> smm.publishing().preflight(Post.of("hello"), List.of(stranger)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no adapter is registered for x; registered: [fake]");
    }

    @Test
    void whatTheAdapterAloneKnowsIsReportedBesideTheRulesAndBlocksPublishing() {
        network.violations = List.of(new Violation(
                Violation.Severity.BLOCKER,
                "fake.flair",
                "variants",
                "this flair was retired",
                OptionalLong.empty(),
                OptionalLong.empty(),
                "made up"));

        AccountPreflight result = check(Post.of("x".repeat(1_000)));

        assertThat(result.violations()).extracting(Violation::rule).contains("fake.flair", "text.grapheme");
        assertThatThrownBy(() ->
                        smm.publishing().publish(PublishRequest.of(network.connection(), Post.of("With a flair."))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("this flair was retired");
        assertThat(network.effects).hasValue(0);
    }
}
