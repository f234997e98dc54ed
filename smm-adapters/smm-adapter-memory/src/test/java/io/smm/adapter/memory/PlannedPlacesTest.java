package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.error.InvalidInputException;
import io.smm.post.Delivery;
import io.smm.post.Fallback;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.DueRun;
import io.smm.post.plan.DueTurn;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.Recurrence;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Planned posts reach what direct ones reach: places below an account, and networks without threads. */
class PlannedPlacesTest {

    private static final Destination RECIPES = Destination.of(DestinationKind.BOARD, "recipes");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final RequestKey KEY = new RequestKey("rye");

    private static TestWorld on(MemoryProfile profile) {
        return new TestWorld(options -> options.profile(profile));
    }

    private static PostPart step(String text) {
        Image image = Image.builder(MediaSource.ofBytes(text.getBytes(StandardCharsets.UTF_8)), "image/jpeg")
                .altText(text)
                .build();
        return PostPart.builder(PostText.of(text)).image(image).build();
    }

    private static Post pin() {
        return Post.builder(step("Three days, four ingredients."))
                .title("Rye bread")
                .build();
    }

    private static ScheduleRequest inAnHour(TestWorld world, Post post) {
        Instant at = world.clock.instant().plus(HOUR);
        return ScheduleRequest.of(world.bakery, post, at, KEY);
    }

    @Test
    void aPinIsRefusedWithoutItsBoardAndPinnedToItWhenItIsDue() {
        try (TestWorld world = on(MemoryProfile.pinboard())) {
            Planning planning = world.smm.planning();
            assertThatThrownBy(() -> planning.schedule(inAnHour(world, pin())))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("destination");

            PlannedPost planned = planning.schedule(inAnHour(world, pin()).to(RECIPES));
            world.clock.advance(HOUR);
            DueRun run = planning.runDue();

            assertThat(planned.destination()).contains(RECIPES);
            assertThat(run.published()).hasSize(1);
            assertThat(world.network.posts())
                    .singleElement()
                    .satisfies(post -> assertThat(post.options().destination()).contains(RECIPES));
        }
    }

    @Test
    void aSeriesGoesToOneBoardAndIsRefusedWithoutIt() {
        try (TestWorld world = on(MemoryProfile.pinboard())) {
            Recurrence daily = Recurrence.daily(
                    LocalDateTime.ofInstant(TestWorld.START.plus(HOUR), ZoneOffset.UTC), ZoneOffset.UTC);
            SeriesRequest.Builder rye =
                    SeriesRequest.builder(world.bakery, daily, KEY, pin()).ahead(Duration.ofDays(2));
            Planning planning = world.smm.planning();
            assertThatThrownBy(() -> planning.scheduleSeries(rye.build()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("destination");

            Series series = planning.scheduleSeries(rye.to(RECIPES).build());
            world.clock.advance(HOUR);

            assertThat(series.occurrences())
                    .hasSize(2)
                    .allSatisfy(post -> assertThat(post.destination()).contains(RECIPES));
            assertThat(planning.runDue().published()).hasSize(1);
        }
    }

    @Test
    void aPostWhoseKeyWasLeftToTheNetworkIsLookedAtAgainWhenTheNetworkPublishesIt() {
        try (TestWorld world = on(MemoryProfile.complete())) {
            Planning planning = world.smm.planning();
            Instant networkTime = TestWorld.START.plus(HOUR.multipliedBy(3));
            PlannedPost planned = planning.schedule(inAnHour(world, Post.of("Good evening.")));
            world.smm
                    .publishing()
                    .publish(PublishRequest.of(world.bakery, planned.post())
                            .withKey(planned.key())
                            .scheduledOnNetwork(networkTime));
            world.clock.advance(HOUR);

            DueTurn waiting = planning.runDue().turns().get(0);

            assertThat(waiting.planned().state()).isEqualTo(PlanState.PENDING);
            assertThat(waiting.again()).contains(networkTime);
            assertThat(planning.runDue().turns()).as("before that").isEmpty();
            world.clock.advance(HOUR.multipliedBy(2));
            assertThat(planning.runDue().published()).hasSize(1);
            assertThat(world.network.posts()).hasSize(1);
        }
    }

    @Test
    void aThreadIsNeverLeftToTheNetworkWhateverItMayBecome() {
        try (TestWorld world = on(MemoryProfile.complete())) {
            Post thread = Post.builder(PostText.of("one"))
                    .then(PostPart.of(PostText.of("two")))
                    .build();
            PublishRequest request = PublishRequest.of(world.bakery, thread)
                    .otherwise(Fallback.threadAsOnePost())
                    .scheduledOnNetwork(TestWorld.START.plus(HOUR));

            assertThatThrownBy(() -> world.smm.publishing().publish(request))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("smm.planning() can");
            assertThat(world.network.posts()).isEmpty();
        }
    }

    @Test
    void aThreadBecomesWhatItsPlannerAllowedWhereThereAreNone() {
        try (TestWorld world = on(MemoryProfile.channel())) {
            Planning planning = world.smm.planning();
            Post thread = Post.builder(step("First, the dough rests."))
                    .then(step("Then it is folded."))
                    .build();
            assertThatThrownBy(() -> planning.schedule(inAnHour(world, thread)))
                    .isInstanceOf(InvalidInputException.class);

            PlannedPost planned = planning.schedule(inAnHour(world, thread).otherwise(Fallback.threadAsGallery()));
            world.clock.advance(HOUR);
            Delivery delivery = planning.runDue().turns().get(0).delivery().orElseThrow();

            assertThat(planned.post()).as("the plan keeps what was written").isEqualTo(thread);
            assertThat(delivery.publications()).hasSize(1);
            assertThat(delivery.warnings())
                    .containsExactly("the network has no threads: published the thread as a gallery");
        }
    }
}
