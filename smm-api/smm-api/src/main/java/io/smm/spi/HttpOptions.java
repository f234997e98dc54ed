package io.smm.spi;

import io.smm.error.Faults;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The host's wishes for the HTTP engine that all adapters share, in types of the JDK. Immutable. */
public final class HttpOptions {

    private final Builder state;

    private HttpOptions(Builder state) {
        this.state = state;
    }

    /** {@return the defaults: 10 s to connect, 30 s to read and to write, 60 s a call, answers of at most 16 MiB} */
    public static HttpOptions defaults() {
        return builder().build();
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the most time to connect; default 10 seconds} */
    public Duration connectTimeout() {
        return state.connectTimeout;
    }

    /** {@return the most time between two packets that come in; default 30 seconds} */
    public Duration readTimeout() {
        return state.readTimeout;
    }

    /** {@return the most time between two packets that go out; default 30 seconds} */
    public Duration writeTimeout() {
        return state.writeTimeout;
    }

    /** {@return the most time for a whole call; default 60 seconds} */
    public Duration callTimeout() {
        return state.callTimeout;
    }

    /** {@return the most bytes that are read of one answer; default 16 MiB} */
    public long mostAnswerBytes() {
        return state.mostAnswerBytes;
    }

    /** {@return what the SDK calls itself to networks; default {@code smm-sdk}} */
    public String userAgent() {
        return state.userAgent;
    }

    /** {@return which proxy serves which address; empty for the JDK's default} */
    public Optional<ProxySelector> proxy() {
        return Optional.ofNullable(state.proxy);
    }

    /** {@return what makes TLS connections; empty for the JDK's default} */
    public Optional<SSLSocketFactory> tls() {
        return Optional.ofNullable(state.tls);
    }

    /** {@return whom TLS connections trust; present exactly when {@link #tls()} is} */
    public Optional<X509TrustManager> trust() {
        return Optional.ofNullable(state.trust);
    }

    /** {@return what finds the addresses of host names; empty for the JDK's default} */
    public Optional<HostResolver> dns() {
        return Optional.ofNullable(state.dns);
    }

    /** {@return how the SDK behaves towards hosts in trouble; default {@link ResilienceOptions#defaults()}} */
    public ResilienceOptions resilience() {
        return state.resilience;
    }

    /** Builds {@link HttpOptions}. Not thread-safe. */
    public static final class Builder {
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration readTimeout = Duration.ofSeconds(30);
        private Duration writeTimeout = Duration.ofSeconds(30);
        private Duration callTimeout = Duration.ofSeconds(60);
        private long mostAnswerBytes = 16L * 1024 * 1024;
        private String userAgent = "smm-sdk";
        private @Nullable ProxySelector proxy;
        private @Nullable SSLSocketFactory tls;
        private @Nullable X509TrustManager trust;
        private @Nullable HostResolver dns;
        private ResilienceOptions resilience = ResilienceOptions.defaults();

        private Builder() {}

        private Builder(Builder other) {
            connectTimeout = other.connectTimeout;
            readTimeout = other.readTimeout;
            writeTimeout = other.writeTimeout;
            callTimeout = other.callTimeout;
            mostAnswerBytes = other.mostAnswerBytes;
            userAgent = other.userAgent;
            proxy = other.proxy;
            tls = other.tls;
            trust = other.trust;
            dns = other.dns;
            resilience = other.resilience;
        }

        /**
         * Bounds the time to connect.
         *
         * @param value more than zero, at most an hour
         * @return this
         */
        public Builder connectTimeout(Duration value) {
            connectTimeout = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Bounds the time between two packets that come in.
         *
         * @param value more than zero, at most an hour
         * @return this
         */
        public Builder readTimeout(Duration value) {
            readTimeout = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Bounds the time between two packets that go out.
         *
         * @param value more than zero, at most an hour
         * @return this
         */
        public Builder writeTimeout(Duration value) {
            writeTimeout = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Bounds the time of a whole call.
         *
         * @param value more than zero, at most an hour
         * @return this
         */
        public Builder callTimeout(Duration value) {
            callTimeout = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Bounds the size of an answer.
         *
         * @param bytes at least 1,024
         * @return this
         */
        public Builder mostAnswerBytes(long bytes) {
            mostAnswerBytes = bytes;
            return this;
        }

        /**
         * Says what the SDK calls itself.
         *
         * @param value printable ASCII, not blank
         * @return this
         */
        public Builder userAgent(String value) {
            userAgent = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Chooses proxies.
         *
         * @param value which proxy serves which address
         * @return this
         */
        public Builder proxy(ProxySelector value) {
            proxy = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Chooses TLS.
         *
         * @param sockets what makes TLS connections
         * @param trusted whom they trust; the manager that {@code sockets} was made with
         * @return this
         */
        public Builder tls(SSLSocketFactory sockets, X509TrustManager trusted) {
            tls = Objects.requireNonNull(sockets, "sockets");
            trust = Objects.requireNonNull(trusted, "trusted");
            return this;
        }

        /**
         * Chooses name resolution.
         *
         * @param value what finds the addresses of host names
         * @return this
         */
        public Builder dns(HostResolver value) {
            dns = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Chooses how the SDK behaves towards hosts in trouble.
         *
         * @param value the wishes
         * @return this
         */
        public Builder resilience(ResilienceOptions value) {
            resilience = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Ends the options.
         *
         * @return the options
         * @throws io.smm.error.InvalidInputException when a bound is out of range
         */
        public HttpOptions build() {
            Faults faults = Faults.of("HttpOptions");
            checkTime(faults, "connectTimeout", connectTimeout);
            checkTime(faults, "readTimeout", readTimeout);
            checkTime(faults, "writeTimeout", writeTimeout);
            checkTime(faults, "callTimeout", callTimeout);
            faults.check(mostAnswerBytes >= 1_024, "mostAnswerBytes", "must be at least 1,024")
                    .check(
                            !userAgent.isBlank() && isPrintableAscii(userAgent),
                            "userAgent",
                            "must be printable ASCII and not blank")
                    .raise();
            return new HttpOptions(new Builder(this));
        }

        private static boolean isPrintableAscii(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < 0x20 || text.charAt(i) >= 0x7f) {
                    return false;
                }
            }
            return true;
        }

        private static void checkTime(Faults faults, String field, Duration value) {
            faults.check(
                    value.compareTo(Duration.ZERO) > 0 && value.compareTo(Duration.ofHours(1)) <= 0,
                    field,
                    "must be more than zero and at most an hour, is ",
                    value);
        }
    }
}
