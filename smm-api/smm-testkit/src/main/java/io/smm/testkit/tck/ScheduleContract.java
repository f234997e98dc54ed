package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.PageRequest;
import io.smm.error.InvalidInputException;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.PostRef;
import io.smm.post.PublishRequest;
import io.smm.post.ScheduledPost;
import io.smm.spi.ScheduleWindow;
import io.smm.spi.Settlement;
import io.smm.testkit.SmmAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is left to the network waits there, once, and stands when its time has come; what the network says otherwise is told. */
abstract class ScheduleContract extends ContractGroup {

    ScheduleContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void aPostLeftToTheNetworkWaitsThereAndStandsAtItsTime() {
        where(
                Capability.SCHEDULE_ON_NETWORK,
                () -> {
                    Instant at = soon();

                    Delivery delivery = schedule(at);

                    assertThat(delivery.state()).isEqualTo(DeliveryState.SCHEDULED_ON_NETWORK);
                    assertThat(waiting(delivery).at()).isEqualTo(at);
                    assertThat(run().server().scheduledPosts()).isEqualTo(1);
                    assertThat(run().server().standingPosts())
                            .as("before its time")
                            .isZero();
                    assertThat(run().smm().publishing().settle(delivery)).isEqualTo(delivery);
                    sleepUntil(at.plusSeconds(60));
                    assertThat(run().server().standingPosts())
                            .as("after its time")
                            .isEqualTo(1);
                    SmmAssertions.assertThat(run().smm().publishing().settle(delivery))
                            .isPublished();
                },
                this::scheduleSomething);
    }

    @Test
    void whatWaitsIsListedUnderTheIdThatTheDeliveryNames() {
        where(
                Capability.SCHEDULE_ON_NETWORK,
                () -> {
                    Delivery delivery = schedule(soon());

                    assertThat(
                                    run()
                                            .smm()
                                            .publishing()
                                            .scheduledOnNetwork(run().connection(), PageRequest.first())
                                            .stream()
                                            .map(ScheduledPost::ref))
                            .containsExactly(waiting(delivery).ref());
                },
                () -> run().smm().publishing().scheduledOnNetwork(run().connection(), PageRequest.first()));
    }

    @Test
    void aPostTakenBackNeverStandsAndTakingItBackTwiceIsTheSameAsOnce() {
        where(
                Capability.SCHEDULE_ON_NETWORK,
                () -> {
                    Instant at = soon();
                    Delivery delivery = schedule(at);
                    for (int times = 0; times < 2; times++) {
                        run().smm()
                                .publishing()
                                .cancelOnNetwork(
                                        run().connection(), waiting(delivery).ref());
                    }

                    sleepUntil(at.plusSeconds(60));

                    assertThat(run().server().scheduledPosts()).isZero();
                    assertThat(run().server().standingPosts()).isZero();
                },
                () -> run().smm()
                        .publishing()
                        .cancelOnNetwork(run().connection(), PostRef.of(run().network(), "waiting")));
    }

    @Test
    void aServerThatPublishesAtOnceIsToldAsPublishedWithAWarning() {
        where(
                Capability.SCHEDULE_ON_NETWORK,
                () -> {
                    if (!run().server().publishScheduledAtOnce()) {
                        return; // servers of this network keep what they are asked to keep
                    }

                    Delivery delivery = schedule(soon());

                    SmmAssertions.assertThat(delivery).isPublished();
                    assertThat(delivery.publications().get(0).warnings()).isNotEmpty();
                    assertThat(run().server().standingPosts()).isEqualTo(1);
                },
                this::scheduleSomething);
    }

    @Test
    void anAnswerLostWhileSchedulingLeavesExactlyOnePostWaiting() {
        where(
                Capability.SCHEDULE_ON_NETWORK,
                () -> {
                    Instant at = soon();
                    for (LostAnswer moment : LostAnswer.values()) {
                        int before = run().server().scheduledPosts();
                        run().server().loseNextAnswer(moment);

                        Delivery delivery = schedule(at);

                        int waiting = run().server().scheduledPosts() - before;
                        if (run().settlement().kind() == Settlement.Kind.NONE) {
                            assertThat(waiting).isLessThanOrEqualTo(1);
                            assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
                            continue; // nothing can be asked: at most once is all that is promised
                        }
                        assertThat(waiting)
                                .as("posts waiting, the answer lost %s", moment)
                                .isEqualTo(1);
                        assertThat(delivery.state()).isEqualTo(DeliveryState.SCHEDULED_ON_NETWORK);
                    }
                },
                this::scheduleSomething);
    }

    @Test
    void aTimeThatTheNetworkDoesNotTakeIsRefusedBeforeAnythingIsSent() {
        where(
                Capability.SCHEDULE_ON_NETWORK,
                () -> {
                    int requests = run().server().publishRequests();
                    Instant tooFar = now().plus(window().most()).plus(Duration.ofDays(1));

                    SmmException refusal = ContractRun.failureOf(() -> schedule(tooFar));

                    assertThat(refusal).isInstanceOf(InvalidInputException.class);
                    assertThat(run().server().publishRequests()).isEqualTo(requests);
                },
                this::scheduleSomething);
    }

    private void scheduleSomething() {
        schedule(now().plus(Duration.ofHours(1)));
    }

    private Delivery schedule(Instant at) {
        PublishRequest request = run().request(run().posts().plain("Later."))
                .scheduledOnNetwork(at)
                .withPatience(Duration.ofMinutes(10));
        return run().smm().publishing().publish(request);
    }

    /** As soon as the network takes it, with time left for lost answers. */
    private Instant soon() {
        return now().plus(window().least()).plus(Duration.ofMinutes(30));
    }

    private ScheduleWindow window() {
        return run().newAdapter().adapter().networkScheduler().orElseThrow().window();
    }

    private static Outcome.ScheduledOnNetwork waiting(Delivery delivery) {
        return (Outcome.ScheduledOnNetwork) delivery.lastOutcome().orElseThrow();
    }

    private Instant now() {
        return run().environment().clock().instant();
    }

    private void sleepUntil(Instant moment) {
        try {
            run().environment().sleeper().sleep(Duration.between(now(), moment));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            Assertions.fail("interrupted", interrupted);
        }
    }
}
