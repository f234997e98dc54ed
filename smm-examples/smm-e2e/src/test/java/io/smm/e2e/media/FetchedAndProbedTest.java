package io.smm.e2e.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.media.FileProbe;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.VirtualClock;
import io.smm.adapter.support.fetch.FetchRules;
import io.smm.adapter.support.fetch.SafeFetch;
import io.smm.core.SmmBuilder;
import io.smm.error.InvalidInputException;
import io.smm.post.Delivery;
import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.Video;
import io.smm.spi.HttpOptions;
import io.smm.testkit.SmmAssertions;
import io.smm.testkit.TestImages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A picture that lies at an address reaches a network that takes bytes: fetched by the safe fetcher, looked into by the probe. */
class FetchedAndProbedTest {

    private static final Secret PASSWORD = Secret.of("the-bakerys-password");

    private final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
    private final MemoryNetwork network =
            MemoryNetwork.builder(clock).account("bakery", PASSWORD).build();
    private final AtomicInteger requests = new AtomicInteger();
    private byte[] png;
    private HttpServer web;

    @BeforeEach
    void serve() throws IOException {
        try (InputStream in = TestImages.png(0xcc8844, "A loaf").source().open()) {
            png = in.readAllBytes();
        }
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/loaf.png", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, png.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(png);
            }
        });
        web.start();
    }

    @AfterEach
    void stop() {
        web.stop(0);
    }

    @Test
    void anImageWithoutTypeOrSizeIsFetchedFilledInAndPublished() {
        FetchRules ours = FetchRules.builder().exemptHosts(Set.of("127.0.0.1")).build();
        Image image = Image.builder(MediaSource.at(loaf())).altText("A loaf").build();

        Delivery delivery = publish(ours, Post.builder(with(image)).build());

        SmmAssertions.assertThat(delivery).isPublished();
        assertThat(network.posts().get(0).media()).singleElement().satisfies(there -> {
            assertThat(there.mediaType()).isEqualTo("image/png");
            assertThat(there.bytes()).hasValue(png.length);
        });
    }

    @Test
    void anAddressWithinTheHostsOwnNetworkIsNotAskedAndTheDeliverySaysWhy() {
        Image image = Image.builder(MediaSource.at(loaf()), "image/png").build();

        Delivery delivery =
                publish(FetchRules.defaults(), Post.builder(with(image)).build());

        assertThat(delivery.lastOutcome()).get().isInstanceOf(Outcome.Rejected.class);
        assertThat(requests).hasValue(0);
        assertThat(network.publishRequests()).isZero();
    }

    @Test
    void aPictureThatIsSaidToBeAFilmIsRefusedBeforeTheNetworkHearsOfIt() {
        FetchRules ours = FetchRules.builder().exemptHosts(Set.of("127.0.0.1")).build();
        Video film = Video.builder(MediaSource.at(loaf()), "video/mp4").build();

        Delivery delivery = publish(ours, Post.builder(with(film)).build());

        assertThat(delivery.lastOutcome())
                .get()
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.error())
                                .isInstanceOf(InvalidInputException.class)
                                .hasMessageContaining("the file is image/png"));
        assertThat(network.publishRequests()).isZero();
    }

    private Delivery publish(FetchRules rules, Post post) {
        try (SafeFetch fetch = SafeFetch.create(HttpOptions.defaults(), rules);
                Smm smm = SmmBuilder.create()
                        .register(MemoryAdapter.factory(network))
                        .clock(clock)
                        .sleeper(clock)
                        .mediaFetcher(fetch)
                        .mediaProbe(FileProbe.create())
                        .build()) {
            Connection account = smm.accounts()
                    .connect(new ConnectionRequest(
                            new TenantId("bakery-ltd"),
                            new AppId("our-app"),
                            network.network(),
                            network.endpoint(),
                            new AppPassword("bakery", PASSWORD)));
            return smm.publishing().publish(PublishRequest.of(account, post));
        }
    }

    private URI loaf() {
        return URI.create("http://127.0.0.1:" + web.getAddress().getPort() + "/loaf.png");
    }

    private static PostPart with(Media item) {
        return PostPart.builder(PostText.of("Rye is back.")).media(item).build();
    }
}
