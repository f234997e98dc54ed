package io.smm.error;

/** The network's answer breaks its own protocol: HTML instead of JSON, half a body, an oversized one, a wrong shape. */
public final class ProtocolException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public ProtocolException(ErrorDetails details) {
        super(details);
    }
}
