package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.core.SmmBuilder;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.UploadProgress;
import io.smm.post.Video;
import io.smm.post.Violation;
import io.smm.spi.MediaFacts;
import io.smm.spi.MediaFetcher;
import io.smm.spi.MediaProbe;
import io.smm.testkit.SmmAssertions;
import io.smm.testkit.TestImages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the files show is filled in and held against what the caller says; what lies at an address is fetched and then looked at. */
class ProbedMediaTest {

    private static final MediaFacts JPEG =
            MediaFacts.builder().mediaType("image/jpeg").size(640, 480).build();
    private static final MediaFacts FILM = MediaFacts.builder()
            .mediaType("video/mp4")
            .size(1_080, 1_920)
            .duration(Duration.ofMillis(20_400))
            .frameRate(29.97)
            .build();
    private static final URI ADDRESS = URI.create("https://cdn.example/loaf.jpg?sig=s3cret");

    private final TestWorld world = new TestWorld();
    private final List<Smm> opened = new ArrayList<>();
    private Connection bakery;

    @AfterEach
    void close() {
        opened.forEach(Smm::close);
        world.close();
    }

    @Test
    void whatTheCallerLeftOutIsFilledInAndStoredWithThePost() {
        Smm smm = smm(SmmBuilder.create().mediaProbe(source -> FILM));
        Video video = Video.builder(bytes()).coverAt(Duration.ofSeconds(1)).build();

        Delivery delivery = publish(smm, video);

        Video stored = delivery.post().parts().get(0).videos().get(0);
        assertThat(stored.mediaType()).isEqualTo("video/mp4");
        assertThat(stored.width()).hasValue(1_080);
        assertThat(stored.duration()).contains(Duration.ofMillis(20_400));
        assertThat(stored.frameRate()).hasValue(29.97);
    }

    @Test
    void aTypeThatNobodyKnowsIsABlocker() {
        Image image = Image.builder(bytes()).build();

        assertThat(blockers(smm(SmmBuilder.create()), image)).containsExactly("media.type-unknown");
        assertThat(blockers(smm(SmmBuilder.create().mediaProbe(source -> MediaFacts.unknown())), image))
                .containsExactly("media.type-unknown");
        assertThat(blockers(smm(SmmBuilder.create().mediaProbe(source -> JPEG)), image))
                .isEmpty();
    }

    @Test
    void eachContradictionBetweenTheCallerAndTheFileIsNamed() {
        Smm smm = smm(SmmBuilder.create().mediaProbe(source -> FILM));
        Video other = Video.builder(bytes(), "video/quicktime")
                .size(1_920, 1_080)
                .duration(Duration.ofSeconds(15))
                .frameRate(60)
                .build();
        Video rounded = Video.builder(bytes(), "video/mp4")
                .size(1_080, 1_920)
                .duration(Duration.ofSeconds(20))
                .frameRate(30)
                .build();
        Video beyond = Video.builder(bytes(), "video/mp4")
                .coverAt(Duration.ofSeconds(30))
                .build();

        assertThat(blockers(smm, other))
                .contains(
                        "media.type-differs",
                        "media.size-differs",
                        "media.duration-differs",
                        "media.frame-rate-differs");
        assertThat(blockers(smm, rounded)).isEmpty();
        assertThat(blockers(smm, beyond)).containsExactly("video.cover");
        assertThat(blockers(smm, Image.builder(bytes(), "image/png").build())).contains("media.type-differs");
    }

    @Test
    void oneNameForTheSameTypeIsNoContradiction() {
        Smm smm = smm(SmmBuilder.create().mediaProbe(source -> JPEG));

        assertThat(blockers(smm, Image.builder(bytes(), "image/jpg").build())).doesNotContain("media.type-differs");
    }

    @Test
    void aFileThatIsGoneIsFoundBeforeAnythingIsSent() {
        Smm smm = smm(SmmBuilder.create().mediaProbe(source -> {
            throw new IOException("gone");
        }));

        assertThatThrownBy(() -> publish(smm, TestImages.jpeg("A loaf")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("media.unreadable");
        assertThat(world.network.publishRequests()).isZero();
    }

    @Test
    void aProbeThatBreaksIsNoReasonNotToPublish() {
        Smm smm = smm(SmmBuilder.create().mediaProbe(source -> {
            throw new IllegalStateException("a bug in the probe");
        }));

        SmmAssertions.assertThat(publish(smm, TestImages.jpeg("A loaf"))).isPublished();
    }

    @Test
    void aFileIsLookedIntoOnceForAnyNumberOfAccountsAndAStreamThatCanBeReadOnceNotAtAll() {
        AtomicInteger looks = new AtomicInteger();
        MediaProbe counting = source -> {
            looks.incrementAndGet();
            return JPEG;
        };
        Smm smm = smm(SmmBuilder.create().mediaProbe(counting));
        Post post = of(Image.builder(bytes(), "image/jpeg").build());
        MediaSource once = MediaSource.once("camera", 1, new ByteArrayInputStream(new byte[1]));

        smm.publishing().preflight(post, List.of(bakery, bakery, bakery));
        assertThat(looks).hasValue(1);
        smm.publishing().preflight(of(Image.builder(once, "image/jpeg").build()), List.of(bakery));
        assertThat(looks).hasValue(1);
    }

    @Test
    void whatLiesAtAnAddressIsFetchedForANetworkThatTakesBytesAndItsProgressIsTold() {
        MediaSource there = bytes();
        List<URI> asked = new ArrayList<>();
        Smm smm = smm(SmmBuilder.create().mediaProbe(source -> JPEG).mediaFetcher(address -> {
            asked.add(address);
            return there;
        }));
        List<UploadProgress> seen = new ArrayList<>();
        Image remote = Image.builder(MediaSource.at(ADDRESS)).build();

        Delivery delivery =
                smm.publishing().publish(PublishRequest.of(bakery, of(remote)).onProgress(seen::add));

        SmmAssertions.assertThat(delivery).isPublished();
        assertThat(asked).containsExactly(ADDRESS);
        assertThat(world.network.posts().get(0).media().get(0).bytes())
                .hasValue(there.size().orElseThrow());
        assertThat(seen).isNotEmpty();
    }

    @Test
    void withoutAFetcherAnAddressIsABlockerThatSaysWhatToGive() {
        Smm smm = smm(SmmBuilder.create());

        assertThatThrownBy(() -> publish(
                        smm,
                        Image.builder(MediaSource.at(ADDRESS), "image/jpeg").build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("media.bytes")
                .hasMessageContaining("SmmBuilder.mediaFetcher")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void whatWasFetchedIsHeldAgainstTheRulesBeforeTheNetworkHearsOfIt() {
        Smm smm = smm(SmmBuilder.create().mediaProbe(source -> FILM).mediaFetcher(address -> bytes()));

        Delivery delivery = publish(
                smm, Image.builder(MediaSource.at(ADDRESS), "image/jpeg").build());

        assertThat(rejection(delivery))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("media.type-differs");
        assertThat(world.network.publishRequests()).isZero();
    }

    @Test
    void whatTheFetcherRefusesIsTheDeliverysReasonAndABrokenFetcherTellsNoSecret() {
        MediaFetcher nothing = address -> {
            throw new NotFoundException(ErrorDetails.of("nothing there", RetryAdvice.afterAction("give another"))
                    .build());
        };
        MediaFetcher broken = address -> {
            throw new IllegalStateException(address.toString());
        };
        Image remote = Image.builder(MediaSource.at(ADDRESS), "image/jpeg").build();

        assertThat(rejection(publish(smm(SmmBuilder.create().mediaFetcher(nothing)), remote)))
                .isInstanceOf(NotFoundException.class);
        assertThat(rejection(publish(smm(SmmBuilder.create().mediaFetcher(broken)), remote)))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageNotContaining("s3cret");
        assertThat(world.network.publishRequests()).isZero();
    }

    private static SmmException rejection(Delivery delivery) {
        return ((Outcome.Rejected) delivery.lastOutcome().orElseThrow()).error();
    }

    private static MediaSource bytes() {
        return MediaSource.ofBytes(new byte[100]);
    }

    private static Post of(Media item) {
        return Post.builder(PostPart.builder(PostText.of("Fresh.")).media(item).build())
                .build();
    }

    private List<String> blockers(Smm smm, Media item) {
        return smm.publishing().preflight(of(item), List.of(bakery)).accounts().get(0).violations().stream()
                .filter(violation -> violation.severity() == Violation.Severity.BLOCKER)
                .map(Violation::rule)
                .collect(Collectors.toList());
    }

    private Delivery publish(Smm smm, Media item) {
        return smm.publishing().publish(PublishRequest.of(bakery, of(item)));
    }

    private Smm smm(SmmBuilder builder) {
        Smm smm = builder.register(MemoryAdapter.factory(world.network))
                .clock(world.clock)
                .sleeper(world.clock)
                .build();
        opened.add(smm);
        bakery = world.connect(smm, "tenant-1", "bakery", TestWorld.PASSWORD);
        return smm;
    }
}
