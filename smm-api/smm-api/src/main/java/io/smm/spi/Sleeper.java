package io.smm.spi;

import java.time.Duration;

/** Waits. Injected, so that tests wait no real time. Thread-safe. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits.
     *
     * @param time how long; zero or more
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    void sleep(Duration time) throws InterruptedException;
}
