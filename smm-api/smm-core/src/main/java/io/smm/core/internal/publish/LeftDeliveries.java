package io.smm.core.internal.publish;

import io.smm.Network;
import io.smm.core.internal.plan.LeftWork;
import io.smm.core.internal.plan.Rest;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Deliveries whose caller died, or whose moment has come and nobody asks. */
final class LeftDeliveries implements LeftWork {

    /** Who publishes directly asks again, and a planned post has a turn of its own: both come first. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final OutboxStore outbox;
    private final Set<Network> networks;
    private final UnaryOperator<Instant> leaseFrom;
    private final Consumer<OutboxEntry> drive;
    private final Clock clock;

    LeftDeliveries(
            OutboxStore outbox,
            Set<Network> networks,
            UnaryOperator<Instant> leaseFrom,
            Consumer<OutboxEntry> drive,
            Clock clock) {
        this.outbox = outbox;
        this.networks = networks;
        this.leaseFrom = leaseFrom;
        this.drive = drive;
        this.clock = clock;
    }

    @Override
    public List<OutboxEntry> claim(int most) {
        if (networks.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return outbox.claimLeft(networks, now.minus(GRACE), leaseFrom.apply(now), most);
    }

    @Override
    public void goOn(OutboxEntry claimed) {
        try {
            drive.accept(claimed);
        } finally {
            outbox.find(claimed.delivery().id()).ifPresent(this::rest);
        }
    }

    /** What got nowhere would be left again at once: a lease that nobody uses keeps it quiet. */
    private void rest(OutboxEntry standing) {
        Instant now = clock.instant();
        if (standing.resumeAt().filter(moment -> !moment.isAfter(now)).isPresent()) {
            outbox.replace(standing.leased(Rest.after(standing.delivery().createdAt(), now)));
        }
    }
}
