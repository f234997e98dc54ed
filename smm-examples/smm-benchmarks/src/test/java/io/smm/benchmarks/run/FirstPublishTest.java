package io.smm.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a process loads that connects an account and publishes once. */
class FirstPublishTest {

    @Test
    void publishingLoadsNoDatabindThoughItIsThere() throws Exception {
        assertThat(getClass().getResource("/tools/jackson/databind/ObjectMapper.class"))
                .as("jackson-databind on the class path")
                .isNotNull();
        try (ServerProcess server = ServerProcess.start()) {
            ColdStart start = ColdStart.of("sdk", server.address(), 1);

            assertThat(start.databind()).isZero();
            assertThat((double) start.classes()).isBetween(1_000.0, Goals.CLASSES.heldAt());
        }
    }
}
