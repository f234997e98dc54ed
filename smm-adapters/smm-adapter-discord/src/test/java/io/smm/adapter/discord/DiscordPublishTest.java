package io.smm.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.discord.model.DiscordVariant;
import io.smm.adapter.discord.model.Mentions;
import io.smm.adapter.discord.stub.StubDiscord;
import io.smm.error.ContentRejectedException;
import io.smm.error.Fault;
import io.smm.error.MediaRejectedException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Document;
import io.smm.post.LinkCard;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.testkit.TestImages;
import io.smm.testkit.TestMedia;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Discord is sent for a post, and what becomes of it. */
class DiscordPublishTest {

    private static final LinkCard CARD = new LinkCard(URI.create("https://bakery.example/rye"), "Rye", "Baked today.");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aTextPingsNobodyWhateverItSays() {
        bench.published(Post.of("Hello @everyone and <@41771983423143937>"));

        assertThat(bench.sent())
                .isEqualTo(Bench.json("{\"content\": \"Hello @everyone and \\\\<@41771983423143937>\","
                        + " \"allowed_mentions\": {\"parse\": []}}"));
    }

    @Test
    void aMentionPingsTheOneWhomItNames() {
        PostText text = PostText.builder()
                .text("Thanks, ")
                .mention("ana", "41771983423143937")
                .build();

        bench.published(Post.builder(text).build());

        assertThat(bench.sent().get("content")).isEqualTo("Thanks, <@41771983423143937>");
        assertThat(bench.sent().get("allowed_mentions"))
                .isEqualTo(Map.of("parse", List.of(), "users", List.of("41771983423143937")));
    }

    @Test
    void whatTheVariantSaysIsSentAndNothingElseIs() {
        DiscordVariant variant = DiscordVariant.builder()
                .username("Bakery")
                .avatar(URI.create("https://bakery.example/logo.png"))
                .threadName("Opening day")
                .appliedTag("41771983423143938")
                .mentions(new Mentions(true, java.util.Set.of("41771983423143939")))
                .suppressPreviews()
                .silent()
                .build();

        Publication publication = bench.published(Post.builder(PostText.of("@everyone <@&41771983423143939> come"))
                .variant(variant)
                .build());

        assertThat(bench.sent())
                .isEqualTo(Bench.json("{\"content\": \"@everyone <@&41771983423143939> come\","
                        + " \"allowed_mentions\": {\"parse\": [\"everyone\"], \"roles\": [\"41771983423143939\"]},"
                        + " \"username\": \"Bakery\", \"avatar_url\": \"https://bakery.example/logo.png\","
                        + " \"thread_name\": \"Opening day\", \"applied_tags\": [\"41771983423143938\"],"
                        + " \"flags\": 4100}"));
        assertThat(bench.smm.publishing().read(bench.webhook, publication.ref()))
                .as("read back from the thread that it opened")
                .isPresent();
    }

    @Test
    void filesCardsAndAltTextsGoTogetherInTheirOrder() {
        Post post = Post.builder(PostPart.builder(PostText.of("Look."))
                        .image(TestImages.of("image/png", "A loaf"))
                        .media(TestImages.of("image/jpeg", "").toBuilder()
                                .card(CARD)
                                .build())
                        .media(TestMedia.mp4(64, Duration.ofSeconds(3)))
                        .media(new Document(MediaSource.ofBytes(new byte[] {1}), "application/pdf", "Preţuri 2026/27"))
                        .link(CARD)
                        .build())
                .build();

        bench.published(post);

        assertThat(bench.sent().get("attachments"))
                .isEqualTo(Bench.json(
                                "{\"a\": ["
                                        + "{\"id\": \"0\", \"filename\": \"image-1.png\", \"description\": \"A loaf\"},"
                                        + "{\"id\": \"1\", \"filename\": \"image-2.jpg\"},"
                                        + "{\"id\": \"2\", \"filename\": \"video-3.mp4\"},"
                                        + "{\"id\": \"3\", \"filename\": \"Pre-uri-2026-27-4.pdf\", \"title\": \"Preţuri 2026/27\"}]}")
                        .get("a"));
        assertThat(bench.sent().get("embeds"))
                .isEqualTo(Bench.json("{\"e\": ["
                                + "{\"url\": \"https://bakery.example/rye\", \"title\": \"Rye\", \"description\": \"Baked today.\"},"
                                + "{\"url\": \"https://bakery.example/rye\", \"title\": \"Rye\", \"description\": \"Baked today.\","
                                + " \"image\": {\"url\": \"attachment://image-2.jpg\"}}]}")
                        .get("e"));
        assertThat(bench.discord.messages().get(0).attachments())
                .extracting(file -> file.get("content_type"))
                .containsExactly("image/png", "image/jpeg", "video/mp4", "application/pdf");
    }

    @Test
    void aPollAsksItsTextAndIsOpenForWholeHours() {
        Publication publication = bench.published(Post.builder(PostPart.builder(PostText.of("Which *bread*?"))
                        .poll(new Poll(List.of("Rye", "Wheat"), Duration.ofMinutes(90), true))
                        .build())
                .build());

        assertThat(bench.sent())
                .isEqualTo(Bench.json("{\"allowed_mentions\": {\"parse\": []}, \"poll\": {"
                        + "\"question\": {\"text\": \"Which *bread*?\"}, \"answers\": ["
                        + "{\"poll_media\": {\"text\": \"Rye\"}}, {\"poll_media\": {\"text\": \"Wheat\"}}],"
                        + " \"duration\": 2, \"allow_multiselect\": true}}"));
        assertThat(publication.warnings()).containsExactly("the poll is open for 2 hours: Discord counts whole ones");
        assertThat(bench.smm.publishing().read(bench.webhook, publication.ref()))
                .get()
                .extracting(post -> post.text().text())
                .isEqualTo("Which *bread*?");
    }

    @Test
    void aPostToAThreadIsFoundAgainInTheThreadAlone() {
        Publication publication = bench.published(
                PublishRequest.of(bench.webhook, Post.of("In the thread.")).to(Bench.THREAD));

        assertThat(bench.discord.messages().get(0).thread()).contains(StubDiscord.THREAD);
        assertThat(bench.smm.publishing().read(bench.webhook, publication.ref()))
                .isPresent();
        bench.smm.publishing().delete(bench.webhook, publication.ref());
        assertThat(bench.discord.messages()).isEmpty();
    }

    @Test
    void aLostAnswerStaysUnknownAndIsNeverSentAgain() {
        bench.discord.failNext("execute_webhook", "lost-after");
        Delivery delivery = bench.smm.publishing().publish(PublishRequest.of(bench.webhook, Post.of("Once.")));

        Delivery settled = bench.smm.publishing().settle(delivery);

        assertThat(settled.state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(settled.lastOutcome())
                .get()
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.settleAfter()).isEmpty());
        assertThat(bench.discord.calls("execute_webhook")).isEqualTo(1);
        assertThat(bench.discord.messages()).hasSize(1);
    }

    @Test
    void aRefusalListsTheFieldsAtFault() {
        bench.discord.failNext("execute_webhook", "invalid-form");

        Outcome outcome = bench.outcome(Post.of("Longer than it looks."));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.error()).isInstanceOf(ContentRejectedException.class);
            assertThat(rejected.error().details().nativeCode()).contains("50035");
            assertThat(rejected.error().details().faults())
                    .containsExactly(
                            new Fault("content", "Must be 2000 or fewer in length."),
                            new Fault("embeds[0].title", "Must be 256 or fewer in length."));
        });
    }

    @Test
    void aFileThatIsGoneIsTheCallersToSeeToAndLeavesNoDoubt() {
        MediaSource gone = MediaSource.ofStream("gone", 100, () -> {
            throw new IOException("no such file");
        });

        Outcome outcome = bench.outcome(Post.builder(PostPart.builder(PostText.of("Look."))
                        .media(new Document(gone, "application/pdf", "Prices"))
                        .build())
                .build());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.error()).isInstanceOf(MediaRejectedException.class));
        assertThat(bench.discord.messages()).isEmpty();
    }
}
