package io.smm.adapter.memory.broken;

import io.smm.post.Outcome;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.StepKind;
import java.time.Instant;
import java.util.Optional;

/** Says that a post waits because it asked for that, whatever the network answered. */
final class BelievesItsOwnSchedule extends BrokenAdapter {

    BelievesItsOwnSchedule(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                PublishStep step = good.advance(intent, state, deadline);
                boolean asked = intent.networkTime().isPresent() && state.next() == StepKind.EFFECT;
                if (asked && step.outcome().orElse(null) instanceof Outcome.Published published) {
                    return PublishStep.outcome(
                            step.state(),
                            new Outcome.ScheduledOnNetwork(
                                    intent.networkTime().get(),
                                    published.publication().ref()));
                }
                return step;
            }
        });
    }
}
