package io.smm.post;

import io.smm.Network;

/**
 * What a post says to one network alone, in that network's own words: a flair, a topic type, a privacy level. Implemented by
 * the values in an adapter's {@code model} package; immutable, with {@code equals}. Whatever two networks share is in the
 * model itself, not here.
 */
public interface NetworkVariant {

    /** {@return the network that understands it} */
    Network network();
}
