package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written of a delivery is what a death needs, and no more: a write is what publishing costs a database. */
class FewWritesTest {

    private static final RequestKey KEY = new RequestKey("k");

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    private final List<OutboxEntry> written = new ArrayList<>();

    /** Writes down what is stored, and dies after so many of them. */
    private final class Watching extends ForwardingOutboxStore {
        private final int last;

        Watching(int last) {
            super(outbox);
            this.last = last;
        }

        @Override
        public OutboxEntry insert(OutboxEntry entry) {
            OutboxEntry stored = super.insert(entry);
            stored(entry);
            return stored;
        }

        @Override
        public boolean replace(OutboxEntry next) {
            if (written.size() >= last) {
                throw new Killed();
            }
            boolean replaced = super.replace(next);
            stored(next);
            return replaced;
        }

        private void stored(OutboxEntry entry) {
            written.add(entry);
            if (written.size() == last) {
                throw new Killed();
            }
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aPostOfOneStepIsWrittenTwice() {
        assertThat(publish(Integer.MAX_VALUE, Post.of("hello")).state()).isEqualTo(DeliveryState.PUBLISHED);

        assertThat(written).hasSize(2);
        assertThat(written.get(0).effectSince()).as("the attempt, before it").isPresent();
        assertThat(written.get(1).leasedUntil()).as("the lease, given back").isEmpty();
    }

    @Test
    void eachFurtherPartIsWrittenTwice() {
        publish(Integer.MAX_VALUE, thread());

        assertThat(written).hasSize(4);
    }

    @Test
    void aDeathAfterAnyWriteLeavesEachPartOnceHoweverTheNetworkSettles() {
        for (boolean readBack : List.of(false, true)) {
            for (int last = 1; last <= 4; last++) {
                FewWritesTest life = new FewWritesTest();
                if (readBack) {
                    life.network.settlement = new Settlement(Settlement.Kind.READ_BACK, Duration.ofSeconds(5), false);
                }
                life.diesAndIsFollowed(last);
            }
        }
    }

    private void diesAndIsFollowed(int last) {
        assertThatThrownBy(() -> publish(last, thread())).isInstanceOf(Killed.class);
        clock.advance(Duration.ofMinutes(10));
        written.clear();

        Delivery delivery = publish(Integer.MAX_VALUE, thread());

        assertThat(delivery.state()).as("after %s writes", last).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(network.standing).as("after %s writes", last).hasSize(2);
    }

    @Test
    void whatWasNeverSentBecauseThePatienceWasOverIsNotDoubted() {
        network.settlement = new Settlement(Settlement.Kind.NONE, Duration.ZERO, false);
        OutboxStore slow = new ForwardingOutboxStore(outbox) {
            @Override
            public OutboxEntry insert(OutboxEntry entry) {
                clock.advance(Duration.ofMinutes(5));
                return super.insert(entry);
            }
        };
        Delivery left = publish(slow, Post.of("hello"));
        assertThat(left.state()).isEqualTo(DeliveryState.PUBLISHING);
        assertThat(network.effects).hasValue(0);

        Delivery delivery = publish(Integer.MAX_VALUE, Post.of("hello"));

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(delivery.id()).isEqualTo(left.id());
    }

    private Delivery publish(int last, Post post) {
        return publish(new Watching(last), post);
    }

    private Delivery publish(OutboxStore store, Post post) {
        try (Smm smm = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .outboxStore(store)
                .build()) {
            return smm.publishing()
                    .publish(PublishRequest.of(network.connection(), post)
                            .withKey(KEY)
                            .withPatience(Duration.ofMinutes(3)));
        }
    }

    private static Post thread() {
        return Post.builder(PostText.of("one"))
                .then(PostPart.of(PostText.of("two")))
                .build();
    }
}
