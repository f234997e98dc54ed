package io.smm.spi;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host name. Thread-safe. */
@FunctionalInterface
public interface HostResolver {

    /**
     * Finds addresses.
     *
     * @param host the host name
     * @return its addresses in the order of preference; at least one
     * @throws UnknownHostException when there are none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
