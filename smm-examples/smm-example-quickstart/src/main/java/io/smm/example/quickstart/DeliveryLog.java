package io.smm.example.quickstart;

import io.smm.DeliveryEvent;
import io.smm.SmmObserver;
import io.smm.post.DeliveryState;
import java.util.EnumSet;
import java.util.Set;

/** Remembers in which states deliveries were seen; the run is of one thread. */
final class DeliveryLog implements SmmObserver {

    private final Set<DeliveryState> seen = EnumSet.noneOf(DeliveryState.class);

    @Override
    public void onDelivery(DeliveryEvent event) {
        seen.add(event.delivery().state());
    }

    boolean saw(DeliveryState state) {
        return seen.contains(state);
    }
}
