package io.smm.adapter.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.stub.Dialect;
import io.smm.adapter.mastodon.stub.StubInstance;
import io.smm.adapter.mastodon.stub.StubPost;
import io.smm.core.SmmBuilder;
import io.smm.error.NotFoundException;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.post.DeliveryId;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.StepKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a check says of a post that was left to the server and waits there no more. */
class LaterPostsTest {

    private static final String BREAD = "Fresh bread at nine.";

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPostThatWasPublishedAtItsTimeAndThenChangedIsPublished(Dialect dialect) {
        try (Net net = new Net(dialect)) {
            Waiting waiting = new Waiting(net);
            waiting.untilItsTime();
            net.instance().posts().rewrite(waiting.newest().id(), "Fresh bread at ten, sorry.");

            assertThat(waiting.checked())
                    .isInstanceOfSatisfying(
                            Outcome.Published.class,
                            published -> assertThat(
                                            published.publication().ref().id())
                                    .isEqualTo(waiting.newest().id()));
        }
    }

    @Test
    void whereTheServerKeepsNoWordingsAChangedPostIsNotSaidToBeTakenBack() {
        try (Net net = new Net(Dialect.COMPATIBLE)) {
            net.instance().posts().keepNoWordings();
            Waiting waiting = new Waiting(net);
            waiting.untilItsTime();
            net.instance().posts().rewrite(waiting.newest().id(), "Fresh bread at ten, sorry.");

            assertThat(waiting.checked()).isInstanceOf(Outcome.Pending.class);
            assertThat(waiting.checked()).as("asked again").isInstanceOf(Outcome.Pending.class);

            net.instance().posts().rewrite(waiting.newest().id(), BREAD);
            assertThat(waiting.checked()).isInstanceOf(Outcome.Published.class);
        }
    }

    @Test
    void aPostThatItsOwnerPublishedBeforeItsTimeIsFoundBehindTheMark() {
        try (Net net = new Net(Dialect.MASTODON)) {
            StubPost before = net.instance().posts().write(StubInstance.OWNER, BREAD, Map.of());
            net.later();
            Waiting waiting = new Waiting(net);
            waiting.takeBack();
            net.later();
            StubPost early = net.instance().posts().write(StubInstance.OWNER, BREAD, Map.of());

            assertThat(waiting.checked())
                    .isInstanceOfSatisfying(
                            Outcome.Published.class,
                            published -> assertThat(
                                            published.publication().ref().id())
                                    .isEqualTo(early.id())
                                    .isNotEqualTo(before.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPostThatWasTakenBackIsSaidToBe(Dialect dialect) {
        try (Net net = new Net(dialect)) {
            Waiting waiting = new Waiting(net);
            waiting.takeBack();

            assertThat(waiting.checked())
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class,
                            rejected -> assertThat(rejected.error()).isInstanceOf(NotFoundException.class));
        }
    }

    @Test
    void whereAServerTurnedOutToKeepNoPostsTheNextOneIsRefusedBeforeAnythingIsSent() {
        try (MastodonEnvironment environment = new MastodonEnvironment(Dialect.COMPATIBLE);
                Smm smm = SmmBuilder.create()
                        .register(environment.adapter())
                        .clock(environment.clock())
                        .sleeper(environment.sleeper())
                        .build()) {
            environment.instance().failAlways("GET /api/v1/scheduled_statuses", "no-such-call");
            Connection account = smm.accounts().connect(environment.credentials());
            PublishRequest later = PublishRequest.of(account, Post.of(BREAD))
                    .scheduledOnNetwork(environment.clock().instant().plus(Duration.ofHours(2)));
            assertThat(smm.publishing().publish(later).lastOutcome())
                    .get()
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class,
                            first -> assertThat(first.error()).isInstanceOf(UnsupportedCapabilityException.class));
            int before = environment.instance().calls();

            assertThatThrownBy(() -> smm.publishing().publish(later))
                    .isInstanceOf(UnsupportedCapabilityException.class);

            assertThat(environment.instance().calls()).isEqualTo(before);
            assertThat(environment.standingPosts()).isZero();
        }
    }

    /** A post that the server keeps for two hours. */
    private static final class Waiting {

        private final Net net;
        private final Publisher publisher;
        private final PublishIntent intent;
        private PublishState state;
        private Outcome.ScheduledOnNetwork kept;

        Waiting(Net net) {
            this.net = net;
            publisher = net.adapter().publisher().orElseThrow();
            intent = new PublishIntent(
                    new DeliveryId("delivery-1"),
                    net.connection(),
                    Post.of(BREAD),
                    net.now(),
                    Optional.empty(),
                    Optional.of(net.now().plus(Duration.ofHours(2))));
            state = publisher.begin(intent);
            while (state.next() != StepKind.CHECK) {
                PublishStep step = step();
                state = step.state();
                step.outcome().ifPresent(outcome -> kept = (Outcome.ScheduledOnNetwork) outcome);
            }
        }

        void untilItsTime() {
            for (int minutes = 0; minutes <= 120; minutes++) {
                net.later();
            }
            assertThat(posts()).as("published by the server").hasSize(1);
        }

        void takeBack() {
            net.adapter().networkScheduler().orElseThrow().cancel(net.connection(), kept.ref());
        }

        StubPost newest() {
            List<StubPost> all = posts();
            return all.get(all.size() - 1);
        }

        Outcome checked() {
            return step().outcome().orElseThrow();
        }

        private PublishStep step() {
            return publisher.advance(intent, state, net.now().plusSeconds(60));
        }

        private List<StubPost> posts() {
            return net.instance().posts().of(StubInstance.OWNER);
        }
    }
}
