package io.smm.adapter.support.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** First and last addresses of each block of IANA's special-purpose registries, and their neighbours outside. */
class AddressGuardTest {

    private final AddressGuard guard = AddressGuard.publicOnly();

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, this network",
        "0.255.255.255, this network",
        "10.0.0.0, private use",
        "10.255.255.255, private use",
        "100.64.0.0, CGNAT",
        "100.100.100.200, Alibaba",
        "100.127.255.255, CGNAT",
        "127.0.0.1, loopback",
        "127.255.255.255, loopback",
        "169.254.0.0, link local",
        "169.254.169.254, metadata",
        "169.254.255.255, link local",
        "172.16.0.0, private use",
        "172.31.255.255, private use",
        "192.0.0.0, protocol",
        "192.0.0.192, Oracle",
        "192.0.2.1, documentation",
        "192.88.99.1, 6to4",
        "192.168.0.0, private use",
        "192.168.255.255, private use",
        "198.18.0.0, benchmarks",
        "198.19.255.255, benchmarks",
        "198.51.100.7, documentation",
        "203.0.113.7, documentation",
        "224.0.0.1, multicast",
        "239.255.255.255, multicast",
        "240.0.0.0, reserved",
        "255.255.255.255, broadcast",
        "168.63.129.16, Azure",
        "::, not an address of the public internet",
        "::1, not an address of the public internet",
        "::10.0.0.1, not an address of the public internet",
        "::8.8.8.8, not an address of the public internet",
        "::ffff:127.0.0.1, loopback",
        "::ffff:169.254.169.254, metadata",
        "64:ff9b::127.0.0.1, loopback",
        "64:ff9b::10.0.0.1, private use",
        "64:ff9b::169.254.169.254, metadata",
        "64:ff9b:1::8.8.8.8, not an address of the public internet",
        "100::1, not an address of the public internet",
        "2001::1, protocol",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2, protocol",
        "2001:2::1, protocol",
        "2001:db8::1, documentation",
        "2002:7f00:1::, 6to4",
        "2002:808:808::, 6to4",
        "3fff::1, documentation",
        "5f00::1, not an address of the public internet",
        "fc00::1, not an address of the public internet",
        "fd00:ec2::254, not an address of the public internet",
        "fe80::1, not an address of the public internet",
        "fec0::1, not an address of the public internet",
        "ff02::1, not an address of the public internet",
        "4000::1, not an address of the public internet",
    })
    void refusesWhatIsNotPublic(String address, String why) throws UnknownHostException {
        assertThat(guard.refusal(InetAddress.getByName(address)))
                .get()
                .asString()
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2001:4860:4860::8888",
                "2003::1",
                "64:ff9b::8.8.8.8",
                "3ffe:ffff::1",
            })
    void letsThePublicInternetThrough(String address) throws UnknownHostException {
        assertThat(guard.refusal(InetAddress.getByName(address))).isEmpty();
    }

    /** The JDK's own notion of what is not public, which knows fewer blocks, never finds one that was let through. */
    @Test
    void nothingThatTheJdkCallsLocalIsLetThrough() throws UnknownHostException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            InetAddress address = InetAddress.getByAddress(bytes);
            boolean local = address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress();
            if (local) {
                assertThat(guard.refusal(address))
                        .as("%s, seed %d", address, seed)
                        .isPresent();
            }
        }
    }
}
