package io.smm.adapter.support;

import java.util.Objects;

/** A reader's word that an answer, though its status says success, holds an error. The engine has the adapter map it. */
public final class NativeErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient NativeError error;

    /**
     * Makes the error.
     *
     * @param error the error as the network tells it; its texts are not put into this exception's message
     */
    public NativeErrorException(NativeError error) {
        super("the answer holds an error");
        this.error = Objects.requireNonNull(error, "error");
    }

    /** {@return the error as the network tells it} */
    public NativeError error() {
        return error;
    }
}
