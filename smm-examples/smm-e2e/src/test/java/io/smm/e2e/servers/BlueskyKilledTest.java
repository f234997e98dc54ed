package io.smm.e2e.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.bluesky.BlueskyAdapter;
import io.smm.adapter.bluesky.BlueskyOptions;
import io.smm.core.SmmBuilder;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.spi.HttpOptions;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A server that is killed while it takes a post, and comes back with what was on its disk: the post stands whole and once. */
@Tag("servers")
class BlueskyKilledTest {

    private static final int IMAGE_BYTES = 900_000;

    /** Longer than it takes to notice that the server is gone. Nobody starts it again before the patience is over. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    /** Enough for an upload and a call that times out, on a machine that is busy with other things. */
    private static final Duration LONG = Duration.ofSeconds(15);

    private final Clock clock = Clock.systemUTC();

    @Test
    void killedInMidUploadItGetsTheImageAgainAndThePostOnce() throws Exception {
        try (BlueskyServers bluesky = servers();
                Smm smm = smm()) {
            Connection emil = smm.accounts().connect(request(bluesky.pds(), bluesky));
            byte[] image = image();
            AtomicInteger reads = new AtomicInteger();
            AtomicInteger readWhole = new AtomicInteger();
            MediaSource source = MediaSource.ofStream(
                    "bread.png",
                    image.length,
                    () -> reads.getAndIncrement() == 0
                            ? new Interrupted(image, image.length / 2, () -> {
                                bluesky.kill();
                                return null;
                            })
                            : new Interrupted(image, image.length, () -> readWhole.incrementAndGet()));

            Delivery first = smm.publishing()
                    .publish(PublishRequest.of(emil, post(source)).withPatience(SHORT));

            assertThat(first.state()).isNotEqualTo(DeliveryState.PUBLISHED);
            assertThat(first.publications()).isEmpty();
            bluesky.startAgain();
            PlainUser plain = PlainUser.login(bluesky.pds(), bluesky.account("emil.test"), clock);
            assertThat(posts(plain)).isEmpty();

            Delivery settled = smm.publishing().settle(first);

            assertThat(settled.state()).as("%s", settled.lastOutcome()).isEqualTo(DeliveryState.PUBLISHED);
            standsOnceWithItsImage(plain, settled, image.length);
            assertThat(readWhole).hasValue(1);
        }
    }

    @Test
    void killedBeforeItsAnswerItIsAskedWhatStandsAndNothingIsSentTwice() throws Exception {
        try (BlueskyServers bluesky = servers();
                CuttingProxy proxy = CuttingProxy.before(bluesky.pds());
                Smm smm = smm()) {
            Connection emil = smm.accounts().connect(request(proxy.uri(), bluesky));
            byte[] image = image();
            CompletableFuture<CutCall> taken =
                    proxy.cutOnce(line -> line.calls("com.atproto.repo.createRecord"), Cut.SILENCE_AFTER_ACCEPTANCE);
            CompletableFuture<Void> killed = taken.thenAccept(call -> {
                try {
                    bluesky.kill();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });

            Delivery first = smm.publishing()
                    .publish(PublishRequest.of(emil, post(MediaSource.ofBytes(image)))
                            .withPatience(LONG));

            killed.get(30, TimeUnit.SECONDS);
            assertThat(first.lastOutcome()).containsInstanceOf(Outcome.Unknown.class);
            bluesky.startAgain();

            Delivery settled = smm.publishing().settle(first);

            assertThat(settled.state()).as("%s", settled.lastOutcome()).isEqualTo(DeliveryState.PUBLISHED);
            standsOnceWithItsImage(
                    PlainUser.login(bluesky.pds(), bluesky.account("emil.test"), clock), settled, image.length);
            assertThat(proxy.forwarded())
                    .filteredOn(line -> line.calls("com.atproto.repo.createRecord"))
                    .hasSize(1);
        }
    }

    private static void standsOnceWithItsImage(PlainUser plain, Delivery delivery, int bytes) throws Exception {
        assertThat(posts(plain)).singleElement().satisfies(record -> {
            assertThat(record.at("/uri").asString())
                    .isEqualTo(delivery.publications().get(0).ref().id());
            assertThat(record.at("/value/embed/images/0/image/size").asInt()).isEqualTo(bytes);
        });
        JsonNode blobs =
                plain.xrpc().query("com.atproto.repo.listMissingBlobs").ok().at("/blobs");
        assertThat(blobs.isEmpty())
                .as("every image that a record names is there")
                .isTrue();
    }

    private static List<JsonNode> posts(PlainUser plain) throws Exception {
        return plain.posts(plain.did()).at("/records").valueStream().toList();
    }

    private static Post post(MediaSource source) {
        return Post.builder(PostPart.builder(PostText.of("Whole or not at all."))
                        .image(Image.builder(source, "image/png")
                                .altText("bread")
                                .build())
                        .build())
                .build();
    }

    /** A small PNG with a long tail: the server looks at how it begins. */
    private static byte[] image() {
        byte[] image = new byte[IMAGE_BYTES];
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        System.arraycopy(png, 0, image, 0, png.length);
        return image;
    }

    private static BlueskyServers servers() throws Exception {
        return BlueskyServers.builder().accounts("emil.test").keepData().start();
    }

    private static Smm smm() {
        return SmmBuilder.create()
                .register(BlueskyAdapter.factory(
                        BlueskyOptions.builder().followDidDocument(false).build()))
                .http(HttpOptions.builder()
                        .readTimeout(Duration.ofSeconds(5))
                        .callTimeout(Duration.ofSeconds(10))
                        .build())
                .build();
    }

    private static ConnectionRequest request(URI service, BlueskyServers bluesky) {
        TestAccount account = bluesky.account("emil.test");
        return new ConnectionRequest(
                new TenantId("e2e"),
                new AppId("tests"),
                Network.BLUESKY,
                service,
                new AppPassword(account.handle(), Secret.of(account.password())));
    }

    /** Bytes that something happens amid. */
    private static final class Interrupted extends FilterInputStream {
        private final Callable<?> happens;
        private int left;

        Interrupted(byte[] bytes, int after, Callable<?> happens) {
            super(new ByteArrayInputStream(bytes));
            left = after;
            this.happens = happens;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int read = super.read(into, at, left > 0 ? Math.min(most, left) : most);
            if (left > 0) {
                left -= read;
                if (left == 0) {
                    happen();
                }
            }
            return read;
        }

        private void happen() throws IOException {
            try {
                happens.call();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
