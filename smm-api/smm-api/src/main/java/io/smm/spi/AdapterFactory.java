package io.smm.spi;

import io.smm.Network;

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
}
