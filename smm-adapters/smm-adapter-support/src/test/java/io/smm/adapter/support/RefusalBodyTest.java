package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.error.Fault;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.spi.QuotaObservation;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a refusal says in its body alone: for how long, and what is wrong with which value. */
class RefusalBodyTest {

    private final Testnet net = new Testnet();

    RefusalBodyTest() throws IOException {}

    @AfterEach
    void everyConnectionIsGivenBack() throws Exception {
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void aWaitInTheBodyIsAdvisedAndReachesTheLedger() {
        net.server.enqueue(
                Testnet.json(429, "{\"error\": \"Slow\", \"wait\": 1.25}").build());

        SmmException error = failure();

        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCallAfter(Duration.ofMillis(1_250)));
        assertThat(net.context.reported)
                .containsExactly(new QuotaObservation("calls", 10, 0, net.context.now.plusMillis(1_250)));
    }

    @Test
    void faultsAreListedAndHoldNoSecret() {
        net.server.enqueue(
                Testnet.json(400, "{\"error\": \"Bad\", \"faults\": [\"too long\", \"not " + net.context.token + "\"]}")
                        .build());

        SmmException error = failure();

        assertThat(error.details().faults())
                .containsExactly(new Fault("words", "too long"), new Fault("words", "not ***"));
        assertThat(error).hasMessageContaining("(words: too long; words: not ***)");
    }

    private SmmException failure() {
        return catchThrowableOfType(SmmException.class, () -> net.client().call(net.say("hello")));
    }
}
