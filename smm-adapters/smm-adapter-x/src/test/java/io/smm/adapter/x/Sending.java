package io.smm.adapter.x;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.SmmException;
import io.smm.post.DeliveryId;
import io.smm.post.Post;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.StepKind;
import java.time.Instant;

/** One post on its way, prepared until its effect. */
final class Sending {

    private final Net net;
    private final Publisher publisher;
    private final PublishIntent intent;
    private PublishState state;
    private Instant since;

    Sending(Net net, Post post) {
        this.net = net;
        publisher = net.adapter().publisher().orElseThrow();
        intent = new PublishIntent(new DeliveryId("delivery-1"), net.connection(), post, net.now());
        state = publisher.begin(intent);
        while (state.next() == StepKind.PREPARE) {
            state = publisher.advance(intent, state, net.now().plusSeconds(60)).state();
        }
        since = net.now();
    }

    /** The effect, whose answer gets lost. */
    Sending lost(String how) {
        since = net.now();
        net.x().failNext(XEnvironment.CREATE, how);
        assertThatThrownBy(this::sent).isInstanceOf(SmmException.class);
        return this;
    }

    /** The effect. */
    PublishStep sent() {
        PublishStep step = publisher.advance(intent, state, net.now().plusSeconds(60));
        state = step.state();
        return step;
    }

    Reconciliation settled() {
        return publisher.reconcile(intent, state, since);
    }
}
