package io.smm.adapter.support.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** A range of IP addresses, and what it is for. */
final class AddressBlock {

    /**
     * What is not reached over the public internet, or is not what it seems there. From the IANA IPv4 Special-Purpose Address
     * Registry (https://www.iana.org/assignments/iana-ipv4-special-registry, RFC 6890), all of it but the blocks of AS112 and
     * AMT, which are public; refused as a whole where only parts are special. Class D by RFC 5771.
     */
    static final List<AddressBlock> SPECIAL_V4 = List.of(
            of("0.0.0.0/8", "this network"),
            of("10.0.0.0/8", "private use"),
            of("100.64.0.0/10", "shared address space of carriers (CGNAT); metadata at Alibaba, 100.100.100.200"),
            of("127.0.0.0/8", "loopback"),
            of("169.254.0.0/16", "link local; metadata of clouds, 169.254.169.254"),
            of("172.16.0.0/12", "private use"),
            of("192.0.0.0/24", "protocol assignments; metadata at Oracle, 192.0.0.192"),
            of("192.0.2.0/24", "documentation"),
            of("192.88.99.0/24", "6to4 relays, ended"),
            of("192.168.0.0/16", "private use"),
            of("198.18.0.0/15", "benchmarks"),
            of("198.51.100.0/24", "documentation"),
            of("203.0.113.0/24", "documentation"),
            of("224.0.0.0/4", "multicast"),
            of("240.0.0.0/4", "reserved; limited broadcast"),
            // Not IANA's: a public address by which Azure's machines reach their host.
            of("168.63.129.16/32", "metadata at Azure"));

    /** The only block that IANA gives out for use on the internet (https://www.iana.org/assignments/ipv6-address-space). */
    static final AddressBlock GLOBAL_V6 = of("2000::/3", "global unicast");

    /** The IPv4 addresses behind it decide (RFC 6052). */
    static final AddressBlock NAT64 = of("64:ff9b::/96", "IPv4 translated");

    /**
     * What is special within {@link #GLOBAL_V6}: the IANA IPv6 Special-Purpose Address Registry
     * (https://www.iana.org/assignments/iana-ipv6-special-registry), with Teredo and ORCHID in the first.
     */
    static final List<AddressBlock> SPECIAL_V6 = List.of(
            of("2001::/23", "protocol assignments"),
            of("2001:db8::/32", "documentation"),
            of("2002::/16", "6to4, which carries an IPv4 address"),
            of("3fff::/20", "documentation"));

    private final byte[] network;
    private final int prefix;
    private final String purpose;

    private AddressBlock(byte[] network, int prefix, String purpose) {
        this.network = network;
        this.prefix = prefix;
        this.purpose = purpose;
    }

    static AddressBlock of(String block, String purpose) {
        int slash = block.indexOf('/');
        try {
            return new AddressBlock(
                    // A literal: no name is looked up.
                    InetAddress.getByName(block.substring(0, slash)).getAddress(),
                    Integer.parseInt(block.substring(slash + 1)),
                    purpose);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(block, impossible);
        }
    }

    String purpose() {
        return purpose;
    }

    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit += 8) {
            int mask = prefix - bit >= 8 ? 0xff : 0xff << (8 - (prefix - bit)) & 0xff;
            if (((address[bit / 8] ^ network[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
