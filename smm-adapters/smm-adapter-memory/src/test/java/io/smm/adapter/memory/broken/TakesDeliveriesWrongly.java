package io.smm.adapter.memory.broken;

import io.smm.listening.SignalEvent;
import io.smm.listening.WebhookRequest;
import io.smm.listening.WebhookScheme;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.WebhookReceiver;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Mistakes with deliveries. Taking any signature is not among them: no adapter is asked. */
final class TakesDeliveriesWrongly extends BrokenAdapter {

    private final UnaryOperator<WebhookReceiver> breaking;

    private TakesDeliveriesWrongly(NetworkAdapter good, UnaryOperator<WebhookReceiver> breaking) {
        super(good);
        this.breaking = breaking;
    }

    /** Declares that deliveries are good for ten years, so that old ones can be played again. */
    static BrokenAdapter ofAnyAge(NetworkAdapter good) {
        return new TakesDeliveriesWrongly(good, receiver -> new Receiver(receiver) {
            @Override
            public WebhookScheme scheme() {
                WebhookScheme scheme = super.scheme();
                return new WebhookScheme(
                        scheme.proof(),
                        scheme.secret(),
                        scheme.check(),
                        Optional.of(Duration.ofDays(3_650)),
                        scheme.redeliveredFor(),
                        scheme.inOrder(),
                        scheme.source(),
                        scheme.asOf());
            }
        });
    }

    /** Takes two events with one text for one event. */
    static BrokenAdapter onceAText(NetworkAdapter good) {
        Set<String> texts = new HashSet<>();
        return new TakesDeliveriesWrongly(good, receiver -> new Receiver(receiver) {
            @Override
            public List<SignalEvent> read(WebhookRequest delivery, Instant receivedAt) {
                return super.read(delivery, receivedAt).stream()
                        .filter(event ->
                                texts.add(event.signal().orElseThrow().text().text()))
                        .toList();
            }
        });
    }

    @Override
    public Optional<WebhookReceiver> webhookReceiver() {
        return super.webhookReceiver().map(breaking);
    }

    /** A good receiver, to be broken in one method. */
    private static class Receiver implements WebhookReceiver {

        private final WebhookReceiver good;

        Receiver(WebhookReceiver good) {
            this.good = good;
        }

        @Override
        public WebhookScheme scheme() {
            return good.scheme();
        }

        @Override
        public List<SignalEvent> read(WebhookRequest delivery, Instant receivedAt) {
            return good.read(delivery, receivedAt);
        }
    }
}
