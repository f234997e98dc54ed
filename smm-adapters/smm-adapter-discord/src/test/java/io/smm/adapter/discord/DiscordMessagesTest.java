package io.smm.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Network;
import io.smm.error.NotFoundException;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import io.smm.post.LinkCard;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.testkit.TestImages;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands is read, changed and deleted by its id, and refusals slow down what they are about. */
class DiscordMessagesTest {

    private static final PostRef NOWHERE = PostRef.of(Network.DISCORD, "1308400000000099999");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anEditChangesWhatItNamesAndPingsNobody() {
        PostRef post = bench.published(Post.builder(PostPart.builder(PostText.of("We open at nine."))
                                .image(TestImages.of("image/png", "The door"))
                                .link(new LinkCard(URI.create("https://bakery.example/"), "Bakery", ""))
                                .build())
                        .build())
                .ref();

        bench.smm
                .publishing()
                .edit(
                        bench.webhook,
                        post,
                        PostEdit.builder()
                                .text(PostText.of("We open at *ten*. @here"))
                                .build());

        assertThat(bench.sent())
                .isEqualTo(Map.of(
                        "content", "We open at \\*ten\\*. @here", "allowed_mentions", Map.of("parse", List.of())));
        assertThat(bench.discord.messages().get(0).embeds()).hasSize(1);
        assertThat(bench.discord.messages().get(0).attachments()).hasSize(1);

        bench.smm
                .publishing()
                .edit(bench.webhook, post, PostEdit.builder().clearLink().build());

        assertThat(bench.sent()).isEqualTo(Map.of("embeds", List.of(), "allowed_mentions", Map.of("parse", List.of())));
        assertThat(bench.smm.publishing().read(bench.webhook, post))
                .get()
                .extracting(read -> read.text().text(), read -> read.imageAltTexts())
                .containsExactly("We open at *ten*. @here", List.of("The door"));
    }

    @Test
    void whatIsNotThereReadsAsNothingIsDeletedAndCannotBeChanged() {
        assertThat(bench.smm.publishing().read(bench.webhook, NOWHERE)).isEmpty();
        bench.smm.publishing().delete(bench.webhook, NOWHERE);

        SmmException error = failure(() -> bench.smm
                .publishing()
                .edit(
                        bench.webhook,
                        NOWHERE,
                        PostEdit.builder().text(PostText.of("Hm.")).build()));

        assertThat(error).isInstanceOf(NotFoundException.class);
        assertThat(error.details().nativeCode()).contains("10008");
    }

    @Test
    void aDeletedWebhookIsNotADeletedMessage() {
        bench.discord.delete();

        assertThat(failure(() -> bench.smm.publishing().delete(bench.webhook, NOWHERE)))
                .isInstanceOf(TokenRevokedException.class);
        assertThat(failure(() -> bench.smm.publishing().read(bench.webhook, NOWHERE)))
                .isInstanceOf(TokenRevokedException.class);
    }

    @Test
    void aRefusalForTooManyCallsIsTheBucketsAloneUntilItsTime() {
        bench.discord.failAlways("get_webhook_message", "rate-limited");

        SmmException refused = failure(() -> bench.smm.publishing().read(bench.webhook, NOWHERE));
        SmmException notSent = failure(() -> bench.smm.publishing().read(bench.webhook, NOWHERE));

        assertThat(refused).isInstanceOf(RateLimitedException.class);
        assertThat(refused.retryAdvice()).isEqualTo(RetryAdvice.sameCallAfter(Duration.ofMillis(61_337)));
        assertThat(notSent)
                .isInstanceOfSatisfying(
                        QuotaExhaustedException.class,
                        error -> assertThat(error.availableAt())
                                .isEqualTo(bench.environment.clock().instant().plusMillis(61_337)));
        assertThat(bench.discord.calls("get_webhook_message")).isEqualTo(1);
        bench.published(Post.of("Another bucket."));
    }

    @Test
    void aRefusalOfAllCallsStopsAllUntilItsTime() {
        bench.discord.failAlways("get_webhook_message", "rate-limited-globally");

        SmmException refused = failure(() -> bench.smm.publishing().read(bench.webhook, NOWHERE));
        SmmException notSent = failure(() -> bench.smm.publishing().delete(bench.webhook, NOWHERE));

        assertThat(refused.details().nativeCode()).contains("global");
        assertThat(refused.retryAdvice()).isEqualTo(RetryAdvice.sameCallAfter(Duration.ofMillis(64_570)));
        assertThat(notSent).isInstanceOf(QuotaExhaustedException.class);
        assertThat(bench.discord.calls("delete_webhook_message")).isZero();

        bench.environment.mutableClock().advance(Duration.ofSeconds(65));
        bench.smm.publishing().delete(bench.webhook, NOWHERE);
    }

    private static SmmException failure(Runnable call) {
        return catchThrowableOfType(SmmException.class, call::run);
    }
}
