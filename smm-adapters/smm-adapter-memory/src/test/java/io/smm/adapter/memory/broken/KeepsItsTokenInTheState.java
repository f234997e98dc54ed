package io.smm.adapter.memory.broken;

import io.smm.spi.AdapterContext;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Stores the token beside the progress, to spare itself asking for it. */
final class KeepsItsTokenInTheState extends BrokenAdapter {

    private final AdapterContext context;

    KeepsItsTokenInTheState(NetworkAdapter good, AdapterContext context) {
        super(good);
        this.context = context;
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishState begin(PublishIntent intent) {
                return with(intent, good.begin(intent));
            }

            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                PublishStep step = good.advance(intent, without(state), deadline);
                return new PublishStep(with(intent, step.state()), step.outcome());
            }

            @Override
            public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
                Reconciliation reading = good.reconcile(intent, without(state), since);
                return reading instanceof Reconciliation.Found found
                        ? new Reconciliation.Found(found.publication(), with(intent, found.state()))
                        : reading;
            }
        });
    }

    private PublishState with(PublishIntent intent, PublishState state) {
        byte[] token = context.tokens().current(intent.connection()).reveal().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(4 + token.length + state.bytes().length)
                .putInt(token.length)
                .put(token)
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
