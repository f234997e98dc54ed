package io.smm.e2e.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.VirtualClock;
import io.smm.core.InMemoryOutboxStore;
import io.smm.core.InMemoryTokenStore;
import io.smm.core.SmmBuilder;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.UploadProgress;
import io.smm.post.Video;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.MediaStore;
import io.smm.spi.NetworkAdapter;
import io.smm.testkit.SmmAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The upload in parts, driven by the engine as any publication: stored after each step, resumed by another process, watched. */
class PartsThroughPublishingTest {

    private static final Secret PASSWORD = Secret.of("the-bakerys-password");
    private static final RequestKey KEY = new RequestKey("film-1");
    private static final int PARTS = 40;

    private final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
    private final MemoryNetwork network =
            MemoryNetwork.builder(clock).account("bakery", PASSWORD).build();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    private final InMemoryTokenStore tokens = new InMemoryTokenStore();
    private final PartServer server = new PartServer(clock);
    private final byte[] film = new byte[PARTS * PartServer.PART - 1];

    @TempDir
    private Path folder;

    private Path file;
    private Optional<MediaStore> media = Optional.empty();

    @BeforeEach
    void writeFilm() throws IOException {
        new Random(7).nextBytes(film);
        file = Files.write(folder.resolve("film.mp4"), film);
    }

    @Test
    void aFilmGoesInPartsWhileSomebodyWatchesAndIsPublishedWhenTheNetworkIsDoneWithIt() {
        List<UploadProgress> seen = new ArrayList<>();
        server.processing(Duration.ofSeconds(20));

        Delivery delivery = smm().publishing().publish(request().onProgress(seen::add));

        SmmAssertions.assertThat(delivery).isPublished();
        assertThat(server.received()).isEqualTo(film);
        assertThat(server.parts()).isEqualTo(PARTS);
        assertThat(seen).last().satisfies(step -> assertThat(step.phase()).isEqualTo(UploadProgress.Phase.PROCESSING));
        assertThat(seen)
                .filteredOn(step -> step.phase() == UploadProgress.Phase.UPLOADING)
                .last()
                .satisfies(step -> assertThat(step.sent()).isEqualTo(film.length));
    }

    @Test
    void aPartThatFailsIsSentAgainAloneAndNothingElse() {
        server.failAt(11);

        SmmAssertions.assertThat(smm().publishing().publish(request())).isPublished();

        assertThat(server.received()).isEqualTo(film);
        assertThat(server.attempts()).isEqualTo(PARTS + 1);
    }

    @Test
    void aProcessThatIsKilledInMidUploadIsFollowedByOneThatGoesOnAtThePart() {
        server.dieAt(25); // the second step: the first 16 parts are stored with the delivery
        try {
            smm().publishing().publish(request());
        } catch (PartServer.Killed killed) {
            // as the process would be
        }
        assertThat(server.parts()).isEqualTo(25);
        clock.advance(Duration.ofMinutes(5)); // the lease of the dead

        Delivery delivery = smm().publishing().publish(request());

        SmmAssertions.assertThat(delivery).isPublished();
        assertThat(server.received()).isEqualTo(film);
        assertThat(server.parts())
                .as("no part twice, since the server says where it stands")
                .isEqualTo(PARTS);
        assertThat(server.begun()).isEqualTo(1);
        assertThat(server.published()).isEqualTo(1);
    }

    @Test
    void anUploadFromTheSpoolGoesOnAtThePartAndReadsTheRestAlone() {
        CountingMediaStore spool = new CountingMediaStore();
        media = Optional.of(spool);
        Smm first = smm();
        PublishRequest request = request(MediaSource.once("camera", film.length, new ByteArrayInputStream(film)));
        server.dieAt(25);
        try {
            first.publishing().publish(request);
        } catch (PartServer.Killed killed) {
            // as the process would be, and the stream with it
        }
        clock.advance(Duration.ofMinutes(5));
        spool.opened.set(0);

        SmmAssertions.assertThat(smm().publishing().publish(request)).isPublished();

        assertThat(server.received()).isEqualTo(film);
        assertThat(server.parts()).isEqualTo(PARTS);
        long rest = film.length - 25L * PartServer.PART;
        assertThat(spool.opened).as("bytes that were opened").hasValue(rest);
        assertThat(spool.deleteUnheld(clock.instant().plusSeconds(1), 10))
                .as("over")
                .isEqualTo(1);
    }

    @Test
    void aProcessThatIsGoneWhileTheNetworkWorksIsFollowedByOneThatAsksAndUploadsNothing() {
        server.processing(Duration.ofMinutes(30));
        Delivery left = smm().publishing().publish(request());
        assertThat(left.state()).isEqualTo(DeliveryState.PENDING);
        clock.advance(Duration.ofMinutes(31));

        SmmAssertions.assertThat(smm().publishing().settle(left)).isPublished();

        assertThat(server.attempts()).isEqualTo(PARTS);
        assertThat(server.published()).isEqualTo(1);
    }

    private PublishRequest request() {
        return request(MediaSource.ofFile(file));
    }

    private PublishRequest request(MediaSource source) {
        Video video = Video.builder(source, "video/mp4")
                .duration(Duration.ofSeconds(20))
                .build();
        Post post = Post.builder(PostPart.builder(PostText.of("How rye is made"))
                        .video(video)
                        .build())
                .build();
        return PublishRequest.of(account, post).withKey(KEY);
    }

    private Connection account;

    /** A process of its own over the same stores. */
    private Smm smm() {
        SmmBuilder builder = SmmBuilder.create()
                .register(inParts())
                .clock(clock)
                .sleeper(clock)
                .outboxStore(outbox)
                .tokenStore(tokens);
        media.ifPresent(builder::mediaStore);
        Smm smm = builder.build();
        if (account == null) {
            account = smm.accounts()
                    .connect(new ConnectionRequest(
                            new TenantId("bakery-ltd"),
                            new AppId("our-app"),
                            network.network(),
                            network.endpoint(),
                            new AppPassword("bakery", PASSWORD)));
        }
        return smm;
    }

    /** The simulated network with another way of publishing. */
    private AdapterFactory inParts() {
        AdapterFactory memory = MemoryAdapter.factory(network);
        return new AdapterFactory() {
            @Override
            public Network network() {
                return memory.network();
            }

            @Override
            public NetworkAdapter create(AdapterContext context) {
                NetworkAdapter adapter = memory.create(context);
                return (NetworkAdapter) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {NetworkAdapter.class},
                        (proxy, method, arguments) -> method.getName().equals("publisher")
                                ? Optional.of(new PartPublisher(context, server))
                                : method.invoke(adapter, arguments));
            }
        };
    }
}
