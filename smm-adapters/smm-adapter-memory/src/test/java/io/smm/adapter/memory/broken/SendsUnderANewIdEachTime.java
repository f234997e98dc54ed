package io.smm.adapter.memory.broken;

import io.smm.post.DeliveryId;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Calls itself safe to repeat, and chooses a new id for each sending of the same step. */
final class SendsUnderANewIdEachTime extends BrokenAdapter {

    private final Map<DeliveryId, Integer> sendings;

    /** With the sendings of all processes, counted as the network would see them. */
    SendsUnderANewIdEachTime(NetworkAdapter good, Map<DeliveryId, Integer> sendings) {
        super(good);
        this.sendings = sendings;
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                boolean several = intent.post().publicationCount() > 1
                        || intent.networkTime().isPresent()
                        || !intent.post().parts().get(0).media().isEmpty();
                int sending = several ? 1 : sendings.merge(intent.delivery(), 1, Integer::sum);
                if (sending == 1) {
                    return good.advance(intent, state, deadline);
                }
                PublishIntent anew = new PublishIntent(
                        new DeliveryId(intent.delivery() + "-" + sending),
                        intent.connection(),
                        intent.post(),
                        intent.createdAt(),
                        intent.destination(),
                        intent.networkTime());
                return good.advance(anew, good.begin(anew), deadline);
            }
        });
    }
}
