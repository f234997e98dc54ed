package io.smm.adapter.memory.broken;

import io.smm.spi.AudienceEstimator;
import io.smm.spi.NetworkAdapter;
import java.util.Optional;

/** Declares that it estimates audiences, and has no port for it. */
final class HidesItsEstimates extends BrokenAdapter {

    HidesItsEstimates(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<AudienceEstimator> audienceEstimator() {
        return Optional.empty();
    }
}
