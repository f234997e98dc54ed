package io.smm.adapter.memory;

import io.smm.account.Secret;
import io.smm.adapter.memory.internal.world.World;
import io.smm.listening.WebhookRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What a simulated network delivers to the host's address: a test hands the requests over itself, in the order, as often and as
 * late as it likes. Thread-safe.
 */
public final class MemoryWebhooks {

    private final World world;

    MemoryWebhooks(World world) {
        this.world = world;
    }

    /** {@return the secret of the app, by which deliveries are signed} */
    public Secret secret() {
        return world.webhooks().secret();
    }

    /** {@return the deliveries of what happened since the last call, in order, one an event, signed now} */
    public List<WebhookRequest> deliver() {
        return world.webhooks().deliver();
    }

    /** {@return the same deliveries as {@link #deliver()}, each twice in a row} */
    public List<WebhookRequest> deliverTwice() {
        List<WebhookRequest> twice = new ArrayList<>();
        deliver().forEach(delivery -> twice.addAll(List.of(delivery, delivery)));
        return List.copyOf(twice);
    }

    /** {@return the same deliveries as {@link #deliver()}, the newest first} */
    public List<WebhookRequest> deliverReversed() {
        List<WebhookRequest> reversed = new ArrayList<>(deliver());
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }

    /**
     * The network's check of an address.
     *
     * @param challenge the text that it wants back
     * @return the request
     */
    public WebhookRequest challenge(String challenge) {
        return WebhookRequest.get(Map.of("challenge", challenge));
    }
}
