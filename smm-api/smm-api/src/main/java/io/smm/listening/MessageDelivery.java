package io.smm.listening;

import io.smm.post.RequestKey;
import java.util.Objects;

/**
 * A message that we sent, or tried to. Safe to store.
 *
 * @param key the host's own key
 * @param outcome what became of it
 */
public record MessageDelivery(RequestKey key, MessageOutcome outcome) {

    /**
     * Checks that no component is null.
     *
     * @param key the host's own key
     * @param outcome what became of it
     */
    public MessageDelivery {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** {@return whether the network took it} */
    public boolean sent() {
        return outcome instanceof MessageOutcome.Sent;
    }
}
