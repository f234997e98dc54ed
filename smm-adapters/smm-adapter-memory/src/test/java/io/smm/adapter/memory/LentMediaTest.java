package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.core.InMemoryOutboxStore;
import io.smm.core.InMemoryTokenStore;
import io.smm.core.SmmBuilder;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.UploadProgress;
import io.smm.spi.HostedMedia;
import io.smm.spi.HostingRequest;
import io.smm.spi.MediaHost;
import io.smm.testkit.SmmAssertions;
import io.smm.testkit.TestImages;
import io.smm.testkit.TestMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A network that takes no bytes gets media from the embedder's media host, and nothing is left there when it is over. */
class LentMediaTest {

    private static final RequestKey KEY = new RequestKey("spring-1");
    private static final Image LOAF = TestImages.jpeg("A loaf");

    private final TestWorld world = new TestWorld(options -> options.profile(MemoryProfile.gallery()));
    private final MemoryMediaHost host = MemoryMediaHost.lending(world.clock, Duration.ofHours(1));
    private final InMemoryTokenStore tokens = new InMemoryTokenStore();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    private final List<Smm> opened = new ArrayList<>();
    private Connection bakery;

    @AfterEach
    void close() {
        opened.forEach(Smm::close);
        world.close();
    }

    @Test
    void anImageInBytesIsFetchedWholeFromTheAddressThatItWasLent() throws Exception {
        Delivery delivery = publish(smm(host), of(LOAF));

        SmmAssertions.assertThat(delivery).isPublished();
        byte[] bytes = LOAF.source().open().readAllBytes();
        assertThat(world.network.posts().get(0).media()).singleElement().satisfies(there -> {
            assertThat(there.bytes()).hasValue(bytes.length);
            assertThat(there.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        });
        assertThat(host.puts()).isEqualTo(1);
        assertThat(host.lent()).isEmpty();
    }

    @Test
    void whoWatchesTheUploadSeesTheBytesGoToTheMediaHost() {
        List<UploadProgress> seen = new ArrayList<>();
        Smm smm = smm(broken(request -> {
            readAll(request);
            return host.put(request);
        }));

        smm.publishing().publish(request(of(LOAF)).onProgress(seen::add));

        assertThat(seen).isNotEmpty();
        assertThat(seen.get(seen.size() - 1).sent())
                .isEqualTo(LOAF.source().size().orElseThrow());
    }

    @Test
    void withoutAMediaHostPreflightSaysWhatToGive() {
        Smm smm = smm(SmmBuilder.create());

        assertThatThrownBy(() -> publish(smm, of(LOAF)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("media.hosting")
                .hasMessageContaining("SmmBuilder.mediaHost");
        assertThat(world.network.posts()).isEmpty();
    }

    @Test
    void anAddressThatHasEndedIsRenewedBeforeTheNextStepUnderTheSameKey() {
        Set<String> keys = new ConcurrentSkipListSet<>();
        MemoryMediaHost shortly = MemoryMediaHost.lending(world.clock, Duration.ofMinutes(2));
        world.network.publishing().mediaTakes(Duration.ofMinutes(10));
        Smm smm = smm(broken(request -> {
            keys.add(request.key());
            return shortly.put(request);
        }));
        world.network.publishing().fetchesFrom(shortly);

        Delivery delivery = smm.publishing()
                .publish(request(of(TestMedia.mp4(64, Duration.ofSeconds(15)), LOAF))
                        .withPatience(Duration.ofMinutes(30)));

        SmmAssertions.assertThat(delivery).isPublished();
        assertThat(keys).hasSize(3); // the video, its cover, the image
        assertThat(shortly.puts()).isGreaterThan(3);
    }

    @Test
    void aPostThatIsRefusedLeavesNothingBehindEither() {
        world.network.publishing().failNextMedia("no good");
        Smm smm = smm(host);

        Delivery delivery = publish(smm, of(TestMedia.mp4(64, Duration.ofSeconds(15))));
        Delivery last = settledLater(smm, delivery);

        assertThat(last.state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(host.puts()).isPositive();
        assertThat(host.lent()).isEmpty();
    }

    @Test
    void whileTheNetworkWorksTheMediaStayAndWhoeverGoesOnReleasesThem() {
        world.network.publishing().mediaTakes(Duration.ofMinutes(20));
        Delivery left = publish(smm(host), of(TestMedia.mp4(64, Duration.ofSeconds(15))));
        assertThat(left.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(host.lent()).hasSize(2);

        Smm another = another(host);
        world.clock.advance(Duration.ofMinutes(21));
        Delivery done = another.publishing().settle(left);

        SmmAssertions.assertThat(done).isPublished();
        assertThat(host.lent()).isEmpty();
    }

    /** Wherever the process dies, the same key is used again and released, and one post stands. */
    @Test
    void aProcessThatDiesAtAnyPointLeavesOnePostAndNothingLent() {
        for (int point = 1; point <= 9; point++) {
            TestWorld fresh = new TestWorld(options -> options.profile(MemoryProfile.gallery()));
            DyingOutbox death = DyingOutbox.afterStoring(point);
            MemoryMediaHost lends = MemoryMediaHost.lending(fresh.clock, Duration.ofHours(1));
            fresh.network.publishing().fetchesFrom(lends);
            Set<String> keys = new ConcurrentSkipListSet<>();
            MediaHost recording = recording(lends, keys);
            Smm dying = open(builder(fresh, recording).outboxStore(death));
            Connection account = fresh.connect(dying, "tenant-1", "bakery", TestWorld.PASSWORD);
            PublishRequest request = PublishRequest.of(account, of(LOAF, LOAF)).withKey(KEY);
            try {
                dying.publishing().publish(request);
            } catch (DyingOutbox.Killed killed) {
                // as the process would be
            }
            death.revive();
            fresh.clock.advance(Duration.ofMinutes(5));

            Smm next = open(builder(fresh, recording).outboxStore(death));
            Delivery delivery = next.publishing().publish(request);

            SmmAssertions.assertThat(delivery).as("died at store %s", point).isPublished();
            assertThat(fresh.network.posts()).as("died at store %s", point).hasSize(1);
            assertThat(keys).as("died at store %s", point).hasSize(2);
            if (!death.diedAfterTheEnd()) { // else nobody looks at it again, and the end of its time removes it
                assertThat(lends.lent()).as("died at store %s", point).isEmpty();
            }
            fresh.close();
        }
    }

    @Test
    void aHostThatThrowsIsARefusalOfTheMediaThatKeepsItsSecretAndSendsNothing() {
        AtomicInteger asked = new AtomicInteger();
        Smm smm = smm(broken(request -> {
            asked.incrementAndGet();
            throw new IllegalStateException("key=s3cret");
        }));

        Delivery delivery = publish(smm, of(LOAF));

        assertThat(rejection(delivery))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageContaining("IllegalStateException")
                .hasMessageNotContaining("s3cret");
        assertThat(asked).hasValue(3);
        assertThat(world.network.publishRequests()).isZero();
    }

    @Test
    void aHostThatIsBackLaterPublishesUnderTheSameKey() {
        AtomicInteger asked = new AtomicInteger();
        Smm smm = smm(broken(request -> {
            if (asked.incrementAndGet() <= 3) {
                throw new IllegalStateException();
            }
            return host.put(request);
        }));
        PublishRequest request = request(of(LOAF)).withKey(KEY);
        assertThat(smm.publishing().publish(request).state()).isEqualTo(DeliveryState.REJECTED);

        SmmAssertions.assertThat(smm.publishing().publish(request)).isPublished();

        assertThat(world.network.posts()).hasSize(1);
    }

    @Test
    void anAddressThatNoNetworkCanReachIsRefusedBeforeItIsTold() {
        for (String address : List.of(
                "https://localhost/a.jpg",
                "https://127.0.0.1/a.jpg",
                "http://10.1.2.3:8080/a.jpg",
                "https://169.254.169.254/latest",
                "https://[::1]/a.jpg",
                "https://[fd00::1]/a.jpg",
                "file:///tmp/a.jpg",
                "https://user:s3cret@cdn.example/a.jpg",
                "https://minio.internal/a.jpg")) {
            Smm smm = smm(broken(request ->
                    new HostedMedia(URI.create(address), world.clock.instant().plus(Duration.ofHours(1)))));

            SmmException refusal = rejection(publish(smm, of(LOAF)));

            assertThat(refusal).as(address).isInstanceOf(MediaRejectedException.class);
            assertThat(refusal.retryAdvice().kind()).as(address).isEqualTo(RetryAdvice.Kind.AFTER_ACTION);
            assertThat(refusal).hasMessageNotContaining("s3cret");
        }
        assertThat(world.network.publishRequests()).isZero();
    }

    @Test
    void anAddressThatEndsBeforeItCouldBeFetchedIsRefused() {
        Smm smm = smm(MemoryMediaHost.lending(world.clock, Duration.ofSeconds(1)));

        assertThat(rejection(publish(smm, of(LOAF)))).hasMessageContaining("too short");
    }

    @Test
    void aHostThatIsTooSlowLeavesTheDeliveryInTheMiddleAndNothingSent() {
        Smm smm = smm(broken(request -> {
            world.clock.advance(Duration.ofMinutes(2));
            return host.put(request);
        }));

        Delivery left = publish(smm, of(LOAF));

        assertThat(left.state()).isEqualTo(DeliveryState.PUBLISHING);
        assertThat(world.network.publishRequests()).isZero();
        SmmAssertions.assertThat(another(host).publishing().settle(left)).isPublished();
        assertThat(host.lent()).isEmpty();
    }

    @Test
    void aReleaseThatFailsChangesNothing() {
        Smm smm = smm(new MediaHost() {
            @Override
            public HostedMedia put(HostingRequest request) {
                return host.put(request);
            }

            @Override
            public void release(String key) {
                throw new IllegalStateException("down");
            }
        });

        SmmAssertions.assertThat(publish(smm, of(LOAF))).isPublished();
        assertThat(host.lent()).hasSize(1); // until its time ends
    }

    @Test
    void whatHasAnAddressOfItsOwnIsNotLentAnother() {
        Image there = LOAF.withSource(LOAF.source().alsoAt(URI.create("https://cdn.example/loaf.jpg")));
        TestWorld believing = new TestWorld(options -> options.profile(MemoryProfile.gallery()));
        Smm smm = open(builder(believing, host));
        Connection account = believing.connect(smm, "tenant-1", "bakery", TestWorld.PASSWORD);

        SmmAssertions.assertThat(smm.publishing().publish(PublishRequest.of(account, of(there))))
                .isPublished();

        assertThat(host.puts()).isZero();
        believing.close();
    }

    private Delivery settledLater(Smm smm, Delivery delivery) {
        Delivery last = delivery;
        for (int i = 0; i < 3 && last.state() == DeliveryState.PENDING; i++) {
            world.clock.advance(Duration.ofMinutes(30));
            last = smm.publishing().settle(last);
        }
        return last;
    }

    private static SmmException rejection(Delivery delivery) {
        return ((Outcome.Rejected) delivery.lastOutcome().orElseThrow()).error();
    }

    private static void readAll(HostingRequest request) {
        try (var in = request.source().open()) {
            in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Post of(Media... media) {
        return Post.builder(PostPart.builder(PostText.of("Fresh."))
                        .media(List.of(media))
                        .build())
                .build();
    }

    private PublishRequest request(Post post) {
        return PublishRequest.of(bakery, post);
    }

    private Delivery publish(Smm smm, Post post) {
        return smm.publishing().publish(request(post));
    }

    /** A host that releases as ours does. */
    private MediaHost broken(Function<HostingRequest, HostedMedia> put) {
        return new MediaHost() {
            @Override
            public HostedMedia put(HostingRequest request) {
                return put.apply(request);
            }

            @Override
            public void release(String key) {
                host.release(key);
            }
        };
    }

    private static MediaHost recording(MediaHost host, Set<String> keys) {
        return new MediaHost() {
            @Override
            public HostedMedia put(HostingRequest request) {
                keys.add(request.key());
                return host.put(request);
            }

            @Override
            public void release(String key) {
                host.release(key);
            }
        };
    }

    private Smm smm(MediaHost value) {
        world.network.publishing().fetchesFrom(host);
        Smm smm = another(value);
        bakery = world.connect(smm, "tenant-1", "bakery", TestWorld.PASSWORD);
        return smm;
    }

    private Smm smm(SmmBuilder builder) {
        Smm smm = open(builder.register(MemoryAdapter.factory(world.network))
                .clock(world.clock)
                .sleeper(world.clock));
        bakery = world.connect(smm, "tenant-1", "bakery", TestWorld.PASSWORD);
        return smm;
    }

    private Smm another(MediaHost value) {
        return open(builder(world, value).outboxStore(outbox));
    }

    private SmmBuilder builder(TestWorld on, MediaHost value) {
        return SmmBuilder.create()
                .register(MemoryAdapter.factory(on.network))
                .clock(on.clock)
                .sleeper(on.clock)
                .tokenStore(tokens)
                .mediaHost(value);
    }

    private Smm open(SmmBuilder builder) {
        Smm smm = builder.build();
        opened.add(smm);
        return smm;
    }
}
