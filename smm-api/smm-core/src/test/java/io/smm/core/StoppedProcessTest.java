package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.spi.HttpOptions;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A process that stands still wakes in a world that went on without it. */
class StoppedProcessTest {

    private static final Duration STANDSTILL = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();

    @Test
    void theTimeOfASendingIsCountedFromTheMomentThatIsStored() {
        List<Instant> deadlines = new ArrayList<>();
        List<Instant> attempts = new ArrayList<>();
        InMemoryOutboxStore outbox = new InMemoryOutboxStore();
        ForwardingOutboxStore standing = new ForwardingOutboxStore(outbox) {
            @Override
            public OutboxEntry insert(OutboxEntry entry) {
                OutboxEntry stored = super.insert(entry);
                attempts.add(entry.effectSince().orElseThrow());
                clock.advance(STANDSTILL);
                return stored;
            }
        };
        Publisher publisher = network.publisher().orElseThrow();
        network.otherPublisher = Optional.of(new Looking(publisher, deadlines));

        try (Smm smm = builder().outboxStore(standing).build()) {
            publish(smm);
        }

        Instant longest = attempts.get(0).plus(HttpOptions.defaults().callTimeout());
        assertThat(deadlines.get(0))
                .isBeforeOrEqualTo(longest)
                .isBefore(attempts.get(0).plus(STANDSTILL));
    }

    @Test
    void aLeaseLastsAsLongAsTheHostSaysBeyondACall() {
        List<Instant> ends = new ArrayList<>();
        InMemoryOutboxStore outbox = new InMemoryOutboxStore();
        ForwardingOutboxStore noting = new ForwardingOutboxStore(outbox) {
            @Override
            public OutboxEntry insert(OutboxEntry entry) {
                ends.add(entry.leasedUntil().orElseThrow());
                return super.insert(entry);
            }
        };
        Duration margin = Duration.ofSeconds(7);

        try (Smm smm = builder().outboxStore(noting).leaseMargin(margin).build()) {
            publish(smm);
        }

        assertThat(ends)
                .containsExactly(TestClock.START
                        .plus(HttpOptions.defaults().callTimeout())
                        .plus(margin));
    }

    @Test
    void aMarginThatIsTooShortOrTooLongIsRefused() {
        assertThatThrownBy(() -> builder().leaseMargin(Duration.ofMillis(999)).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("leaseMargin");
        assertThatThrownBy(() -> builder().leaseMargin(Duration.ofMinutes(11)).build())
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aNetworkThatHeedsAKeyAndTellsNothingOfItIsAskedBySendingAgain() {
        network.settlement = new Settlement(Settlement.Kind.NATIVE_KEY, Duration.ZERO, true);
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        network.readings.add(() -> new Reconciliation.CannotSay("nobody asks me about keys"));

        try (Smm smm = builder().build()) {
            assertThat(publish(smm).state()).isEqualTo(DeliveryState.PUBLISHED);
        }

        assertThat(network.effects).hasValue(2);
        assertThat(network.standing).hasSize(1);
    }

    @Test
    void aReadingThatNeverSaysAnythingIsReplacedByARepeatOnlyWhereThatIsHarmless() {
        network.settlement = new Settlement(Settlement.Kind.READ_BACK, Duration.ZERO, false);
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        for (int i = 0; i < 1_000; i++) {
            network.readings.add(() -> new Reconciliation.CannotSay("the index is behind"));
        }

        try (Smm smm = builder().build()) {
            assertThat(publish(smm).state()).isEqualTo(DeliveryState.UNKNOWN);
        }

        assertThat(network.effects).hasValue(1);
    }

    private SmmBuilder builder() {
        return SmmBuilder.create().register(network).clock(clock).sleeper(clock);
    }

    private Delivery publish(Smm smm) {
        Connection connection = smm.accounts().connect(network.request());
        return smm.publishing()
                .publish(PublishRequest.of(connection, Post.of("hello")).withPatience(PATIENCE));
    }

    /** Notes by when a step must have ended. */
    private record Looking(Publisher publisher, List<Instant> deadlines) implements Publisher {
        @Override
        public Settlement settlement() {
            return publisher.settlement();
        }

        @Override
        public PublishState begin(PublishIntent intent) {
            return publisher.begin(intent);
        }

        @Override
        public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
            deadlines.add(deadline);
            return publisher.advance(intent, state, deadline);
        }

        @Override
        public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
            return publisher.reconcile(intent, state, since);
        }
    }
}
