package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.spi.NetworkAdapter;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of ports leaves none out: a port or a capability that is new is held to it from its first day. */
class PortsTest {

    @Test
    void everyPortOfAnAdapterHasARow() {
        assertThat(Ports.ALL)
                .extracting(Ports::name)
                .containsExactlyInAnyOrderElementsOf(Stream.of(NetworkAdapter.class.getMethods())
                        .filter(method -> method.getReturnType() == Optional.class && method.getParameterCount() == 0)
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void everyCapabilityStandsInExactlyOneRow() {
        assertThat(Ports.ALL.stream().flatMap(port -> port.capabilities().stream()))
                .containsExactlyInAnyOrder(Capability.values());
    }
}
