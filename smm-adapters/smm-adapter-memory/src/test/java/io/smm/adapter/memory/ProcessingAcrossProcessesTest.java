package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.core.InMemoryTokenStore;
import io.smm.core.SmmBuilder;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.UploadProgress;
import io.smm.post.Video;
import io.smm.testkit.SmmAssertions;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** While a network works on a film its delivery says so, and whoever goes on asks instead of uploading again. */
class ProcessingAcrossProcessesTest {

    private static final RequestKey KEY = new RequestKey("film-1");

    private final AtomicInteger readings = new AtomicInteger();
    private final InMemoryTokenStore tokens = new InMemoryTokenStore();

    @Test
    void whereverTheProcessDiesTheFilmIsUploadedOnceAndPublishedOnce() {
        int died = 0;
        for (int point = 1; point <= 8; point++) {
            readings.set(0);
            DyingOutbox outbox = DyingOutbox.afterStoring(point);
            try (TestWorld world = new TestWorld()) {
                world.network.publishing().mediaTakes(Duration.ofMinutes(20));
                try (Smm dying = smm(world, outbox)) {
                    publish(world, dying);
                } catch (DyingOutbox.Killed killed) {
                    died++;
                }
                outbox.revive();
                world.clock.advance(Duration.ofMinutes(30));
                try (Smm next = smm(world, outbox)) {
                    SmmAssertions.assertThat(publish(world, next))
                            .as("died at store %s", point)
                            .isPublished();
                }
                assertThat(readings)
                        .as("uploads when it died at store %s", point)
                        .hasValue(1);
                assertThat(world.network.posts()).hasSize(1);
            }
        }
        assertThat(died).isGreaterThan(3);
    }

    @Test
    void whileTheNetworkWorksTheDeliverySaysSinceWhenToAskAgainAndWhoWatchesHearsIt() {
        List<UploadProgress> seen = new ArrayList<>();
        try (TestWorld world = new TestWorld()) {
            world.network.publishing().mediaTakes(Duration.ofMinutes(20));

            Delivery delivery = world.smm
                    .publishing()
                    .publish(PublishRequest.of(world.bakery, film()).onProgress(seen::add));

            assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(delivery.lastOutcome()).get().isInstanceOfSatisfying(Outcome.Pending.class, pending -> {
                assertThat(pending.checkAfter()).isEqualTo(TestWorld.START.plus(Duration.ofMinutes(20)));
                assertThat(pending.why()).isNotBlank();
            });
            assertThat(seen).last().satisfies(step -> {
                assertThat(step.phase()).isEqualTo(UploadProgress.Phase.PROCESSING);
                assertThat(step.work()).isEqualTo(delivery.lastOutcome());
            });
            assertThat(world.smm.publishing().find(delivery.id())).contains(delivery);
        }
    }

    @Test
    void whoAsksInTheMiddleLearnsHowMuchOfTheWorkIsDone() {
        List<UploadProgress> seen = new ArrayList<>();
        try (TestWorld world = new TestWorld()) {
            world.network.publishing().mediaTakes(Duration.ofMinutes(20));
            PublishRequest request =
                    PublishRequest.of(world.bakery, twoFilms()).withKey(KEY).onProgress(seen::add);

            assertThat(percent(world.smm.publishing().publish(request))).hasValue(0);
            world.clock.advance(Duration.ofMinutes(5));
            assertThat(percent(world.smm.publishing().publish(request)))
                    .as("a quarter of the first of two")
                    .hasValue(12);
        }

        assertThat(seen)
                .filteredOn(step -> step.phase() == UploadProgress.Phase.PROCESSING)
                .extracting(step -> step.work().orElseThrow().percent().orElseThrow())
                .isSorted()
                .endsWith(12);
    }

    private static OptionalInt percent(Delivery delivery) {
        return ((Outcome.Pending) delivery.lastOutcome().orElseThrow()).percent();
    }

    private Delivery publish(TestWorld world, Smm smm) {
        Connection account = world.connect(smm, "tenant-1", "bakery", TestWorld.PASSWORD);
        return smm.publishing()
                .publish(PublishRequest.of(account, film()).withKey(KEY).withPatience(Duration.ofMinutes(50)));
    }

    private Smm smm(TestWorld world, DyingOutbox outbox) {
        return SmmBuilder.create()
                .register(MemoryAdapter.factory(world.network))
                .clock(world.clock)
                .sleeper(world.clock)
                .tokenStore(tokens)
                .outboxStore(outbox)
                .build();
    }

    private Post twoFilms() {
        Video film = (Video) film().parts().get(0).media().get(0);
        return Post.builder(PostPart.builder(PostText.of("Two days in the bakery"))
                        .video(film)
                        .video(film)
                        .build())
                .build();
    }

    private Post film() {
        byte[] bytes = new byte[1_000];
        MediaSource source = MediaSource.ofStream("film.mp4", bytes.length, () -> {
            readings.incrementAndGet();
            return new ByteArrayInputStream(bytes);
        });
        Video video = Video.builder(source, "video/mp4")
                .duration(Duration.ofSeconds(20))
                .build();
        return Post.builder(PostPart.builder(PostText.of("A day in the bakery"))
                        .video(video)
                        .build())
                .build();
    }
}
