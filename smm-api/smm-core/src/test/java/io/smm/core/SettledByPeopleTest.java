package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.WindowClosedException;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PlanEntry;
import io.smm.spi.Settlement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What nothing could find out a person may: the delivery says so then, and so does the plan. */
class SettledByPeopleTest {

    private static final Actor ANNA = Actor.person("anna");
    private static final PostRef FOUND = PostRef.of(FakeNetwork.NETWORK, "seen by anna");
    private static final Post ONE = Post.of("one");
    private static final Post TWO =
            ONE.toBuilder().then(PostPart.of(PostText.of("two"))).build();

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final Connection shop = network.connection();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    private final Smm smm = SmmBuilder.create()
            .register(network)
            .clock(clock)
            .sleeper(clock)
            .outboxStore(outbox)
            .build();
    private final Planning anna = smm.planning().by(ANNA);

    private PlannedPost unknown(Post post) {
        network.settlement = new Settlement(Settlement.Kind.NONE, Duration.ZERO, false);
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        PlannedPost planned =
                anna.schedule(ScheduleRequest.of(shop, post, clock.instant().plusSeconds(60), new RequestKey("k")));
        clock.advance(Duration.ofMinutes(1));
        smm.planning().runDue();
        assertThat(anna.find(planned.id()).orElseThrow().state()).isEqualTo(PlanState.UNKNOWN);
        return planned;
    }

    private OutboxEntry delivery() {
        return outbox.findByKey(shop.id(), new RequestKey("k")).orElseThrow();
    }

    @Test
    void whatAPersonFoundIsPublishedInPlanAndOutboxAndTheLogNamesThem() {
        PlannedPost planned = unknown(ONE);

        assertThat(anna.settleAsPublished(planned.id(), FOUND).state()).isEqualTo(PlanState.PUBLISHED);

        assertThat(anna.find(planned.id()).orElseThrow().state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(delivery().delivery().state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(delivery().delivery().publications().get(0).ref()).isEqualTo(FOUND);
        PlanChange last =
                anna.history(planned.id()).get(anna.history(planned.id()).size() - 1);
        assertThat(last.note().by()).isEqualTo(ANNA);
        assertThat(last.from()).contains(PlanState.UNKNOWN);
        assertThat(last.to()).isEqualTo(PlanState.PUBLISHED);
    }

    @Test
    void whatAPersonDidNotFindHasFailedAndIsNeverSentAgain() {
        PlannedPost planned = unknown(ONE);

        assertThat(anna.settleAsNotPublished(planned.id()).state()).isEqualTo(PlanState.FAILED);

        smm.planning().runDue();
        smm.publishing().publish(PublishRequest.of(shop, ONE).withKey(new RequestKey("k")));
        smm.publishing().settle(delivery().delivery());
        assertThat(delivery().delivery().state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(network.effects).hasValue(1);
    }

    @Test
    void whatShouldHaveComeAfterWhatWasFoundIsGivenUp() {
        PlannedPost planned = unknown(TWO);

        assertThat(anna.settleAsPublished(planned.id(), FOUND).state()).isEqualTo(PlanState.PARTLY_PUBLISHED);

        smm.planning().runDue();
        assertThat(delivery().delivery().state()).isEqualTo(DeliveryState.PARTLY_PUBLISHED);
        assertThat(delivery().resumeAt()).isEmpty();
        assertThat(network.effects).hasValue(1);
    }

    @Test
    void askedAgainAfterACrashBetweenTheTwoThePlanFollowsTheDelivery() {
        PlannedPost planned = unknown(ONE);
        OutboxEntry lost = delivery();
        InMemoryPlanStore crashed = new InMemoryPlanStore();
        crashed.insert(PlanEntry.first(
                anna.find(planned.id()).orElseThrow(), new ChangeNote(ANNA, clock.instant(), "before the crash")));
        anna.settleAsPublished(planned.id(), FOUND);
        assertThat(delivery().version()).isGreaterThan(lost.version());

        try (Smm after = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .outboxStore(outbox)
                .planStore(crashed)
                .build()) {
            Planning again = after.planning().by(ANNA);
            assertThat(again.settleAsPublished(planned.id(), FOUND).state()).isEqualTo(PlanState.PUBLISHED);
        }
    }

    @Test
    void aDeliveryThatIsSettledAfterAllTakesThePlanWithIt() {
        PlannedPost planned = unknown(ONE);
        network.settlement = new Settlement(Settlement.Kind.READ_BACK, Duration.ZERO, false);

        assertThat(smm.publishing().settle(delivery().delivery()).state()).isEqualTo(DeliveryState.PUBLISHED);

        assertThat(anna.find(planned.id()).orElseThrow().state()).isEqualTo(PlanState.PUBLISHED);
    }

    @Test
    void whatIsKnownIsNotSettledByAPerson() {
        PlannedPost planned =
                anna.schedule(ScheduleRequest.of(shop, ONE, clock.instant().plusSeconds(60), new RequestKey("k")));

        assertThatExceptionOfType(WindowClosedException.class)
                .isThrownBy(() -> anna.settleAsNotPublished(planned.id()))
                .withMessageContaining("SCHEDULED");
    }
}
