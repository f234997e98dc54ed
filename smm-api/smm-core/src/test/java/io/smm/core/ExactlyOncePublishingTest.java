package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.DeliveryEvent;
import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExactlyOncePublishingTest {

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    private final List<DeliveryState> seen = new ArrayList<>();
    private Smm smm;
    private Connection connection;

    @BeforeEach
    void build() {
        smm = smm(outbox);
        connection = smm.accounts().connect(network.request());
    }

    @AfterEach
    void close() {
        Thread.interrupted();
        smm.close();
    }

    private Smm smm(OutboxStore store) {
        return SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .outboxStore(store)
                .observer(new SmmObserver() {
                    @Override
                    public void onDelivery(DeliveryEvent event) {
                        seen.add(event.delivery().state());
                    }
                })
                .build();
    }

    private Delivery publish(String text) {
        return smm.publishing().publish(PublishRequest.of(connection, Post.of(text)));
    }

    private static Post thread(int parts) {
        Post.Builder thread = Post.builder(PostText.of("part 1"));
        for (int i = 2; i <= parts; i++) {
            thread.then(PostPart.of(PostText.of("part " + i)));
        }
        return thread.build();
    }

    @Test
    void aPostIsPublishedOnceAndFoundAgain() {
        Delivery delivery = publish("hello");

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.standing).hasSize(1);
        assertThat(smm.publishing().find(delivery.id())).contains(delivery);
        assertThat(seen)
                .as("its id is known before the first byte")
                .containsExactly(DeliveryState.PUBLISHING, DeliveryState.PUBLISHED);
    }

    @Test
    void theIntentIsStoredBeforeTheFirstByte() {
        List<Integer> effectsAtInsert = new ArrayList<>();
        OutboxStore watching = new ForwardingOutboxStore(outbox) {
            @Override
            public OutboxEntry insert(OutboxEntry entry) {
                assertThat(entry.effectSince()).as("the coming effect").isPresent();
                effectsAtInsert.add(network.effects.get());
                return outbox.insert(entry);
            }
        };
        try (Smm watched = smm(watching)) {
            watched.publishing().publish(PublishRequest.of(connection, Post.of("hello")));
        }
        assertThat(effectsAtInsert)
                .as("effects done when the intent and the coming effect were stored")
                .containsExactly(0);
        assertThat(network.effects).hasValue(1);
    }

    @Test
    void aTimeOutAfterAcceptanceIsSettledInsideTheCall() {
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);

        Delivery delivery = publish("hello");

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.standing).hasSize(1);
        assertThat(network.effects).hasValue(1);
        assertThat(seen).containsExactly(DeliveryState.PUBLISHING, DeliveryState.UNKNOWN, DeliveryState.PUBLISHED);
    }

    @Test
    void aTimeOutBeforeAcceptanceIsSentAgainAfterANegativeReading() {
        network.faults.add(FakeNetwork.Fault.TIMEOUT_BEFORE);

        Delivery delivery = publish("hello");

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.standing).hasSize(1);
        assertThat(network.reconciles).hasValue(1);
        assertThat(network.effects).hasValue(2);
    }

    @Test
    void aBugInTheAdaptersEffectStepLeavesTheOutcomeUnknownUntilItIsRead() {
        network.faults.add(FakeNetwork.Fault.BUG_AFTER);

        Delivery delivery = publish("hello");

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.standing).hasSize(1);
        assertThat(network.effects).hasValue(1);
    }

    @Test
    void aNetworkWithoutAnyWayToReadLeavesUnknownForGood() {
        network.settlement = new Settlement(Settlement.Kind.NONE, Duration.ZERO, false);
        network.faults.add(FakeNetwork.Fault.TIMEOUT_BEFORE);

        Delivery delivery = publish("hello");

        assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
        Outcome.Unknown unknown = (Outcome.Unknown) delivery.lastOutcome().orElseThrow();
        assertThat(unknown.settleAfter()).isEmpty();
        assertThat(smm.publishing().settle(delivery).state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(network.effects).as("at most once").hasValue(1);
        assertThat(network.reconciles).hasValue(0);
    }

    @Test
    void eachPostIsSettledByItsOwnMeans() {
        network.settlement = new Settlement(Settlement.Kind.NONE, Duration.ZERO, false);
        network.settlementOf = intent -> intent.post().isThread()
                ? Optional.of(new Settlement(Settlement.Kind.READ_BACK, Duration.ZERO, false))
                : Optional.empty();
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        Delivery alone = publish("hello");
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        Delivery thread = smm.publishing().publish(PublishRequest.of(connection, thread(2)));

        assertThat(alone.state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(thread.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.standing).hasSize(3);
    }

    @Test
    void aNetworkThatIsReadBackIsNotReadBeforeItsWindowNorResentBeforeItsCallHasSurelyEnded() {
        network.settlement = new Settlement(Settlement.Kind.READ_BACK, Duration.ofSeconds(20), false);
        network.faults.add(FakeNetwork.Fault.TIMEOUT_BEFORE);

        Delivery delivery = smm.publishing()
                .publish(PublishRequest.of(connection, Post.of("hello")).withPatience(Duration.ofMinutes(10)));

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.standing).hasSize(1);
        assertThat(clock.sleeps.get(0)).as("until the reading").isEqualTo(Duration.ofSeconds(20));
        assertThat(clock.sleeps.get(1))
                .as("until the call's time-out and the window passed")
                .isEqualTo(Duration.ofSeconds(60));
        assertThat(network.reconciles).hasValue(2);
    }

    @Test
    void pastTheDeadlineUnknownComesBackAndSettleGoesOnFromThere() {
        network.settlement = new Settlement(Settlement.Kind.READ_BACK, Duration.ofSeconds(50), false);
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);

        Delivery delivery = smm.publishing()
                .publish(PublishRequest.of(connection, Post.of("hello")).withPatience(Duration.ofSeconds(10)));
        assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);

        Delivery settled = smm.publishing().settle(delivery);
        assertThat(settled.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(settled.id()).isEqualTo(delivery.id());
        assertThat(network.standing).hasSize(1);
        assertThat(network.effects).hasValue(1);
    }

    @Test
    void aReadingThatFailsOrCannotSayIsRepeatedWithinThePatience() {
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        network.readings.add(() -> {
            throw FakeNetwork.down();
        });
        network.readings.add(() -> new Reconciliation.CannotSay("the index is behind"));

        Delivery delivery = publish("hello");

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.reconciles).hasValue(3);
        assertThat(network.effects).hasValue(1);
    }

    @Test
    void aPostThatNeverArrivesIsTriedThreeTimesAndThenUnknown() {
        for (int i = 0; i < 5; i++) {
            network.faults.add(FakeNetwork.Fault.TIMEOUT_BEFORE);
        }
        Delivery delivery = publish("hello");

        assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(network.effects).hasValue(3);
        assertThat(network.standing).isEmpty();
    }

    @Test
    void aRefusedConnectionProvesThatNothingHappenedAndIsTriedAgain() {
        network.faults.add(FakeNetwork.Fault.REFUSED_CONNECTION);

        Delivery delivery = publish("hello");

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.reconciles).hasValue(0);
        assertThat(seen).doesNotContain(DeliveryState.UNKNOWN);
    }

    @Test
    void aRejectionThatMayPassCanBeSettledLater() {
        for (int i = 0; i < 3; i++) {
            network.faults.add(FakeNetwork.Fault.REFUSED_CONNECTION);
        }
        Delivery delivery = publish("hello");
        assertThat(delivery.state()).isEqualTo(DeliveryState.REJECTED);

        assertThat(smm.publishing().settle(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.standing).hasSize(1);
    }

    @Test
    void aRefusalIsFinalAndSettlingItSendsNothing() {
        network.faults.add(FakeNetwork.Fault.REJECTED);

        Delivery delivery = publish("hello");

        assertThat(delivery.state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(smm.publishing().settle(delivery)).isEqualTo(delivery);
        assertThat(network.effects).hasValue(1);
    }

    @Test
    void aThreadRefusedInTheMiddleIsPartlyPublished() {
        Delivery first = smm.publishing().publish(PublishRequest.of(connection, thread(3)));
        assertThat(first.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(first.publications()).hasSize(3);

        network.standing.clear();
        Delivery delivery = publishWithSecondPart(FakeNetwork.Fault.REJECTED);

        assertThat(delivery.state()).isEqualTo(DeliveryState.PARTLY_PUBLISHED);
        assertThat(delivery.publications()).hasSize(1);
        assertThat(delivery.outcomes()).hasSize(2);
        assertThat(network.standing).hasSize(1);
    }

    @Test
    void aThreadWhoseSecondAnswerIsLostIsFinishedWithoutADouble() {
        Delivery delivery = publishWithSecondPart(FakeNetwork.Fault.TIMEOUT_AFTER);

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.standing).hasSize(3).doesNotHaveDuplicates();
        assertThat(network.effects).hasValue(3);
    }

    /** The first part goes through; the fault waits for the second: an error that passes takes the first place. */
    private Delivery publishWithSecondPart(FakeNetwork.Fault fault) {
        SmmObserver afterFirst = new SmmObserver() {
            @Override
            public void onDelivery(DeliveryEvent event) {
                if (event.delivery().outcomes().size() == 1 && network.faults.isEmpty()) {
                    network.faults.add(fault);
                }
            }
        };
        network.effects.set(0);
        try (Smm watched = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .observer(afterFirst)
                .build()) {
            Connection again = watched.accounts().connect(network.request());
            return watched.publishing().publish(PublishRequest.of(again, thread(3)));
        }
    }

    @Test
    void aProcessThatDiedInTheEffectStepIsReconciledBeforeAnythingIsSent() {
        OutboxStore dying = new ForwardingOutboxStore(outbox) {
            @Override
            public boolean replace(OutboxEntry next) {
                if (network.effects.get() > 0) {
                    throw new IllegalStateException("the process is dead");
                }
                return outbox.replace(next);
            }
        };
        List<DeliveryId> ids = new ArrayList<>();
        network.chargesQuota = false;
        try (Smm doomed = smm(new ForwardingOutboxStore(dying) {
            @Override
            public OutboxEntry insert(OutboxEntry entry) {
                ids.add(entry.delivery().id());
                return dying.insert(entry);
            }
        })) {
            assertThatThrownBy(() -> doomed.publishing().publish(PublishRequest.of(connection, Post.of("hello"))))
                    .hasMessage("the process is dead");
        }
        Delivery left = outbox.find(ids.get(0)).orElseThrow().delivery();
        assertThat(left.state()).isEqualTo(DeliveryState.PUBLISHING);
        assertThat(smm.publishing().settle(left)).as("while the lease runs").isEqualTo(left);

        clock.advance(Duration.ofMinutes(5));
        assertThat(smm.publishing().settle(left).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.effects).hasValue(1);
        assertThat(network.standing).hasSize(1);
    }

    @Test
    void theHostsKeyPublishesOnceHoweverOftenItIsAsked() {
        PublishRequest request = PublishRequest.of(connection, Post.of("hello")).withKey(new RequestKey("order-17"));

        Delivery first = smm.publishing().publish(request);
        Delivery second = smm.publishing().publish(request);

        assertThat(second).isEqualTo(first);
        assertThat(network.standing).hasSize(1);
    }

    @Test
    void anInterruptedPublishStaysUnknownAndKeepsTheInterrupt() {
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        Thread.currentThread().interrupt();

        Delivery delivery = publish("hello");

        assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(smm.publishing().settle(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void aBlockedPostIsRefusedWithAllItsFaultsBeforeAnythingIsStored() {
        Post tooLong = Post.builder(PostText.builder()
                        .text("x".repeat(70))
                        .tag("one")
                        .tag("two")
                        .build())
                .build();

        assertThatThrownBy(() -> smm.publishing().publish(PublishRequest.of(connection, tooLong)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(fault -> fault.message().split(":")[0])
                                .containsExactly("text.grapheme", "text.utf8-byte", "text.tags"));
        assertThat(network.effects).hasValue(0);
    }

    @Test
    void aDeliveryThatTheOutboxDoesNotHoldIsNotFound() {
        Delivery stranger =
                Delivery.of(new DeliveryId("no-such"), connection, Post.of("hello"), TestClock.START, List.of());

        assertThat(smm.publishing().find(stranger.id())).isEmpty();
        assertThatThrownBy(() -> smm.publishing().settle(stranger)).isInstanceOf(NotFoundException.class);
    }
}
