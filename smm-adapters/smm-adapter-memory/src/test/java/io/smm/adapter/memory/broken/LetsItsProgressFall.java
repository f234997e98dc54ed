package io.smm.adapter.memory.broken;

import io.smm.post.Outcome;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.StepKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Says before it publishes that 60 % of the network's work is done, then that 40 % is. */
final class LetsItsProgressFall extends BrokenAdapter {

    private static final int[] DONE = {60, 40};

    LetsItsProgressFall(NetworkAdapter good) {
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
                int told = state.bytes()[0];
                if (told < DONE.length) {
                    return PublishStep.outcome(
                            with(told + 1, without(state)),
                            new Outcome.Pending(intent.createdAt(), "it works").done(DONE[told]));
                }
                PublishStep step = good.advance(intent, without(state), deadline);
                return new PublishStep(with(told, step.state()), step.outcome());
            }

            @Override
            public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
                Reconciliation reading = good.reconcile(intent, without(state), since);
                return reading instanceof Reconciliation.Found found
                        ? new Reconciliation.Found(found.publication(), with(DONE.length, found.state()))
                        : reading;
            }
        });
    }

    private static PublishState with(int told, PublishState state) {
        byte[] bytes = new byte[2 + state.bytes().length];
        bytes[0] = (byte) told;
        bytes[1] = (byte) state.next().ordinal();
        System.arraycopy(state.bytes(), 0, bytes, 2, state.bytes().length);
        return PublishState.of(state.format(), bytes, told < DONE.length ? StepKind.CHECK : state.next());
    }

    private static PublishState without(PublishState state) {
        byte[] bytes = state.bytes();
        return PublishState.of(state.format(), Arrays.copyOfRange(bytes, 2, bytes.length), StepKind.values()[bytes[1]]);
    }
}
