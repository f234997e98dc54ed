package io.smm.error;

import io.smm.Network;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about an error: what was attempted, for whom, what the network answered, and what to do next.
 * Immutable; holds no secret (whoever fills it in masks native texts first).
 */
public final class ErrorDetails {

    private final Builder state;

    private ErrorDetails(Builder state) {
        this.state = state;
    }

    /**
     * Starts the details of an error.
     *
     * @param message what happened, in one sentence, without any secret
     * @param advice what to do next
     * @return a builder
     */
    public static Builder of(String message, RetryAdvice advice) {
        return new Builder(message, advice);
    }

    /** {@return what happened, in one sentence} */
    public String message() {
        return state.message;
    }

    /** {@return what to do next} */
    public RetryAdvice retryAdvice() {
        return state.advice;
    }

    /** {@return the network concerned; empty when the error arose before any was chosen} */
    public Optional<Network> network() {
        return Optional.ofNullable(state.network);
    }

    /** {@return the tenant for whom the call was made} */
    public Optional<TenantId> tenant() {
        return Optional.ofNullable(state.tenant);
    }

    /** {@return the connection that the call was made with} */
    public Optional<ConnectionId> connection() {
        return Optional.ofNullable(state.connection);
    }

    /** {@return the operation, in the SDK's or the network's name for it, such as {@code com.atproto.repo.createRecord}} */
    public Optional<String> operation() {
        return Optional.ofNullable(state.operation);
    }

    /** {@return the HTTP status of the answer; empty when there was no answer} */
    public OptionalInt status() {
        return state.status == 0 ? OptionalInt.empty() : OptionalInt.of(state.status);
    }

    /** {@return the network's own code of the error, as it spells it} */
    public Optional<String> nativeCode() {
        return Optional.ofNullable(state.nativeCode);
    }

    /** {@return the network's id of the request, for its support} */
    public Optional<String> requestId() {
        return Optional.ofNullable(state.requestId);
    }

    /**
     * What the network found wrong with the single values that were sent, where it says so.
     *
     * @return the faults in the network's order, fields as it names them; unmodifiable, often empty
     */
    public List<Fault> faults() {
        return state.faults;
    }

    /** {@return the cause; empty when the network's answer itself is the error} */
    public Optional<Throwable> cause() {
        return Optional.ofNullable(state.cause);
    }

    /** {@return a builder that starts from these details} */
    public Builder toBuilder() {
        return new Builder(state);
    }

    /** One line: the message, then what is known of network, operation, status, code and request. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        append(line, "network", state.network == null ? null : state.network.id());
        append(line, "operation", state.operation);
        append(line, "connection", state.connection == null ? null : state.connection.value());
        append(line, "status", state.status == 0 ? null : Integer.toString(state.status));
        append(line, "code", state.nativeCode);
        append(line, "request", state.requestId);
        String faults = state.faults.isEmpty()
                ? ""
                : state.faults.stream().map(Fault::toString).collect(Collectors.joining("; ", " (", ")"));
        return state.message + faults + (line.isEmpty() ? "" : " [" + line + "]");
    }

    private static void append(StringBuilder line, String name, @Nullable String value) {
        if (value != null) {
            line.append(line.isEmpty() ? "" : ", ").append(name).append('=').append(value);
        }
    }

    /** Builds {@link ErrorDetails}. Not thread-safe. */
    public static final class Builder {
        private String message;
        private RetryAdvice advice;
        private @Nullable Network network;
        private @Nullable TenantId tenant;
        private @Nullable ConnectionId connection;
        private @Nullable String operation;
        private int status;
        private @Nullable String nativeCode;
        private @Nullable String requestId;
        private @Nullable Throwable cause;
        private List<Fault> faults = List.of();

        private Builder(String message, RetryAdvice advice) {
            this.message = Objects.requireNonNull(message, "message");
            this.advice = Objects.requireNonNull(advice, "advice");
        }

        private Builder(Builder other) {
            this(other.message, other.advice);
            network = other.network;
            tenant = other.tenant;
            connection = other.connection;
            operation = other.operation;
            status = other.status;
            nativeCode = other.nativeCode;
            requestId = other.requestId;
            cause = other.cause;
            faults = other.faults;
        }

        /**
         * Replaces the message.
         *
         * @param value what happened, without any secret
         * @return this
         */
        public Builder message(String value) {
            message = Objects.requireNonNull(value, "message");
            return this;
        }

        /**
         * Replaces the advice.
         *
         * @param value what to do next
         * @return this
         */
        public Builder retryAdvice(RetryAdvice value) {
            advice = Objects.requireNonNull(value, "advice");
            return this;
        }

        /**
         * Names the network.
         *
         * @param value the network concerned
         * @return this
         */
        public Builder network(Network value) {
            network = value;
            return this;
        }

        /**
         * Names the tenant.
         *
         * @param value the tenant for whom the call was made
         * @return this
         */
        public Builder tenant(TenantId value) {
            tenant = value;
            return this;
        }

        /**
         * Names the connection.
         *
         * @param value the connection that the call was made with
         * @return this
         */
        public Builder connection(ConnectionId value) {
            connection = value;
            return this;
        }

        /**
         * Names the operation.
         *
         * @param value the operation, in the SDK's or the network's name for it
         * @return this
         */
        public Builder operation(String value) {
            operation = value;
            return this;
        }

        /**
         * Gives the HTTP status.
         *
         * @param value the status of the answer, 100 to 599
         * @return this
         */
        public Builder status(int value) {
            status = value;
            return this;
        }

        /**
         * Gives the network's own code.
         *
         * @param value the code as the network spells it
         * @return this
         */
        public Builder nativeCode(String value) {
            nativeCode = value;
            return this;
        }

        /**
         * Gives the network's id of the request.
         *
         * @param value the id
         * @return this
         */
        public Builder requestId(String value) {
            requestId = value;
            return this;
        }

        /**
         * Gives the cause.
         *
         * @param value the exception that led to this error; its messages hold no secret
         * @return this
         */
        public Builder cause(Throwable value) {
            cause = value;
            return this;
        }

        /**
         * Lists what the network found wrong with the single values that were sent. Default: nothing.
         *
         * @param values the faults, without any secret
         * @return this
         */
        public Builder faults(List<Fault> values) {
            faults = List.copyOf(values);
            return this;
        }

        /** {@return the details} */
        public ErrorDetails build() {
            return new ErrorDetails(new Builder(this));
        }
    }
}
