package io.smm.adapter.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.x.stub.StubFile;
import io.smm.adapter.x.stub.StubX;
import io.smm.error.MediaRejectedException;
import io.smm.post.DeliveryId;
import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.Video;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.testkit.tck.StandaloneContext;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files in segments: another process goes on from the bytes of the state, and X's work is waited for. */
class UploadTest {

    private static final int SIZE = 2 * 1024 * 1024 + 17;
    private static final String APPEND = "POST /2/media/upload/{id}/append";

    private final XEnvironment environment = new XEnvironment(XOptions.defaults());
    private final StandaloneContext context =
            StandaloneContext.around(environment.adapter(), environment.clock(), environment.sleeper());
    private final PublishIntent intent = new PublishIntent(
            new DeliveryId("delivery-1"),
            context.connect(environment.credentials()),
            post(video()),
            environment.clock().instant());

    @AfterEach
    void close() {
        context.close();
        environment.close();
    }

    @Test
    void aVideoGoesInSegmentsAndIsPublishedOnceXIsDoneWithIt() {
        Outcome.Published published = driven(intent, intent.post());

        StubFile file = environment.x().media().file(only());
        assertThat(file.bytes()).isEqualTo(SIZE);
        assertThat(file.category()).isEqualTo("tweet_video");
        assertThat(file.altText()).isEqualTo("A loaf rises");
        assertThat(environment.x().calls(APPEND)).isEqualTo(3);
        assertThat(published.publication().ref().id())
                .isEqualTo(environment.x().posts().of(StubX.OWNER).get(0).id());
    }

    @Test
    void aSegmentWhoseAnswerWasLostIsSentAgainAndCountsOnce() {
        environment.x().failNext(APPEND, "lost-after");

        driven(intent, intent.post());

        assertThat(environment.x().calls(APPEND)).isEqualTo(4);
        assertThat(environment.x().media().file(only()).bytes()).isEqualTo(SIZE);
    }

    @Test
    void aFileThatXCannotUseEndsThePost() {
        environment.x().media().failAtWork();
        PublishStep step = PublishStep.progress(publisher().begin(intent));
        while (!(step.outcome().orElse(null) instanceof Outcome.Rejected)) {
            step = next(intent, step.state());
        }

        assertThat(((Outcome.Rejected) step.outcome().orElseThrow()).error())
                .isInstanceOf(MediaRejectedException.class);
        assertThat(environment.standingPosts()).isZero();
    }

    @Test
    void anAnimatedImageGoesInSegmentsToo() {
        Post gif = post(
                Image.builder(source(), "image/gif").altText("A loaf turns").build());
        PublishIntent other = new PublishIntent(
                new DeliveryId("delivery-2"),
                intent.connection(),
                gif,
                environment.clock().instant());

        driven(other, gif);

        assertThat(environment.x().media().file(only()).category()).isEqualTo("tweet_gif");
    }

    /** Each step is made by a new adapter that has nothing but the bytes. */
    private Outcome.Published driven(PublishIntent wanted, Post post) {
        PublishState state = publisher().begin(wanted);
        for (int steps = 0; steps < 20; steps++) {
            PublishStep step = next(wanted, state);
            state = PublishState.of(
                    step.state().format(), step.state().bytes(), step.state().next());
            if (step.outcome().orElse(null) instanceof Outcome.Published published) {
                return published;
            }
        }
        throw new AssertionError("no end after 20 steps");
    }

    private PublishStep next(PublishIntent wanted, PublishState state) {
        environment.mutableClock().advance(Duration.ofSeconds(5));
        return publisher().advance(wanted, state, environment.clock().instant().plusSeconds(60));
    }

    private Publisher publisher() {
        return environment.adapter().create(context).publisher().orElseThrow();
    }

    private String only() {
        return environment.x().posts().of(StubX.OWNER).get(0).media().get(0);
    }

    private static Post post(Media media) {
        return Post.builder(PostPart.builder(PostText.of("Look.")).media(media).build())
                .build();
    }

    private static Video video() {
        return Video.builder(source(), "video/mp4").altText("A loaf rises").build();
    }

    private static MediaSource source() {
        return MediaSource.ofBytes(new byte[SIZE]);
    }
}
