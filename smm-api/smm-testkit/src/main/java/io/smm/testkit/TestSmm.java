package io.smm.testkit;

import io.smm.Smm;
import io.smm.core.SmmBuilder;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Sleeper;
import java.time.Clock;

/** The shortest way to an {@code Smm} in a test. */
public final class TestSmm {

    private TestSmm() {}

    /**
     * An {@code Smm} with the defaults, on a test's own time: all stores in memory and its own.
     *
     * @param clock the clock, such as a {@link MutableClock}
     * @param sleeper the way to wait; one that moves the clock, such as {@link RecordingSleeper#moving}, or waits that the
     *     network asks for never end
     * @param adapters the adapters, one a network; at least one
     * @return the entry, to be closed by the test
     */
    public static Smm on(Clock clock, Sleeper sleeper, AdapterFactory... adapters) {
        SmmBuilder builder = SmmBuilder.create().clock(clock).sleeper(sleeper);
        for (AdapterFactory adapter : adapters) {
            builder.register(adapter);
        }
        return builder.build();
    }
}
