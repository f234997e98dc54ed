package io.smm.example.cookbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.error.ContentRejectedException;
import io.smm.post.AccountPreflight;
import io.smm.post.ContentFlag;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Fallback;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PreflightReport;
import io.smm.post.PublishRequest;
import io.smm.post.ReplyControl;
import io.smm.post.Subtitles;
import io.smm.post.Surface;
import io.smm.post.UploadProgress;
import io.smm.post.Video;
import io.smm.post.Violation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a post can be, and what becomes of it on networks that have little in common. */
class WritingPosts {

    @Test
    void preflightOnePostForFiveUnlikeNetworks() {
        try (Presence bakery = Presence.on(
                MemoryProfile.microblog(),
                MemoryProfile.photos(),
                MemoryProfile.longText(),
                MemoryProfile.shortVideos(),
                MemoryProfile.pinboard())) {
            Post post = Post.builder(PostPart.builder(PostText.of("Rye is back. " + "So good. ".repeat(40)))
                            .image(photo("A loaf of rye bread on a board"))
                            .build())
                    .build();

            PreflightReport report = bakery.smm.publishing().preflight(post, bakery.accounts());

            assertThat(rulesBroken(report, "microblog")).containsExactly("text.x-weighted");
            assertThat(rulesBroken(report, "photos")).isEmpty();
            assertThat(rulesBroken(report, "long-text")).isEmpty();
            assertThat(rulesBroken(report, "short-videos")).containsExactly("media.hosting");
            assertThat(rulesBroken(report, "pinboard"))
                    .containsExactlyInAnyOrder("title.required", "destination.required");
        }
    }

    @Test
    void seeWhatAPostCostsBeforeItIsSent() {
        MemoryProfile billed = MemoryProfile.microblog()
                .named("billed")
                .withRules(MemoryProfile.microblog().rules().toBuilder()
                        .price(Money.of("0.015", "USD"))
                        .priceWithLink(Money.of("0.20", "USD"))
                        .build());
        try (Presence bakery = Presence.on(billed)) {
            Post words = Post.of("Rye is back.");
            Post link = Post.builder(PostText.builder()
                            .text("Rye is back: ")
                            .link(URI.create("https://bakery.example/rye"))
                            .build())
                    .build();

            assertThat(priceOf(words, bakery)).isEqualTo(Money.of("0.015", "USD"));
            assertThat(priceOf(link, bakery)).isEqualTo(Money.of("0.20", "USD"));
        }
    }

    @Test
    void uploadAVideoWithProgress() {
        try (Bakery bakery = Bakery.opened()) {
            Video video = Video.builder(MediaSource.ofBytes(new byte[100_000]), "video/mp4")
                    .duration(Duration.ofSeconds(20))
                    .size(1080, 1920)
                    .altText("Hands fold the dough of a rye loaf")
                    .subtitles(new Subtitles(MediaSource.ofBytes(new byte[2_000]), "text/vtt", "fr"))
                    .build();
            Post reel = Post.builder(PostPart.builder(PostText.of("How rye is made"))
                            .video(video)
                            .build())
                    .surface(Surface.REEL)
                    .build();
            List<UploadProgress> progress = new ArrayList<>();

            Delivery delivery = bakery.smm
                    .publishing()
                    .publish(PublishRequest.of(bakery.account, reel).onProgress(progress::add));

            assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
            assertThat(delivery.publications().get(0).surface()).contains(Surface.REEL);
            assertThat(progress)
                    .filteredOn(step -> step.phase() == UploadProgress.Phase.UPLOADING)
                    .last()
                    .satisfies(step -> assertThat(step.total()).hasValue(step.sent()));
            assertThat(progress)
                    .last()
                    .satisfies(step -> assertThat(step.phase()).isEqualTo(UploadProgress.Phase.PROCESSING));
        }
    }

    @Test
    void comeBackWhenTheNetworkWorksOnAVideoForLong() {
        try (Bakery bakery = Bakery.opened()) {
            bakery.network.publishing().mediaTakes(Duration.ofMinutes(30));
            Video video = Video.builder(MediaSource.ofBytes(new byte[1_000]), "video/mp4")
                    .duration(Duration.ofSeconds(20))
                    .build();
            Post post = Post.builder(PostPart.builder(PostText.of("A day in the bakery"))
                            .video(video)
                            .build())
                    .build();

            Delivery now = bakery.smm.publishing().publish(PublishRequest.of(bakery.account, post));
            bakery.clock.advance(Duration.ofMinutes(30));
            Delivery later = bakery.smm.publishing().settle(now);

            assertThat(now.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(later.state()).isEqualTo(DeliveryState.PUBLISHED);
        }
    }

    @Test
    void aThreadWhereThreadsExistAndAGalleryElsewhere() {
        try (Presence bakery = Presence.on(MemoryProfile.complete(), MemoryProfile.channel())) {
            Post thread = Post.builder(step("First, the dough rests.", "Dough in a bowl"))
                    .then(step("Then it is folded.", "Hands folding dough"))
                    .then(step("At five it goes into the oven.", "A loaf in the oven"))
                    .build();

            Delivery onTheFirst = publish(bakery, "complete", thread);
            Delivery onTheSecond = publish(bakery, "channel", thread);

            assertThat(onTheFirst.publications()).hasSize(3);
            assertThat(onTheFirst.warnings()).isEmpty();
            assertThat(onTheSecond.publications()).hasSize(1);
            assertThat(onTheSecond.warnings())
                    .containsExactly("the network has no threads: published the thread as a gallery");
            assertThat(newestOn(bakery, "channel").media())
                    .extracting(item -> item.caption())
                    .containsExactly("", "Then it is folded.", "At five it goes into the oven.");
        }
    }

    @Test
    void pinAPictureToABoard() {
        try (Presence bakery = Presence.on(MemoryProfile.pinboard())) {
            Destination recipes = Destination.of(DestinationKind.BOARD, "recipes");
            Post pin = Post.builder(PostPart.builder(PostText.of("Three days, four ingredients."))
                            .image(photo("A loaf of rye bread, cut open"))
                            .build())
                    .title("Rye bread from scratch")
                    .build();

            Delivery delivery = bakery.smm
                    .publishing()
                    .publish(PublishRequest.of(bakery.account("pinboard"), pin).to(recipes));

            assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
            assertThat(newestOn(bakery, "pinboard").options().destination()).contains(recipes);
        }
    }

    @Test
    void askAQuestionWithAPoll() {
        try (Bakery bakery = Bakery.opened()) {
            Post question = Post.builder(PostPart.builder(PostText.of("Which bread on Sunday?"))
                            .poll(Poll.of(Duration.ofDays(2), "Rye", "Wheat", "Both"))
                            .build())
                    .build();

            PostRef poll = bakery.smm
                    .publishing()
                    .publish(PublishRequest.of(bakery.account, question))
                    .publications()
                    .get(0)
                    .ref();
            bakery.network.publishing().vote("ana", poll, "Rye");
            bakery.network.publishing().vote("ion", poll, "Both");

            assertThat(bakery.network.publishing().votes(poll)).containsExactly(1, 0, 1);
        }
    }

    @Test
    void sayTheSameDifferentlyOnEachNetwork() {
        try (Presence bakery = Presence.on(MemoryProfile.microblog(), MemoryProfile.longText())) {
            Connection brief = bakery.account("microblog");
            Post post = Post.builder(
                            PostText.of("After a long winter our rye is back. " + "Come and taste. ".repeat(20)))
                    .on(brief.network(), Post.of("Our rye is back!"))
                    .build();

            bakery.accounts().forEach(account -> bakery.smm.publishing().publish(PublishRequest.of(account, post)));

            assertThat(newestOn(bakery, "microblog").text().text()).isEqualTo("Our rye is back!");
            assertThat(newestOn(bakery, "long-text").text().text()).startsWith("After a long winter");
        }
    }

    @Test
    void limitWhoMayAnswer() {
        try (Bakery bakery = Bakery.opened()) {
            bakery.network.follow("ana", "bakery");
            Post post = Post.of("What shall we bake for you?").toBuilder()
                    .replies(ReplyControl.FOLLOWERS)
                    .build();

            PostRef ref = bakery.smm
                    .publishing()
                    .publish(PublishRequest.of(bakery.account, post))
                    .publications()
                    .get(0)
                    .ref();

            bakery.network.comment("ana", ref, "Poppy seed rolls!");
            assertThatThrownBy(() -> bakery.network.comment("a-stranger", ref, "Buy my pills"))
                    .isInstanceOf(ContentRejectedException.class);
        }
    }

    @Test
    void labelPaidPartnerships() {
        try (Bakery bakery = Bakery.opened()) {
            Post post = Post.of("This week with flour from the mill next door.").toBuilder()
                    .flag(ContentFlag.PAID_PARTNERSHIP)
                    .build();

            bakery.smm.publishing().publish(PublishRequest.of(bakery.account, post));

            assertThat(bakery.network.posts().get(0).options().flags()).isEqualTo(Set.of(ContentFlag.PAID_PARTNERSHIP));
        }
    }

    @Test
    void putTheLinkIntoTheFirstComment() {
        try (Bakery bakery = Bakery.opened()) {
            Post post = Post.of("Our recipe is online.").toBuilder()
                    .firstComment(PostText.builder()
                            .link(URI.create("https://bakery.example/recipe"))
                            .build())
                    .build();

            Delivery delivery = bakery.smm.publishing().publish(PublishRequest.of(bakery.account, post));

            assertThat(delivery.publications()).hasSize(2);
            assertThat(bakery.network.posts().get(1).replyTo())
                    .contains(delivery.publications().get(0).ref());
        }
    }

    @Test
    void passAPostOn() {
        try (Bakery bakery = Bakery.opened()) {
            PostRef praise = bakery.network.write("ana", "The best rye in town.");

            bakery.smm.publishing().repost(bakery.account, praise);

            assertThat(bakery.network.activity(praise).shares()).containsExactly("bakery");
        }
    }

    private static Delivery publish(Presence bakery, String network, Post thread) {
        return bakery.smm
                .publishing()
                .publish(PublishRequest.of(bakery.account(network), thread).otherwise(Fallback.threadAsGallery()));
    }

    private static PostPart step(String text, String shown) {
        return PostPart.builder(PostText.of(text)).image(photo(shown)).build();
    }

    private static Image photo(String shown) {
        return Image.builder(MediaSource.ofBytes(shown.getBytes(StandardCharsets.UTF_8)), "image/jpeg")
                .altText(shown)
                .build();
    }

    private static Set<String> rulesBroken(PreflightReport report, String network) {
        AccountPreflight account = report.accounts().stream()
                .filter(one -> one.connection().network().id().equals(network))
                .findFirst()
                .orElseThrow();
        return account.violations().stream()
                .filter(violation -> violation.severity() == Violation.Severity.BLOCKER)
                .map(Violation::rule)
                .collect(Collectors.toSet());
    }

    private static Money priceOf(Post post, Presence bakery) {
        return bakery.smm
                .publishing()
                .preflight(post, bakery.accounts())
                .accounts()
                .get(0)
                .price()
                .orElseThrow();
    }

    private static MemoryPost newestOn(Presence bakery, String network) {
        List<MemoryPost> posts = bakery.network(network).posts();
        return posts.get(posts.size() - 1);
    }
}
