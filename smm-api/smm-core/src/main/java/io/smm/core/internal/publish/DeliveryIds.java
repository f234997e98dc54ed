package io.smm.core.internal.publish;

import io.smm.post.DeliveryId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes ids of deliveries: UUIDs of version 7 (RFC 9562), so that they sort by time. */
final class DeliveryIds {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DeliveryIds(Clock clock) {
        this.clock = clock;
    }

    DeliveryId next() {
        long high = clock.millis() << 16 | 0x7000 | random.nextInt() & 0x0fff;
        long low = 0x8000_0000_0000_0000L | random.nextLong() & 0x3fff_ffff_ffff_ffffL;
        return new DeliveryId(new UUID(high, low).toString());
    }
}
