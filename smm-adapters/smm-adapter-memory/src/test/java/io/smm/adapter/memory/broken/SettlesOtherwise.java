package io.smm.adapter.memory.broken;

import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A good adapter as it would be on a network that honours no id of ours. Two of these are sound; one is not. */
final class SettlesOtherwise extends BrokenAdapter {

    private final Settlement settlement;
    private final UnaryOperator<Reconciliation> reading;

    private SettlesOtherwise(NetworkAdapter good, Settlement settlement, UnaryOperator<Reconciliation> reading) {
        super(good);
        this.settlement = settlement;
        this.reading = reading;
    }

    /** Posts are found among the newest, half a minute after they were made. */
    static SettlesOtherwise byReadingBack(NetworkAdapter good) {
        Settlement settlement = new Settlement(Settlement.Kind.READ_BACK, Duration.ofSeconds(30), false);
        return new SettlesOtherwise(good, settlement, UnaryOperator.identity());
    }

    /** Nothing can be asked. */
    static SettlesOtherwise never(NetworkAdapter good) {
        return new SettlesOtherwise(
                good, nothing(), asked -> new Reconciliation.CannotSay("the network gives no posts back"));
    }

    /** Nothing can be asked, and what it was not told it takes for absent. */
    static SettlesOtherwise neverAndSaysAbsent(NetworkAdapter good) {
        return new SettlesOtherwise(good, nothing(), asked -> new Reconciliation.Absent());
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public Settlement settlement() {
                return settlement;
            }

            @Override
            public Settlement settlement(PublishIntent intent) {
                return settlement;
            }

            @Override
            public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
                return reading.apply(good.reconcile(intent, state, since));
            }
        });
    }

    private static Settlement nothing() {
        return new Settlement(Settlement.Kind.NONE, Duration.ZERO, false);
    }
}
