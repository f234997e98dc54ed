package io.smm.e2e.servers;

import static io.smm.e2e.support.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import io.smm.error.MediaRejectedException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.Subtitles;
import io.smm.post.Video;
import io.smm.testkit.TestMedia;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Videos on a server that nobody here wrote: it has no video service, so they go to it as they are. */
@Tag("servers")
@ExtendWith(BlueskyExtension.class)
class BlueskyVideosTest {

    private static final byte[] CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nPâine!\n".getBytes(UTF_8);

    private final Clock clock = Clock.systemUTC();

    @Test
    void aVideoWithCaptionsStandsOnTheServerByteForByteAndTheAppViewShowsIt(BlueskyServers bluesky) throws Exception {
        Video film = TestMedia.mp4(200_000, Duration.ofSeconds(8)).toBuilder()
                .altText("bread rises")
                .size(720, 1280)
                .subtitles(new Subtitles(MediaSource.ofBytes(CAPTIONS), "text/vtt", "ro"))
                .build();
        try (Smm smm = smm()) {
            Delivery delivery = smm.publishing().publish(PublishRequest.of(connect(smm, bluesky), post(film)));

            assertThat(delivery.state()).as("%s", delivery.lastOutcome()).isEqualTo(DeliveryState.PUBLISHED);
            String uri = delivery.publications().get(0).ref().id();
            PlainUser bob = PlainUser.login(bluesky.pds(), bluesky.account("bob.test"), clock);
            JsonNode embed = bob.read(new RecordRef(uri, "")).ok().at("/value/embed");
            assertThat(embed.at("/$type").asString()).isEqualTo("app.bsky.embed.video");
            assertThat(embed.at("/alt").asString()).isEqualTo("bread rises");
            assertThat(embed.at("/aspectRatio/height").asInt()).isEqualTo(1280);
            assertThat(embed.at("/captions/0/lang").asString()).isEqualTo("ro");
            assertThat(blob(bluesky, embed.at("/captions/0/file"))).isEqualTo(CAPTIONS);
            assertThat(blob(bluesky, embed.at("/video"))).isEqualTo(bytes(film.source()));

            JsonNode view = eventually(
                    "the video of " + uri,
                    BlueskyServers.VISIBLE_WITHIN,
                    () -> bob.xrpc()
                            .query("app.bsky.feed.getPosts", "uris", uri)
                            .ok()
                            .at("/posts/0/embed"),
                    JsonNode::isObject);
            assertThat(view.at("/$type").asString()).isEqualTo("app.bsky.embed.video#view");
            assertThat(view.at("/alt").asString()).isEqualTo("bread rises");
        }
    }

    /** The server of these tests does not say beforehand how much it takes; it is 5 MiB. */
    @Test
    void aVideoThatTheServerDoesNotTakeIsRejectedAndNothingStands(BlueskyServers bluesky) throws Exception {
        Video film = TestMedia.mp4(6_000_000, Duration.ofSeconds(8));
        try (Smm smm = smm()) {
            Delivery delivery = smm.publishing().publish(PublishRequest.of(connect(smm, bluesky), post(film)));

            assertThat(delivery.lastOutcome())
                    .hasValueSatisfying(outcome -> assertThat(((Outcome.Rejected) outcome).error())
                            .isInstanceOf(MediaRejectedException.class));
            assertThat(delivery.publications()).isEmpty();
        }
    }

    /** What the video service does with the token that our adapter has made for it. */
    @Test
    void theServerMakesATokenThatStoresAVideoAndDoesNothingElse(BlueskyServers bluesky) throws Exception {
        PlainUser alice = PlainUser.login(bluesky.pds(), bluesky.account("alice.test"), clock);
        String server = alice.xrpc()
                .query("com.atproto.server.describeServer")
                .ok()
                .at("/did")
                .asString();
        String token = alice.xrpc()
                .query(
                        "com.atproto.server.getServiceAuth",
                        "aud",
                        server,
                        "lxm",
                        "com.atproto.repo.uploadBlob",
                        "exp",
                        Long.toString(
                                Instant.now(clock).plus(Duration.ofMinutes(30)).getEpochSecond()))
                .ok()
                .at("/token")
                .asString();
        PlainXrpc service = PlainXrpc.at(bluesky.pds()).with(token);
        byte[] film = bytes(TestMedia.mp4(1_000, Duration.ofSeconds(1)).source());

        assertThat(service.upload("com.atproto.repo.uploadBlob", "video/mp4", film)
                        .status())
                .isEqualTo(200);
        assertThat(service.procedure(
                                "com.atproto.repo.createRecord",
                                Map.of(
                                        "repo", alice.did(),
                                        "collection", "app.bsky.feed.post",
                                        "record", Map.of("text", "not by this token")))
                        .isOk())
                .isFalse();
    }

    private static byte[] blob(BlueskyServers bluesky, JsonNode blob) throws Exception {
        URI address = bluesky.pds()
                .resolve("/xrpc/com.atproto.sync.getBlob?did="
                        + bluesky.account("alice.test").did() + "&cid="
                        + blob.at("/ref/$link").asString());
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private static byte[] bytes(MediaSource source) throws Exception {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        }
    }

    private static Post post(Video video) {
        return Post.builder(PostPart.builder(PostText.of("Look.")).video(video).build())
                .build();
    }

    private static Smm smm() {
        return SmmBuilder.create()
                .register(BlueskyAdapter.factory(
                        BlueskyOptions.builder().withoutVideoService().build()))
                .build();
    }

    private static Connection connect(Smm smm, BlueskyServers bluesky) {
        TestAccount account = bluesky.account("alice.test");
        return smm.accounts()
                .connect(new ConnectionRequest(
                        new TenantId("e2e"),
                        new AppId("tests"),
                        Network.BLUESKY,
                        bluesky.pds(),
                        new AppPassword(account.handle(), Secret.of(account.password()))));
    }
}
