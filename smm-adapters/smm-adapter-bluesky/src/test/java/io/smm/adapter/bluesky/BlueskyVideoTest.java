package io.smm.adapter.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubServer;
import io.smm.adapter.bluesky.stub.StubVideoService;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.post.LinkCard;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.Subtitles;
import io.smm.post.Video;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.StepKind;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A video goes through the service where there is one, is waited for without a thread, and stands in the record as it was given. */
class BlueskyVideoTest {

    private static final byte[] MP4 = "not really a film".getBytes(UTF_8);
    private static final byte[] VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\nPâine!\n".getBytes(UTF_8);

    @RegisterExtension
    final TestName test = new TestName();

    private StubVideoService service;
    private Bench bench;

    @BeforeEach
    void open() {
        // The service knows the network, which only the bench makes: so it is told of its address later.
        bench = new Bench(
                test::get, BlueskyOptions.builder().withoutVideoService().build());
        service = new StubVideoService(bench.network);
    }

    @AfterEach
    void close() throws Exception {
        service.close();
        bench.close();
    }

    @Test
    void withoutAServiceItIsUploadedLikeAnImage() {
        bench.publish(post(video().build()));

        assertThat(embed())
                .containsEntry("$type", "app.bsky.embed.video")
                .containsEntry("alt", "bread rises")
                .containsEntry("aspectRatio", Map.of("width", 9, "height", 16))
                .containsEntry("video", blob(MP4, "video/mp4"));
        assertThat(bench.server.requests("com.atproto.repo.uploadBlob")).isEqualTo(1);
    }

    @Test
    void theServiceIsGivenTheVideoAndAskedUntilItIsDone() {
        service.work("JOB_STATE_ENCODING", "JOB_STATE_SCANNING", "JOB_STATE_OF_TOMORROW");

        List<Outcome> outcomes = publish(post(video().build()));

        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.subList(0, 3))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Pending.class,
                                pending -> assertThat(pending.checkAfter())
                                        .isEqualTo(bench.clock.instant().plusSeconds(2))));
        Outcome.Pending first = (Outcome.Pending) outcomes.get(0);
        assertThat(first.why()).endsWith(": JOB_STATE_ENCODING 40 %");
        assertThat(first.percent()).as("it is that of one state").isEmpty();
        assertThat(first.deadline())
                .contains(bench.clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS));
        assertThat(outcomes.get(3)).isInstanceOf(Outcome.Published.class);
        assertThat(embed()).containsEntry("video", blob(MP4, "video/mp4"));
        assertThat(bench.server.requests("com.atproto.repo.uploadBlob")).isZero();
    }

    @Test
    void theServiceGetsTokensForOnePurposeAndNeverOurs() {
        publish(post(video().build()));

        StubServer server = bench.server;
        assertThat(server.lastQuery("com.atproto.server.getServiceAuth", "lxm"))
                .isEqualTo("com.atproto.repo.uploadBlob");
        assertThat(server.lastQuery("com.atproto.server.getServiceAuth", "aud"))
                .as("as the server calls itself, not as it was reached")
                .isEqualTo("did:web:pds.example");
        assertThat(server.lastQuery("com.atproto.server.getServiceAuth", "exp"))
                .isEqualTo(Long.toString(
                        bench.clock.instant().plus(Duration.ofMinutes(30)).getEpochSecond()));
        assertThat(service.requests("app.bsky.video.uploadVideo"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer a-token-for-one-purpose");
                    assertThat(request.getUrl().queryParameter("did")).isEqualTo(StubNetwork.US.did());
                    assertThat(request.getUrl().queryParameter("name")).endsWith(".mp4");
                });
        assertThat(service.requests("app.bsky.video.getJobStatus"))
                .allSatisfy(request ->
                        assertThat(request.getHeaders().get("Authorization")).isNull());
    }

    @Test
    void aVideoThatTheServiceKnowsIsNotWorkedOnAgain() {
        service.knowIt();

        List<Outcome> outcomes = publish(post(video().build()));

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Published.class);
        assertThat(embed()).containsEntry("video", blob(MP4, "video/mp4"));
    }

    @Test
    void aVideoThatCannotBeReadIsRejectedWithTheServicesWords() {
        service.work("JOB_STATE_FAILED");

        assertThat(publish(post(video().build())))
                .singleElement()
                .isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
                    assertThat(rejected.error()).isInstanceOf(MediaRejectedException.class);
                    assertThat(rejected.error().details().nativeCode()).contains("encoding_failure");
                });
        assertThat(bench.network.postsOf(StubNetwork.US)).isEmpty();
    }

    @Test
    void anAccountThatMayUploadNoMoreIsToldSoBeforeTheVideoIsSent() {
        service.full();

        assertThatThrownBy(() -> publish(post(video().build())))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageContaining("no more today");
        assertThat(service.requests("app.bsky.video.uploadVideo")).isEmpty();
    }

    @Test
    void aVideoThatTheServerDoesNotTakeIsNotSent() {
        MediaSource tooLong = MediaSource.ofStream("film.mp4", 50L * 1024 * 1024 + 1, () -> {
            throw new AssertionError("nobody may read it");
        });

        assertThatThrownBy(() ->
                        bench.publish(post(Video.builder(tooLong, "video/mp4").build())))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageContaining("52428800 bytes");
        assertThat(bench.server.requests("com.atproto.repo.uploadBlob")).isZero();
    }

    @Test
    void captionsStandBesideTheVideoInTheirLanguages() {
        Video video = video().subtitles(new Subtitles(MediaSource.ofBytes(VTT), "text/vtt", "ro"))
                .build();

        publish(post(video));

        assertThat(embed().get("captions")).isEqualTo(List.of(Map.of("lang", "ro", "file", blob(VTT, "text/vtt"))));
        assertThat(embed()).containsEntry("video", blob(MP4, "video/mp4"));
    }

    @Test
    void captionsOfAnotherKindAndACardBesideAVideoAreRefusedBeforeAnythingIsSent() {
        Video video = video().subtitles(new Subtitles(MediaSource.ofBytes(VTT), "application/x-subrip", "ro"))
                .build();
        Post post = Post.builder(PostPart.builder(PostText.of("Look."))
                        .video(video)
                        .link(new LinkCard(URI.create("https://bakery.example"), "The bakery", ""))
                        .build())
                .build();
        int before = bench.server.requests();

        assertThatThrownBy(() -> bench.begin(bench.intent(post)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
        assertThat(bench.server.requests()).isLessThanOrEqualTo(before + 1); // the sign-in alone
    }

    private static Video.Builder video() {
        return Video.builder(MediaSource.ofBytes(MP4), "video/mp4")
                .altText("bread rises")
                .size(9, 16)
                .duration(Duration.ofSeconds(8));
    }

    private static Post post(Video video) {
        return Post.builder(PostPart.builder(PostText.of("Look.")).video(video).build())
                .build();
    }

    /** Publishes with the service, with a new adapter for each step, as after a restart. */
    private List<Outcome> publish(Post post) {
        BlueskyOptions options =
                BlueskyOptions.builder().videoService(service.address()).build();
        PublishIntent intent = bench.intent(post);
        List<Outcome> outcomes = new ArrayList<>();
        PublishState state = adapter(options).begin(intent);
        while (state.next() != StepKind.NONE) {
            PublishStep step = adapter(options).advance(intent, state, bench.deadline());
            step.outcome().ifPresent(outcomes::add);
            if (step.outcome().filter(Outcome.Rejected.class::isInstance).isPresent()) {
                return outcomes;
            }
            state = step.state();
        }
        return outcomes;
    }

    private Publisher adapter(BlueskyOptions options) {
        return BlueskyAdapter.factory(options).create(bench.context).publisher().orElseThrow();
    }

    private static Map<String, Object> blob(byte[] bytes, String type) {
        return Map.of(
                "$type",
                "blob",
                "ref",
                Map.of("$link", StubNetwork.blobId(bytes)),
                "mimeType",
                type,
                "size",
                bytes.length);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> embed() {
        return (Map<String, Object>) bench.lastRecord().get("embed");
    }
}
