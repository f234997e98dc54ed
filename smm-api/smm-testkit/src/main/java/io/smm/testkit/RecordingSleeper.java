package io.smm.testkit;

import io.smm.spi.Sleeper;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Notes how long it was asked to wait, and returns at once. Thread-safe. */
public final class RecordingSleeper implements Sleeper {

    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final Consumer<Duration> effect;

    private RecordingSleeper(Consumer<Duration> effect) {
        this.effect = effect;
    }

    /** {@return a sleeper that lets no time pass} */
    public static RecordingSleeper withoutTime() {
        return new RecordingSleeper(wait -> {});
    }

    /**
     * A sleeper that moves a clock by what it was asked to wait.
     *
     * @param clock the clock
     * @return the sleeper
     */
    public static RecordingSleeper moving(MutableClock clock) {
        Objects.requireNonNull(clock, "clock");
        return new RecordingSleeper(clock::advance);
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before waiting " + time);
        }
        waits.add(time);
        effect.accept(time);
    }

    /** {@return all waits so far, in order; an unmodifiable copy} */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** {@return how long it was asked to wait in all} */
    public Duration total() {
        return waits.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
