package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.RequestKey;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.MediaStore;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanStore;
import io.smm.spi.Publisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process is killed before or after each thing that it does with a store: whole media go out once, and none stay for ever. */
class KilledWhileSpoolingTest {

    private static final byte[] BYTES = {3, 1, 4, 1, 5, 9};
    private static final int MORE_STEPS_THAN_THERE_ARE = 60;

    /** Thrown where a process would be gone. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final class World {
        private final TestClock clock = new TestClock();
        private final FakeNetwork network = new FakeNetwork();
        private final InMemoryPlanStore plans = new InMemoryPlanStore();
        private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
        private final InMemoryMediaStore media = new InMemoryMediaStore();
        private final List<byte[]> uploaded = new ArrayList<>();
        private final boolean after;
        private int left;

        World(int killedAt, boolean after) {
            left = killedAt;
            this.after = after;
            Publisher publisher = network.publisher().orElseThrow();
            network.otherPublisher = Optional.of(new ReadingPublisher(publisher, uploaded));
        }

        Smm mortal() {
            return smm(
                    mortal(PlanStore.class, plans), mortal(OutboxStore.class, outbox), mortal(MediaStore.class, media));
        }

        Smm immortal() {
            return smm(plans, outbox, media);
        }

        private Smm smm(PlanStore planStore, OutboxStore outboxStore, MediaStore mediaStore) {
            return SmmBuilder.create()
                    .register(network)
                    .clock(clock)
                    .sleeper(clock)
                    .planStore(planStore)
                    .outboxStore(outboxStore)
                    .mediaStore(mediaStore)
                    .build();
        }

        private <S> S mortal(Class<S> type, S store) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (!after && left-- == 0) {
                            throw new Killed();
                        }
                        Object answer;
                        try {
                            answer = method.invoke(store, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                        if (after && left-- == 0) {
                            throw new Killed();
                        }
                        return answer;
                    }));
        }

        /** Plans, waits, publishes; {@return whether it got to the end} */
        boolean live(Smm smm) {
            try {
                schedule(smm);
                clock.advance(Duration.ofHours(1));
                smm.planning().runDue();
                return true;
            } catch (Killed killed) {
                return false;
            }
        }

        void schedule(Smm smm) {
            Post post = Post.builder(PostPart.builder(PostText.of("hello"))
                            .image(Image.builder(MediaSource.ofBytes(BYTES), "image/png")
                                    .altText("a loaf")
                                    .build())
                            .build())
                    .build();
            smm.planning()
                    .schedule(ScheduleRequest.of(
                            network.connection(),
                            post,
                            clock.instant().plus(Duration.ofHours(1)),
                            new RequestKey("k")));
        }

        void goOn(Smm smm, Duration step, int times) {
            for (int i = 0; i < times; i++) {
                clock.advance(step);
                smm.planning().runDue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPostThatTheHostAsksForAgainGoesOutOnceWithItsMedia(boolean after) {
        int kills = 0;
        for (int step = 0; step < MORE_STEPS_THAN_THERE_ARE; step++) {
            World world = new World(step, after);
            if (world.live(world.mortal())) {
                break;
            }
            kills++;
            try (Smm next = world.immortal()) {
                world.schedule(next);
                world.goOn(next, Duration.ofMinutes(20), 9);
                assertThat(world.network.standing).as("killed at " + step).hasSize(1);
                assertThat(world.uploaded).as("killed at " + step).isNotEmpty().containsOnly(BYTES);
                world.goOn(next, Duration.ofHours(3), 80);
            }
            assertThat(world.media.use().bytes()).as("killed at " + step).isZero();
        }
        assertThat(kills).isBetween(10, MORE_STEPS_THAN_THERE_ARE - 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whateverTheHostForgotLeavesNoMediaBehind(boolean after) {
        for (int step = 0; step < MORE_STEPS_THAN_THERE_ARE; step++) {
            World world = new World(step, after);
            if (world.live(world.mortal())) {
                return;
            }
            try (Smm next = world.immortal()) {
                world.goOn(next, Duration.ofMinutes(20), 9);
                assertThat(world.network.standing).as("killed at " + step).hasSizeLessThanOrEqualTo(1);
                world.goOn(next, Duration.ofHours(3), 80);
            }
            assertThat(world.media.use().bytes()).as("killed at " + step).isZero();
        }
    }
}
