package io.smm.spi;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;

/**
 * The host's wishes for how the SDK behaves towards networks in trouble: when calls to a host are refused at once instead of
 * sent, and how many go out at the same time. Immutable.
 *
 * <p>The defaults are ours, no network states any. Half of the calls failing is also the default of Resilience4j, which
 * decides here; ten calls are enough for a share to mean something; two minutes hold two calls of the default call time-out;
 * half a minute is short beside a publish that waits and long beside a call that hangs. 64 calls at once is what OkHttp's
 * dispatcher lets out, of which an account has an eighth: fewer than the ten at once that the strictest documented network
 * allows (Google Analytics, for each property).
 */
public final class ResilienceOptions {

    private final Builder state;

    private ResilienceOptions(Builder state) {
        this.state = state;
    }

    /** {@return the defaults} */
    public static ResilienceOptions defaults() {
        return builder().build();
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return whether there is a circuit breaker; default true} */
    public boolean breaker() {
        return state.breaker;
    }

    /** {@return over which time calls are counted; default 2 minutes} */
    public Duration window() {
        return state.window;
    }

    /** {@return how many calls must have ended in the window before the breaker opens; default 10} */
    public int minimumCalls() {
        return state.minimumCalls;
    }

    /** {@return from which share of failures on it opens, in percent; default 50} */
    public int failurePercent() {
        return state.failurePercent;
    }

    /** {@return how long it stays open before the host is tried again; default 30 seconds} */
    public Duration openFor() {
        return state.openFor;
    }

    /** {@return how many calls try the host then; default 3} */
    public int trialCalls() {
        return state.trialCalls;
    }

    /** {@return how many calls of one account are on their way at once; default 8} */
    public int callsPerAccount() {
        return state.callsPerAccount;
    }

    /** {@return how many calls to one host are on their way at once, of all accounts; default 64} */
    public int callsPerHost() {
        return state.callsPerHost;
    }

    /** {@return how many calls wait in one line before more are refused; default 1,000} */
    public int mostWaiting() {
        return state.mostWaiting;
    }

    /** Builds {@link ResilienceOptions}. Not thread-safe. */
    public static final class Builder {
        private boolean breaker = true;
        private Duration window = Duration.ofMinutes(2);
        private int minimumCalls = 10;
        private int failurePercent = 50;
        private Duration openFor = Duration.ofSeconds(30);
        private int trialCalls = 3;
        private int callsPerAccount = 8;
        private int callsPerHost = 64;
        private int mostWaiting = 1_000;

        private Builder() {}

        private Builder(Builder other) {
            breaker = other.breaker;
            window = other.window;
            minimumCalls = other.minimumCalls;
            failurePercent = other.failurePercent;
            openFor = other.openFor;
            trialCalls = other.trialCalls;
            callsPerAccount = other.callsPerAccount;
            callsPerHost = other.callsPerHost;
            mostWaiting = other.mostWaiting;
        }

        /**
         * Switches the circuit breaker on or off.
         *
         * @param value whether there is one
         * @return this
         */
        public Builder breaker(boolean value) {
            breaker = value;
            return this;
        }

        /**
         * Chooses the time over which calls are counted.
         *
         * @param value one second to an hour; counted in whole seconds
         * @return this
         */
        public Builder window(Duration value) {
            window = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Chooses how many calls must have ended before their share of failures means something.
         *
         * @param value 1 to 10,000
         * @return this
         */
        public Builder minimumCalls(int value) {
            minimumCalls = value;
            return this;
        }

        /**
         * Chooses the share of failures from which on the breaker opens.
         *
         * @param value 1 to 100 percent
         * @return this
         */
        public Builder failurePercent(int value) {
            failurePercent = value;
            return this;
        }

        /**
         * Chooses how long the breaker stays open.
         *
         * @param value 100 milliseconds to an hour
         * @return this
         */
        public Builder openFor(Duration value) {
            openFor = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Chooses how many calls try a host that was in trouble.
         *
         * @param value 1 to 100
         * @return this
         */
        public Builder trialCalls(int value) {
            trialCalls = value;
            return this;
        }

        /**
         * Chooses how many calls of one account are on their way at once.
         *
         * @param value 1 to 10,000
         * @return this
         */
        public Builder callsPerAccount(int value) {
            callsPerAccount = value;
            return this;
        }

        /**
         * Chooses how many calls to one host are on their way at once.
         *
         * @param value 1 to 10,000
         * @return this
         */
        public Builder callsPerHost(int value) {
            callsPerHost = value;
            return this;
        }

        /**
         * Chooses how many calls wait in one line.
         *
         * @param value 0 to 100,000; with 0 a call that cannot go at once is refused
         * @return this
         */
        public Builder mostWaiting(int value) {
            mostWaiting = value;
            return this;
        }

        /**
         * Ends the options.
         *
         * @return the options
         * @throws io.smm.error.InvalidInputException when a value is out of range; it lists all faults
         */
        public ResilienceOptions build() {
            Faults faults = Faults.of("ResilienceOptions");
            checkTime(faults, "window", window, Duration.ofSeconds(1));
            checkTime(faults, "openFor", openFor, Duration.ofMillis(100));
            checkCount(faults, "minimumCalls", minimumCalls, 1, 10_000);
            checkCount(faults, "failurePercent", failurePercent, 1, 100);
            checkCount(faults, "trialCalls", trialCalls, 1, 100);
            checkCount(faults, "callsPerAccount", callsPerAccount, 1, 10_000);
            checkCount(faults, "callsPerHost", callsPerHost, 1, 10_000);
            checkCount(faults, "mostWaiting", mostWaiting, 0, 100_000);
            faults.raise();
            return new ResilienceOptions(new Builder(this));
        }

        private static void checkTime(Faults faults, String field, Duration value, Duration least) {
            faults.check(
                    value.compareTo(least) >= 0 && value.compareTo(Duration.ofHours(1)) <= 0,
                    field,
                    "must be " + least + " to an hour, is " + value);
        }

        private static void checkCount(Faults faults, String field, int value, int least, int most) {
            faults.check(value >= least && value <= most, field, "must be " + least + " to " + most + ", is " + value);
        }
    }
}
