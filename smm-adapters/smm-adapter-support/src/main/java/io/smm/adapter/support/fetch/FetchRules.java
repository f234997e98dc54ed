package io.smm.adapter.support.fetch;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How far fetching goes. Immutable; the defaults are meant for addresses of strangers. */
public final class FetchRules {

    private static final int MOST_REDIRECTS = 20;

    private final Builder state;

    private FetchRules(Builder state) {
        this.state = state;
    }

    /** {@return the defaults: ports 80 and 443, 5 redirects, 512 MiB, 5 minutes an opening, images and videos, no exempt host} */
    public static FetchRules defaults() {
        return builder().build();
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    Set<Integer> ports() {
        return state.ports;
    }

    int mostRedirects() {
        return state.mostRedirects;
    }

    long mostBytes() {
        return state.mostBytes;
    }

    Duration mostTime() {
        return state.mostTime;
    }

    boolean allowsType(String type) {
        return state.types.stream()
                .anyMatch(allowed -> allowed.endsWith("/*")
                        ? type.startsWith(allowed.substring(0, allowed.length() - 1))
                        : type.equals(allowed));
    }

    Set<String> types() {
        return state.types;
    }

    boolean isExempt(String host) {
        return state.exemptHosts.contains(host);
    }

    boolean proxyGuards() {
        return state.proxyGuards;
    }

    /** Builds {@link FetchRules}. Not thread-safe. */
    public static final class Builder {
        private Set<Integer> ports = Set.of(80, 443);
        private int mostRedirects = 5;
        private long mostBytes = 512L * 1024 * 1024;
        private Duration mostTime = Duration.ofMinutes(5);
        private Set<String> types = Set.of("image/*", "video/*");
        private Set<String> exemptHosts = Set.of();
        private boolean proxyGuards;

        private Builder() {}

        private Builder(Builder other) {
            ports = other.ports;
            mostRedirects = other.mostRedirects;
            mostBytes = other.mostBytes;
            mostTime = other.mostTime;
            types = other.types;
            exemptHosts = other.exemptHosts;
            proxyGuards = other.proxyGuards;
        }

        /**
         * Chooses the ports. Default: 80 and 443.
         *
         * @param values the ports that may be connected to
         * @return this
         */
        public Builder ports(Set<Integer> values) {
            ports = Set.copyOf(values);
            return this;
        }

        /**
         * Bounds redirects. Default: 5.
         *
         * @param value 0 to 20
         * @return this
         */
        public Builder mostRedirects(int value) {
            mostRedirects = value;
            return this;
        }

        /**
         * Bounds the size. Default: 512 MiB.
         *
         * @param value at least 1
         * @return this
         */
        public Builder mostBytes(long value) {
            mostBytes = value;
            return this;
        }

        /**
         * Bounds the time from the first connection to the last byte of one opening, in which an upload may read it. Default: 5
         * minutes.
         *
         * @param value more than zero, at most a day
         * @return this
         */
        public Builder mostTime(Duration value) {
            mostTime = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Chooses the media types. Default: all images and videos.
         *
         * @param values such as {@code image/png} or {@code image/*}
         * @return this
         */
        public Builder types(Set<String> values) {
            types = lower(values);
            return this;
        }

        /**
         * Names hosts of the host's own that may be fetched from whatever their address and port, such as an object store within.
         * Default: none.
         *
         * @param values exact host names or addresses, as they stand in the address
         * @return this
         */
        public Builder exemptHosts(Set<String> values) {
            exemptHosts = lower(values);
            return this;
        }

        /**
         * Says that the proxy refuses what is not public by itself. Without it nothing is fetched through a proxy, because a proxy
         * looks up names on its own and nobody here sees where it connects to. Default: it does not.
         *
         * @return this
         */
        public Builder proxyGuards() {
            proxyGuards = true;
            return this;
        }

        /**
         * Ends the rules.
         *
         * @return the rules
         * @throws io.smm.error.InvalidInputException when a bound is out of range
         */
        public FetchRules build() {
            Faults.of("FetchRules")
                    .check(
                            !ports.isEmpty() && ports.stream().allMatch(port -> port > 0 && port < 65_536),
                            "ports",
                            "must be 1 to 65535, are " + ports)
                    .check(
                            mostRedirects >= 0 && mostRedirects <= MOST_REDIRECTS,
                            "mostRedirects",
                            "must be 0 to 20, is " + mostRedirects)
                    .check(mostBytes >= 1, "mostBytes", "must be at least 1, is " + mostBytes)
                    .check(
                            mostTime.compareTo(Duration.ZERO) > 0 && mostTime.compareTo(Duration.ofDays(1)) <= 0,
                            "mostTime",
                            "must be more than zero and at most a day, is " + mostTime)
                    .check(!types.isEmpty(), "types", "must not be empty")
                    .raise();
            return new FetchRules(new Builder(this));
        }

        private static Set<String> lower(Set<String> values) {
            return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        }
    }
}
