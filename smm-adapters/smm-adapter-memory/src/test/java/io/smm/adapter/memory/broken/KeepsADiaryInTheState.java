package io.smm.adapter.memory.broken;

import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** Adds to the state what each step did, and forgets nothing: small at the beginning, and too large at some post's end. */
final class KeepsADiaryInTheState extends BrokenAdapter {

    private static final int EACH_STEP = 2_000;

    KeepsADiaryInTheState(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishState begin(PublishIntent intent) {
                return with(0, good.begin(intent));
            }

            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                PublishStep step = good.advance(intent, without(state), deadline);
                return new PublishStep(with(diary(state) + EACH_STEP, step.state()), step.outcome());
            }

            @Override
            public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
                Reconciliation reading = good.reconcile(intent, without(state), since);
                return reading instanceof Reconciliation.Found found
                        ? new Reconciliation.Found(found.publication(), with(diary(state) + EACH_STEP, found.state()))
                        : reading;
            }
        });
    }

    private static int diary(PublishState state) {
        return ByteBuffer.wrap(state.bytes()).getInt();
    }

    private static PublishState with(int diary, PublishState state) {
        byte[] bytes = ByteBuffer.allocate(4 + diary + state.bytes().length)
                .putInt(diary)
                .put(new byte[diary])
                .put(state.bytes())
                .array();
        return PublishState.of(state.format(), bytes, state.next());
    }

    private static PublishState without(PublishState state) {
        ByteBuffer bytes = ByteBuffer.wrap(state.bytes());
        bytes.position(4 + bytes.getInt());
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return PublishState.of(state.format(), rest, state.next());
    }
}
