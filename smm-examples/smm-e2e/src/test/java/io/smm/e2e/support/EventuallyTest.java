package io.smm.e2e.support;

import static io.smm.e2e.support.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventuallyTest {
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void theFirstWantedObservationIsReturned() throws Exception {
        int seen = eventually("three", Duration.ofSeconds(10), looks::incrementAndGet, value -> value == 3);

        assertThat(seen).isEqualTo(3);
        assertThat(looks).hasValue(3);
    }

    @Test
    void aPassedDeadlineTellsWhatWasSeenLast() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> eventually(
                        "the comment", Duration.ofMillis(50), () -> "look " + looks.incrementAndGet(), seen -> false))
                .withMessageContaining("the comment: not within PT0.05S")
                .withMessageContaining("last seen: look " + looks.get());
    }

    @Test
    void somethingThatIsSoIsSeenEvenWhenTheDeadlineIsZero() throws Exception {
        assertThat(eventually("now", Duration.ZERO, () -> "so", "so"::equals)).isEqualTo("so");
    }

    @Test
    void anErrorOfTheLookEndsTheWait() {
        assertThatThrownBy(() -> eventually(
                        "anything",
                        Duration.ofSeconds(10),
                        () -> {
                            looks.incrementAndGet();
                            throw new IOException("broken");
                        },
                        seen -> true))
                .isInstanceOf(IOException.class)
                .hasMessage("broken");
        assertThat(looks).hasValue(1);
    }

    @Test
    void anInterruptEndsTheWait() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> eventually("never", Duration.ofSeconds(10), () -> "", seen -> false))
                .isInstanceOf(InterruptedException.class);
    }
}
