package io.smm.spi;

import io.smm.Network;
import java.util.List;

/** Makes a network's adapter for one {@code Smm}. What a host registers. */
public interface AdapterFactory {

    /** {@return the network whose adapter it makes} */
    Network network();

    /**
     * Makes the adapter. Starts no thread and makes no call.
     *
     * @param context what the adapter may use
     * @return a new adapter
     */
    NetworkAdapter create(AdapterContext context);

    /**
     * How its network's variants are stored, for the JSON of posts that hold one. Preflight blocks a post with a variant for this
     * network of a type that is not among them.
     *
     * @return a codec for each type of variant that the adapter understands; constant, empty when it has none
     */
    default List<VariantCodec<?>> variantCodecs() {
        return List.of();
    }
}
