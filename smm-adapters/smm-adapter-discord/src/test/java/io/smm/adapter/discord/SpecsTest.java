package io.smm.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.adapter.discord.model.DiscordVariant;
import io.smm.adapter.discord.model.Mentions;
import io.smm.adapter.discord.stub.Exchange;
import io.smm.error.SmmException;
import io.smm.post.Document;
import io.smm.post.LinkCard;
import io.smm.post.MediaSource;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.testkit.TestImages;
import io.smm.testkit.TestMedia;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is sent, and what the stubs answer, is what Discord's OpenAPI description says, down to its limits. */
@Tag("specs")
class SpecsTest {

    private static final LinkCard CARD =
            new LinkCard(URI.create("https://bakery.example/" + "p".repeat(2_000)), "t".repeat(256), "d".repeat(1_000));

    @Test
    void everyRequestAndAnswerIsAsDescribed() {
        assumeTrue(Files.exists(SpecWatch.DESCRIPTION), "absent: ../shared/specs/discord/openapi.json");
        OpenApiCheck check = OpenApiCheck.of(SpecWatch.DESCRIPTION);
        try (Bench bench = new Bench()) {
            sendEverything(bench);
            meetEveryError(bench);
            for (Exchange exchange : bench.exchanges) {
                assertThat(check.faults(exchange)).as("%s", exchange).isEmpty();
            }
        }

        System.out.println("Discord's description, this test: " + check.counts());
        SpecWatch.check()
                .ifPresent(all -> System.out.println("Discord's description, all tests so far: " + all.counts()));
        assertThat(check.requests()).containsOnlyKeys("execute_webhook", "update_webhook_message");
        assertThat(check.answers())
                .containsKeys(
                        "get_webhook_by_token 200",
                        "get_webhook_by_token 4XX",
                        "get_webhook_by_token 429",
                        "execute_webhook 200",
                        "execute_webhook 4XX",
                        "get_webhook_message 200",
                        "get_webhook_message 4XX",
                        "update_webhook_message 200",
                        "update_webhook_message 4XX",
                        "delete_webhook_message 4XX");
    }

    @Test
    void theCheckFindsWhatIsWrong() {
        assumeTrue(Files.exists(SpecWatch.DESCRIPTION), "absent: ../shared/specs/discord/openapi.json");
        OpenApiCheck check = OpenApiCheck.of(SpecWatch.DESCRIPTION);

        assertThat(faults(check, Map.of("content", "a".repeat(2_001))))
                .containsExactly("request.content breaks maxLength 2000");
        assertThat(faults(check, Map.of("content", 1)))
                .containsExactly("request.content is integer, not [string, null]");
        assertThat(faults(check, Map.of("contents", "a"))).containsExactly("request.contents is not described");
        assertThat(faults(check, Map.of("applied_tags", List.of("new"))))
                .containsExactly("request.applied_tags[0] does not match ^(0|[1-9][0-9]*)$");
        assertThat(faults(check, Map.of("attachments", List.of(Map.of("filename", "a")))))
                .containsExactly("request.attachments[0] lacks id");
        assertThat(faults(check, Map.of("allowed_mentions", Map.of("parse", List.of("all")))))
                .hasSize(1);
    }

    private static List<String> faults(OpenApiCheck check, Map<String, Object> request) {
        return check.faults(new Exchange("execute_webhook", Optional.of(request), 204, Optional.empty(), false));
    }

    private static void sendEverything(Bench bench) {
        PostRef text = bench.published(Post.of("*".repeat(1_000))).ref();
        bench.published(Post.builder(
                        PostText.builder().mention("ana", "41771983423143937").build())
                .variant(DiscordVariant.builder()
                        .username("u".repeat(80))
                        .avatar(URI.create("https://bakery.example/logo.png"))
                        .threadName("n".repeat(100))
                        .appliedTag("5")
                        .mentions(new Mentions(true, Set.of("1", "2")))
                        .suppressPreviews()
                        .silent()
                        .build())
                .build());
        PostPart.Builder media =
                PostPart.builder(PostText.of("")).link(new LinkCard(URI.create("https://a.example"), "a", ""));
        for (int i = 0; i < 4; i++) {
            media.image(TestImages.of("image/png", "a".repeat(1_024)));
        }
        media.image(TestImages.of("image/jpeg", "").toBuilder().card(CARD).build());
        media.media(TestMedia.mp4(64, Duration.ofSeconds(1)));
        media.media(new Document(MediaSource.ofBytes(new byte[] {1}), "application/pdf", "p".repeat(1_000)));
        PostRef withMedia = bench.published(Post.builder(media.build()).build()).ref();
        bench.published(Post.builder(PostPart.builder(PostText.of("q".repeat(300)))
                        .poll(new Poll(
                                java.util.stream.IntStream.range(0, 10)
                                        .mapToObj(i -> "a".repeat(50) + i)
                                        .toList(),
                                Duration.ofHours(768),
                                true))
                        .build())
                .build());
        bench.environment.mutableClock().advance(Duration.ofMinutes(1));
        PostRef inThread = bench.published(PublishRequest.of(bench.webhook, Post.of("In a thread."))
                        .to(Bench.THREAD))
                .ref();
        bench.smm.publishing().read(bench.webhook, withMedia);
        bench.smm.publishing().read(bench.webhook, inThread);
        bench.smm
                .publishing()
                .edit(
                        bench.webhook,
                        text,
                        PostEdit.builder()
                                .text(PostText.of("b".repeat(2_000)))
                                .link(CARD)
                                .build());
        bench.smm
                .publishing()
                .edit(bench.webhook, text, PostEdit.builder().clearLink().build());
        bench.smm.publishing().delete(bench.webhook, text);
        bench.smm.publishing().delete(bench.webhook, text);
        bench.smm.accounts().whoAmI(bench.webhook);
    }

    private static void meetEveryError(Bench bench) {
        for (String error : List.of(
                "unknown-channel", "empty-message", "thread-twice", "too-large", "blocked-link", "invalid-form")) {
            bench.environment.mutableClock().advance(Duration.ofMinutes(2));
            bench.discord.failNext("execute_webhook", error);
            bench.outcome(Post.of("Refused."));
        }
        for (String error : List.of("unknown-webhook", "invalid-token", "rate-limited", "rate-limited-globally")) {
            bench.environment.mutableClock().advance(Duration.ofMinutes(2));
            bench.discord.failNext("get_webhook_by_token", error);
            Assertions.catchThrowableOfType(
                    SmmException.class, () -> bench.smm.accounts().connect(bench.environment.credentials()));
        }
        bench.environment.mutableClock().advance(Duration.ofMinutes(2));
        PostRef nowhere = PostRef.of(bench.webhook.network(), "1308400000000099999");
        bench.smm.publishing().read(bench.webhook, nowhere);
        Assertions.catchThrowableOfType(
                SmmException.class,
                () -> bench.smm
                        .publishing()
                        .edit(
                                bench.webhook,
                                nowhere,
                                PostEdit.builder().clearLink().build()));
    }
}
