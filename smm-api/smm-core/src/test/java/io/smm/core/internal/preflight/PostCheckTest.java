package io.smm.core.internal.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Money;
import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.core.internal.media.MediaLook;
import io.smm.core.internal.media.MediaWiring;
import io.smm.post.AccountPreflight;
import io.smm.post.ContentFlag;
import io.smm.post.Hosting;
import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.MediaRules;
import io.smm.post.MediaSource;
import io.smm.post.Poll;
import io.smm.post.PollRules;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRules;
import io.smm.post.PostText;
import io.smm.post.Surface;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.post.Video;
import io.smm.post.Violation;
import io.smm.post.Visibility;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule for media, polls and options finds what breaks it, and nothing else. */
class PostCheckTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final MediaRules VIDEOS = MediaRules.builder(1, 1_000, Set.of("video/mp4"))
            .duration(Duration.ofSeconds(3), Duration.ofSeconds(90))
            .size(540, 960, 2_000, 2_000)
            .aspectRatio(0.5, 0.6)
            .frameRate(24, 60)
            .requireCover()
            .build();

    @Test
    void aVideoIsHeldAgainstItsLengthShapeFrameRateAndCover() {
        Video bad = Video.builder(MediaSource.ofBytes(new byte[1_001]), "video/webm")
                .duration(Duration.ofSeconds(91))
                .size(2_001, 1_000)
                .frameRate(12)
                .build();
        Video good = Video.builder(MediaSource.ofBytes(new byte[1_000]), "video/mp4")
                .duration(Duration.ofSeconds(90))
                .size(1_080, 1_920)
                .frameRate(60)
                .coverAt(Duration.ofSeconds(1))
                .build();

        assertThat(blockers(rules().videos(VIDEOS), of(bad)))
                .containsExactlyInAnyOrder(
                        "video.bytes",
                        "video.type",
                        "video.duration",
                        "video.size",
                        "video.ratio",
                        "video.frame-rate",
                        "video.cover");
        assertThat(blockers(rules().videos(VIDEOS), of(good))).isEmpty();
    }

    @Test
    void whatWasNotSaidOfAVideoIsLeftToTheNetwork() {
        Video silent = Video.builder(MediaSource.ofBytes(new byte[1]), "video/mp4")
                .coverAt(Duration.ZERO)
                .build();

        assertThat(blockers(rules().videos(VIDEOS), of(silent))).isEmpty();
    }

    @Test
    void aSurfaceHasRulesOfItsOwnAndAReelIsOneVideo() {
        Video video = Video.builder(MediaSource.ofBytes(new byte[1]), "video/mp4")
                .duration(Duration.ofMinutes(5))
                .build();
        PostRules.Builder rules = rules().videos(VIDEOS.toBuilder()
                        .duration(Duration.ZERO, Duration.ofHours(1))
                        .build())
                .videosOn(Surface.REEL, VIDEOS);
        Post feed = of(video.toBuilder().coverAt(Duration.ZERO).build());

        assertThat(blockers(rules, feed)).isEmpty();
        assertThat(blockers(rules, feed.toBuilder().surface(Surface.REEL).build()))
                .containsExactly("video.duration");
        assertThat(blockers(
                        rules,
                        Post.of("No video").toBuilder().surface(Surface.REEL).build()))
                .containsExactly("surface.reel");
    }

    @Test
    void aNetworkThatFetchesNeedsAnAddressAndOneThatDoesNotNeedsBytes() {
        URI address = URI.create("https://cdn.example/a.png");
        Image atAnAddress = image(MediaSource.at(address));
        Image inBytes = image(MediaSource.ofBytes(new byte[1]));

        assertThat(blockers(images(Hosting.PUBLIC_URL), of(inBytes))).containsExactly("media.hosting");
        assertThat(blockers(images(Hosting.PUBLIC_URL), of(atAnAddress))).isEmpty();
        assertThat(blockers(images(Hosting.BYTES), of(atAnAddress))).containsExactly("media.bytes");
        assertThat(blockers(images(Hosting.EITHER), of(atAnAddress, inBytes))).isEmpty();
        assertThat(advice(images(Hosting.VERIFIED_DOMAIN), of(atAnAddress))).containsExactly("media.domain");
        assertThat(advice(
                        images(Hosting.BYTES),
                        of(image(MediaSource.once("camera", 1, new ByteArrayInputStream(new byte[1]))))))
                .containsExactly("media.repeatable");
    }

    @Test
    void aCaptionThatWouldBeLostBlocksAndATitleThatWouldBeLostIsSaid() {
        Image captioned = image(MediaSource.ofBytes(new byte[1])).toBuilder()
                .caption("Words")
                .build();

        assertThat(blockers(images(Hosting.BYTES), of(captioned))).containsExactly("media.caption");
        assertThat(advice(rules(), Post.of("Text").toBuilder().title("Title").build()))
                .containsExactly("title");
    }

    @Test
    void aPollIsHeldAgainstItsAnswersAndItsTime() {
        PollRules polls = new PollRules(
                2,
                2,
                List.of(TextLimit.of(TextUnit.CODE_POINT, 5)),
                Duration.ofMinutes(5),
                Duration.ofDays(7),
                false,
                false);
        Poll bad = new Poll(List.of("one", "two", "far too long"), Duration.ofDays(8), true);
        Post post = Post.builder(PostPart.builder(PostText.of("?"))
                        .poll(bad)
                        .image(image(MediaSource.ofBytes(new byte[1])))
                        .build())
                .build();

        assertThat(blockers(images(Hosting.BYTES).polls(polls), post))
                .containsExactlyInAnyOrder(
                        "poll.options", "poll.option.code-point", "poll.duration", "poll.multiple", "poll.with-media");
    }

    @Test
    void textIsHeldAgainstLinksMentionsTagsAndTheWarningBeforeIt() {
        PostText text = PostText.builder()
                .link("a", URI.create("https://a.example"))
                .link("b", URI.create("https://b.example"))
                .mention("ana")
                .tag("fartoolong")
                .build();
        PostRules.Builder rules = rules().text(TextRules.builder()
                .limit(TextLimit.of(TextUnit.CODE_POINT, 20))
                .countWarning()
                .mostLinks(1)
                .mostMentions(0)
                .requireMentionIds()
                .tagLimit(TextLimit.of(TextUnit.CODE_POINT, 5))
                .build());

        assertThat(blockers(rules, Post.builder(text).contentWarning("Flour").build()))
                .containsExactlyInAnyOrder(
                        "text.code-point", "text.links", "text.mentions", "text.mention", "text.tag.code-point");
        assertThat(blockers(
                        rules().text(TextRules.builder()
                                .limit(TextLimit.of(TextUnit.CODE_POINT, 20))
                                .countWarning()
                                .build()),
                        Post.of("x".repeat(20))))
                .isEmpty();
    }

    @Test
    void beyondTheChoicesOfTheNetworkNothingCanBeChosen() {
        PostRules.Builder rules = rules().visibilities(Set.of(Visibility.PUBLIC))
                .flags(Set.of(ContentFlag.SPOILER))
                .text(TextRules.builder().requireTitle().build())
                .requireDestination();
        Post post = Post.of("Text").toBuilder()
                .visibility(Visibility.PRIVATE)
                .flag(ContentFlag.AI_GENERATED)
                .build();

        assertThat(blockers(rules, post))
                .containsExactlyInAnyOrder("visibility", "flag", "title.required", "destination.required");
    }

    @Test
    void aPartWithALinkHasAPriceOfItsOwn() {
        PostRules.Builder rules = rules().price(Money.of("0.015", "USD")).priceWithLink(Money.of("0.20", "USD"));
        Post thread = Post.of("No link").toBuilder()
                .then(PostPart.of(PostText.of("but https://here.example is one")))
                .build();

        assertThat(check(rules.mostParts(2), thread).price()).contains(Money.of("0.215", "USD"));
    }

    @Test
    void anAddressThatTheNetworkFindsByItselfHasThePriceOfALink() {
        PostRules.Builder rules = rules().price(Money.of("0.015", "USD")).priceWithLink(Money.of("0.20", "USD"));
        Post post = Post.of("come to bakery.example.com");

        assertThat(check(rules, post).price()).contains(Money.of("0.015", "USD"));
        rules.text(TextRules.builder()
                .limit(TextLimit.withUrlWeight(TextUnit.X_WEIGHTED, 280, 23))
                .build());
        assertThat(check(rules, post).price()).contains(Money.of("0.20", "USD"));
    }

    private static PostRules.Builder rules() {
        return PostRules.builder("made up", DATE);
    }

    private static PostRules.Builder images(Hosting hosting) {
        return rules().images(MediaRules.builder(4, 1_000, Set.of("image/png"))
                .hosting(hosting)
                .build());
    }

    private static Image image(MediaSource source) {
        return Image.builder(source, "image/png").altText("Described").build();
    }

    private static Post of(Media... media) {
        return Post.builder(PostPart.builder(PostText.of("Text"))
                        .media(List.of(media))
                        .build())
                .build();
    }

    private static List<String> blockers(PostRules.Builder rules, Post post) {
        return named(rules, post, Violation.Severity.BLOCKER);
    }

    private static List<String> advice(PostRules.Builder rules, Post post) {
        return named(rules, post, Violation.Severity.ADVICE);
    }

    private static List<String> named(PostRules.Builder rules, Post post, Violation.Severity severity) {
        return check(rules, post).violations().stream()
                .filter(violation -> violation.severity() == severity)
                .map(Violation::rule)
                .toList();
    }

    /** On a network that can do everything, so that only rules speak. */
    private static AccountPreflight check(PostRules.Builder rules, Post post) {
        Network network = new Network("able");
        Capabilities all = Capabilities.of(
                network,
                Arrays.stream(Capability.values())
                        .map(capability -> CapabilityStatement.yes(capability, "", "made up", DATE))
                        .toList());
        Connection connection = Connection.of(
                new TenantId("acme"),
                new AppId("app"),
                URI.create("https://able.example"),
                AccountRef.of(network, "1", "acme"));
        return new PostCheck(
                        post,
                        connection,
                        Optional.empty(),
                        new Findings(all, rules.build(), MediaWiring.none(), new MediaLook(MediaWiring.none())))
                .run(Optional.empty());
    }
}
