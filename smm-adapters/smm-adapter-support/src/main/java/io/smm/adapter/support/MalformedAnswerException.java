package io.smm.adapter.support;

/**
 * A reader's word that an answer is not what the network promises: a field is missing or of a wrong kind. The engine makes
 * a {@link io.smm.error.ProtocolException} of it.
 */
public final class MalformedAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param message what is wrong and where, without any value out of the answer
     */
    public MalformedAnswerException(String message) {
        super(message);
    }
}
