package io.smm.adapter.memory;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import io.smm.post.NetworkVariant;
import java.util.Objects;

/**
 * What only a simulated network understands: a topic, under which it sorts posts. Stands for what real networks call flair,
 * topic tag or category.
 *
 * @param network the network that it is for, because several may be simulated at once
 * @param topic the topic; not blank
 */
public record MemoryVariant(Network network, String topic) implements NetworkVariant {

    /**
     * Checks the topic.
     *
     * @param network the network that it is for
     * @param topic the topic
     */
    public MemoryVariant {
        Objects.requireNonNull(network, "network");
        if (topic.isBlank()) {
            throw InvalidInputException.of("MemoryVariant", "topic", "must not be blank");
        }
    }
}
